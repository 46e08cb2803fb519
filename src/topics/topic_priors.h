// What raw news say of words, whatever the article: in how many articles a word stands, how often in the headline of
// those that have it, how often in what somebody says.
//
// Section "topic priors" (little endian): layout version (u32), number of words (u32), zeros up to 64 bytes; of each
// word its key (u64) and a WordPrior (8 bytes), sorted by key. Counted by training/topics/count_priors.
#pragma once

#include "language/tagset.h"
#include "lexicon/string_map.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace standpoint {

// Units: rarity is the natural logarithm of articles over articles with the word, times 16; frequency the logarithm of
// its tokens in an article that has it, times 64; all else shares of 255.
struct WordPrior {
  std::uint8_t rarity = 0;
  std::uint8_t frequency = 0;
  std::uint8_t in_title = 0; // of the articles that have it and a headline
  std::uint8_t in_lead = 0;  // of the articles that have it
  std::uint8_t spread = 0;   // of an article, from its first token to its last
  std::uint8_t said = 0;     // of its tokens: in what somebody says
  std::uint8_t definite = 0; // of its tokens: "the plan", without a word that tells which
  std::uint8_t pointing = 0; // of those: another mention of the article tells which
};
static_assert(sizeof(WordPrior) == 8);

struct KeyedPrior {
  std::uint64_t key = 0;
  WordPrior prior;
};

// Nouns and names, verbs, adjectives are counted apart; 0 for all else.
std::uint64_t prior_key(const HashedString& lower_lemma, Upos);

class TopicPriors {
public:
  TopicPriors() = default;
  // Errors: bad_model when the section does not hold together.
  explicit TopicPriors(std::span<const std::byte> section);

  // Of a word that is too rare to have been counted: what such words are like.
  const WordPrior& of(const HashedString& lower_lemma, Upos) const;

private:
  std::vector<KeyedPrior> priors_; // sorted by key
  WordPrior rare_;
};

// `priors` holds one with the key 0: that of rare words.
std::vector<std::byte> write_topic_priors(std::vector<KeyedPrior> priors);

} // namespace standpoint
