// What speaks for a candidate for the topic of a claim. Learned weights: models/lexicon/topic_weights.tsv.
#pragma once

#include "claims/split_content.h"
#include "lexicon/actor_lists.h"
#include "statement/statement.h"
#include "topics/article_nouns.h"
#include "topics/topic_path.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace standpoint {

enum class TopicSource : std::uint8_t {
  claim,   // a word of the claim
  earlier, // the topic of the claim before: what "it" and "that" stand for
  article  // what the article is about
};

struct TopicCandidate {
  TopicSource source = TopicSource::claim;
  std::int32_t head = no_token;  // the word that is named; with TopicSource::claim a word of the claim
  std::int32_t act = no_token;   // the verb that acts on it, where the label names both
  std::int32_t shown = no_token; // whose phrase is the label: the head, or a fuller mention of it
  std::string label;
};

// A claim whose topic is sought.
struct TopicQuestion {
  const Claim& claim;
  std::int32_t about = no_token; // where to look: behind the claim's own stance verb, else its root
  Position position = Position::asserts;
  bool is_thing = false; // the phrase at `about` is the topic (TakenPosition::is_thing)
  std::function<bool(std::int32_t token)> is_holder;
  std::int32_t thing_of_holder = no_token; // "critics of the [deal] say it ...": what "it" stands for there
};

// What the features are read from; all must outlive it.
struct TopicView {
  const Syntax& syntax;
  const StanceLists& lists;
  const ActorLists& actors;
  const TopicPath& path;
  const ArticleNouns& nouns;
};

// Appends the features of candidates[which], by the hashes of their names (lexicon/feature_name.h); and these names to
// `names` where it is given.
void topic_features(const TopicView&, const TopicQuestion&, const std::vector<TopicCandidate>& candidates,
                    std::size_t which, std::int32_t by_rule, std::vector<std::uint64_t>& hashes,
                    std::vector<std::string>* names = nullptr);

} // namespace standpoint
