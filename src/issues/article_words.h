// What many articles are about, in two arrays.
#pragma once

#include "issues/sparse_vector.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

// Order: as added. Cost: twelve bytes a word, where a vector of pairs for each article takes sixteen and its own head.
class ArticleWords {
public:
  // Room that is not used takes no memory: it is never touched.
  void reserve(std::size_t articles, std::size_t words) {
    ends_.reserve(articles + 1);
    statements_.reserve(articles);
    terms_.reserve(words);
    weights_.reserve(words);
  }

  // The words: of length 1; rare ones that the article says often weigh most.
  void add(const SparseVector& words, std::size_t statements) {
    for (const auto& [term, weight] : words) {
      terms_.push_back(term);
      weights_.push_back(weight);
    }
    ends_.push_back(terms_.size());
    statements_.push_back(static_cast<std::uint32_t>(statements));
  }

  std::size_t size() const { return statements_.size(); }
  // Ascending.
  std::span<const std::uint32_t> terms(std::size_t article) const {
    return {terms_.data() + ends_[article], ends_[article + 1] - ends_[article]};
  }
  std::span<const double> weights(std::size_t article) const {
    return {weights_.data() + ends_[article], ends_[article + 1] - ends_[article]};
  }
  std::uint32_t statements(std::size_t article) const { return statements_[article]; }

private:
  std::vector<std::uint32_t> terms_; // of all articles, one behind another
  std::vector<double> weights_;
  std::vector<std::size_t> ends_ = {0}; // of the article before
  std::vector<std::uint32_t> statements_;
};

} // namespace standpoint
