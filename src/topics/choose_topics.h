// What each position of an article is on.
#pragma once

#include "actors/resolve_actors.h"
#include "article/article.h"
#include "claims/find_claims.h"
#include "lexicon/lexicon.h"
#include "positions/choose_positions.h"
#include "topics/find_topic.h"

#include <string>
#include <vector>

namespace standpoint {

// Without a model the learned weights alone choose.
// REQUIRES: positions are in the order of their holdings, since "it" stands for the topic before.
// Order: as the positions.
std::vector<TopicChoice> choose_topics(const Article&, const Claims&, const std::vector<FoundPosition>&,
                                       const ArticleActors&, const Lexicon&, const TopicModel* = nullptr);

// For training: the names of the features of each candidate of each choice.
std::vector<std::vector<std::vector<std::string>>> topic_feature_names(const Article&, const Claims&,
                                                                       const std::vector<FoundPosition>&,
                                                                       const ArticleActors&, const Lexicon&,
                                                                       const std::vector<TopicChoice>&);

} // namespace standpoint
