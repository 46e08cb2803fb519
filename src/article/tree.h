// The dependency trees of a document, walked downwards.
#pragma once

#include "language/analysis.h"

#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

// Shapes: indices into Analysis::tokens; does not refer to the Analysis afterwards.
// Cost: linear to build.
class Tree {
public:
  explicit Tree(const Analysis&);

  // In order of position.
  std::span<const std::int32_t> children(std::int32_t token) const {
    return {children_.data() + begin_[token], static_cast<std::size_t>(begin_[token + 1] - begin_[token])};
  }
  // First and last token of the subtree (not past-last).
  std::int32_t left(std::int32_t token) const { return left_[token]; }
  std::int32_t right(std::int32_t token) const { return right_[token]; }
  // Arcs up to the sentence's root, which has 0.
  std::int32_t depth(std::int32_t token) const { return depth_[token]; }

private:
  std::vector<std::int32_t> begin_;
  std::vector<std::int32_t> children_;
  std::vector<std::int32_t> left_;
  std::vector<std::int32_t> right_;
  std::vector<std::int32_t> depth_;
};

} // namespace standpoint
