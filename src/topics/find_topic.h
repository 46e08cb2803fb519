// What a position is on: a short noun phrase that other articles could share.
#pragma once

#include "lexicon/lexicon.h"
#include "topics/article_nouns.h"
#include "topics/topic_features.h"
#include "topics/topic_path.h"
#include "topics/topic_wording.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace standpoint {

// Chooses among the nouns and acts of a claim, the topic before and what the article is about, by learned weights.
//
// Shapes: refers to all that it is made from, which must outlive it.
// Order: claims should be asked in the order of the article, since "it" stands for the topic before.
class TopicFinder {
public:
  // For training: sees every question with its candidates before one is chosen; candidates[i] has features[i].
  using Watch = std::function<void(const TopicQuestion&, const std::vector<TopicCandidate>&,
                                   const std::vector<std::vector<std::string>>& features)>;

  TopicFinder(const Document&, const Syntax&, const Lexicon&, TopicWording::NameOf = {}, const Watch& = {});

  // Not empty, and no label is, but where the claim has no words at all. Several where the claim coordinates acts
  // ("towards denuclearization and normalization") and `may_coordinate`.
  std::vector<Topic> find(TopicQuestion, bool may_coordinate);

private:
  std::optional<Topic> named_at(std::int32_t about) const;
  std::vector<TopicCandidate> candidates_of(const TopicQuestion&, std::int32_t by_rule) const;
  std::size_t choose(const TopicQuestion&, const std::vector<TopicCandidate>&, std::int32_t by_rule) const;
  void show(const TopicQuestion&, const std::vector<TopicCandidate>&, std::int32_t by_rule) const;
  std::int32_t coordinated_act(std::int32_t head) const;

  const Syntax& syntax_;
  const TopicWeights& weights_;
  TopicPath path_;
  TopicWording wording_;
  ArticleNouns nouns_;
  TopicView view_;
  std::string earlier_; // the label before
  std::string main_;    // what the article is about
  Watch watch_;
};

} // namespace standpoint
