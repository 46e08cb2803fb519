#include "topics/topic_priors.h"

#include "base/error.h"
#include "learned/feature_hash.h"

#include <algorithm>
#include <cstring>

namespace standpoint {

static constexpr std::uint32_t layout_of_priors = 1;
static constexpr std::size_t head_size = 64;

std::uint64_t prior_key(const HashedString& lower_lemma, Upos upos) {
  switch (upos) {
  case Upos::NOUN:
  case Upos::PROPN:
    return mix(lower_lemma.hash + 1);
  case Upos::VERB:
    return mix(lower_lemma.hash + 2);
  case Upos::ADJ:
    return mix(lower_lemma.hash + 3);
  default:
    return 0;
  }
}

TopicPriors::TopicPriors(std::span<const std::byte> section) {
  std::uint32_t head[2] = {};
  if (section.size() >= head_size) std::memcpy(head, section.data(), sizeof head);
  if (head[0] != layout_of_priors || section.size() != head_size + head[1] * sizeof(KeyedPrior))
    throw Error(ErrorCode::bad_model, {}, "it has another layout than this program reads");
  priors_.resize(head[1]);
  if (head[1] > 0) std::memcpy(priors_.data(), section.data() + head_size, head[1] * sizeof(KeyedPrior));
  if (!std::ranges::is_sorted(priors_, {}, &KeyedPrior::key))
    throw Error(ErrorCode::bad_model, {}, "its words are in no order");
  if (!priors_.empty() && priors_.front().key == 0) rare_ = priors_.front().prior;
}

const WordPrior& TopicPriors::of(const HashedString& lower_lemma, Upos upos) const {
  const std::uint64_t key = prior_key(lower_lemma, upos);
  const auto known = std::ranges::lower_bound(priors_, key, {}, &KeyedPrior::key);
  return known == priors_.end() || known->key != key ? rare_ : known->prior;
}

std::vector<std::byte> write_topic_priors(std::vector<KeyedPrior> priors) {
  std::ranges::sort(priors, {}, &KeyedPrior::key);
  std::vector<std::byte> bytes(head_size + priors.size() * sizeof(KeyedPrior));
  const std::uint32_t head[2] = {layout_of_priors, static_cast<std::uint32_t>(priors.size())};
  std::memcpy(bytes.data(), head, sizeof head);
  if (!priors.empty()) std::memcpy(bytes.data() + head_size, priors.data(), priors.size() * sizeof(KeyedPrior));
  return bytes;
}

} // namespace standpoint
