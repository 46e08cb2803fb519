// Learns boosted trees. Source: Friedman 2001, with second-order leaf values and histograms of quantiles.
#pragma once

#include "learned/boosted_trees.h"

#include <cstdint>
#include <vector>

namespace standpoint {

struct BoostOptions {
  int trees = 150;
  int depth = 4;
  float rate = 0.06F;
  float least_weight = 20; // of a leaf: the sum of p (1 - p) over its examples
  float l2 = 5;
};

// `rows` holds the facts of one example after the other, `yes` their labels. Deterministic.
BoostedTrees boost(const std::vector<float>& rows, std::size_t facts, const std::vector<std::uint8_t>& yes,
                   const BoostOptions&);

} // namespace standpoint
