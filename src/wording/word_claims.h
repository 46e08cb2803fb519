// The claim of each position: what is held, in few words that can be read alone.
#pragma once

#include "actors/resolve_actors.h"
#include "article/article.h"
#include "claims/find_claims.h"
#include "lexicon/lexicon.h"
#include "positions/choose_positions.h"
#include "topics/find_topic.h"

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct WordedClaim {
  std::string text;                 // at most most_claim_words
  std::vector<std::string> because; // on request: what was done to the evidence
};

// With advocates, supports, commits, opposes, refuses, criticizes a noun phrase or an -ing phrase, with the other
// labels a clause. Where the evidence gives none that can be read alone, the topic. REQUIRES: topics[i] are those of
// positions[i]. Order: as the positions. Cost: linear in the evidence; a table of 13 numbers for each of its words.
std::vector<WordedClaim> word_claims(const Article&, const Claims&, const std::vector<FoundPosition>&,
                                     const std::vector<TopicChoice>& topics, const ArticleActors&, const Lexicon&,
                                     bool explain = false);

// What cannot be read alone: it begins with a pronoun ("it", "this"), or somebody speaks of himself ("we", "my").
bool stands_alone(std::string_view claim);

} // namespace standpoint
