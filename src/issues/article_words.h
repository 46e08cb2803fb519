// What many articles are about, in two arrays.
#pragma once

#include "issues/sparse_vector.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

struct ArticleWord {
  std::uint32_t term = 0;
  float weight = 0;
};

// Order: as added. Cost: eight bytes a word, where a vector of pairs for each article takes sixteen and its own head.
// The words of millions of articles are read again and again, in no order that a cache could foresee.
class ArticleWords {
public:
  // Room that is not used takes no memory: it is never touched.
  void reserve(std::size_t articles, std::size_t words) {
    ends_.reserve(articles + 1);
    statements_.reserve(articles);
    words_.reserve(words);
  }

  // The words: of length 1; rare ones that the article says often weigh most.
  void add(const SparseVector& words, std::size_t statements) {
    for (const auto& [term, weight] : words) words_.push_back({term, static_cast<float>(weight)});
    ends_.push_back(words_.size());
    statements_.push_back(static_cast<std::uint32_t>(statements));
  }

  std::size_t size() const { return statements_.size(); }
  // By term, ascending.
  std::span<const ArticleWord> operator[](std::size_t article) const {
    return {words_.data() + ends_[article], ends_[article + 1] - ends_[article]};
  }
  std::uint32_t statements(std::size_t article) const { return statements_[article]; }

private:
  std::vector<ArticleWord> words_;      // of all articles, one behind another
  std::vector<std::size_t> ends_ = {0}; // of the article before
  std::vector<std::uint32_t> statements_;
};

} // namespace standpoint
