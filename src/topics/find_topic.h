// What a position is on: a short noun phrase that other articles could share.
#pragma once

#include "article/article.h"
#include "lexicon/lexicon.h"
#include "topics/article_nouns.h"
#include "topics/topic_facts.h"
#include "topics/topic_features.h"
#include "topics/topic_model.h"
#include "topics/topic_path.h"
#include "topics/topic_wording.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace standpoint {

// What was chosen, and from what.
struct TopicChoice {
  // None only where the claim has no words at all; no label is empty. Several where the claim coordinates acts
  // ("towards denuclearization and normalization").
  std::vector<Topic> topics;
  std::vector<TopicCandidate> candidates;
  std::vector<TopicFacts> facts; // of each candidate; none without a model
  std::size_t chosen = 0;        // index into them
  float score = 0;
  float margin = 0;                // by how much its score is above the next one's; 10 where there is none
  std::int32_t about = no_token;   // where the topic was looked for
  std::int32_t by_rule = no_token; // what the rules of topic_path.h come to
};

// Chooses among the nouns and acts of a claim and, where these only point at something, the topic before and what the
// article is about: by the model's trees, without them by the learned weights alone.
//
// Shapes: refers to all that it is made from, which must outlive it; but for `claims`, which are all that will be
// asked. Order: claims should be asked in the order of the article, since "it" stands for the topic before.
class TopicFinder {
public:
  TopicFinder(const Article&, const std::vector<Claim>& claims, const Lexicon&, const TopicModel* = nullptr,
              TopicWording::NameOf = {});

  TopicChoice find(TopicQuestion, bool may_coordinate);
  // The names of the features of each candidate: what training learns from.
  std::vector<std::vector<std::string>> feature_names(TopicQuestion, const TopicChoice&) const;

private:
  std::optional<Topic> named_at(std::int32_t about) const;
  std::optional<Topic> person_at(std::int32_t about) const;
  std::vector<TopicCandidate> candidates_of(const TopicQuestion&, std::int32_t by_rule) const;
  std::vector<float> sums_of_weights(const TopicQuestion&, const std::vector<TopicCandidate>&,
                                     std::int32_t by_rule) const;
  std::size_t choose(const TopicQuestion&, TopicChoice&) const;
  bool points_elsewhere(std::int32_t word, bool is_demand) const;
  bool has_pronoun_beside(std::int32_t verb) const;
  bool speaks_of_it(const TopicQuestion&) const;
  bool both_said_once(std::int32_t word, std::int32_t earlier) const;
  bool reports_stance(std::int32_t verb) const;
  bool is_judgement(std::int32_t token) const;
  std::int32_t coordinated_act(std::int32_t head) const;

  const Syntax& syntax_;
  const FeatureWeights& weights_;
  TopicPath path_;
  TopicWording wording_;
  ArticleNouns nouns_;
  TopicView view_;
  const TopicModel* model_;
  TopicCandidate earlier_;      // what was chosen before
  std::vector<MainTopic> main_; // what the article is about
};

} // namespace standpoint
