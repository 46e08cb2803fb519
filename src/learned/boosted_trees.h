// A sum of small decision trees over a few numbers, as a probability.
// Source: gradient boosting for the logistic loss (Friedman 2001).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

struct TreeNode {
  std::int32_t fact = -1; // which number decides; -1 for a leaf
  float threshold = 0;    // value < threshold goes to `less`, else to `less` + 1
  std::int32_t less = 0;  // index of a node behind this one
  float value = 0;        // of a leaf
};
static_assert(sizeof(TreeNode) == 16);

// Shapes: all trees' nodes in one list; `roots` are the indices at which trees begin.
struct BoostedTrees {
  std::vector<TreeNode> nodes;
  std::vector<std::int32_t> roots;

  // Log odds.
  float score(std::span<const float> facts) const;
  // Errors: bad_model when a node points backwards or out of the list, or at a fact that is not there.
  void check(std::size_t facts) const;
};

} // namespace standpoint
