// Learns boosted trees. Source: Friedman 2001, with second-order leaf values and histograms of quantiles.
#pragma once

#include "learned/boosted_trees.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace standpoint {

struct BoostOptions {
  int trees = 150;
  int depth = 4;
  float rate = 0.06F;
  float least_weight = 20; // of a leaf: the sum of p (1 - p) over its examples
  float l2 = 5;
};

// What learning lessens: writes, for the scores of all examples, how much each should rise and how sure that is (the
// gradient of the likelihood and minus its second derivative).
using BoostLoss =
    std::function<void(const std::vector<float>& scores, std::vector<float>& gradient, std::vector<float>& weight)>;

// `rows` holds the facts of one example after the other, `prior` is the score of all before the first tree.
// Deterministic.
BoostedTrees boost(const std::vector<float>& rows, std::size_t facts, float prior, const BoostLoss&,
                   const BoostOptions&);

// The logistic loss. `rows` holds the facts of one example after the other, `yes` their labels. Deterministic.
BoostedTrees boost(const std::vector<float>& rows, std::size_t facts, const std::vector<std::uint8_t>& yes,
                   const BoostOptions&);

} // namespace standpoint
