// Log-linear models over hashed features: a choice among candidates, or yes or no about one.
// Source: FTRL-Proximal (McMahan et al. 2013), which leaves features that do not help at exactly 0.
#pragma once

#include "learned/weight_table.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

// Shapes: owns the features of all examples. After `index` features are small numbers and those seen once are dropped.
class Examples {
public:
  // A choice: its candidates, then which is right. Yes or no: one candidate, right = 0 for yes, -1 for no.
  // `coder` is who marked the example: each coder's habits get weights of their own, for the first few features, so
  // that the shared weights are what the coders agree on. Nobody is the coder at run time.
  void add_candidate(std::span<const FeatureHash> features, Atom coder);
  void end(std::int32_t right, int fold);
  std::size_t size() const { return examples_.size(); }
  void index(std::uint32_t least = 2);
  void clear();

private:
  struct Example {
    std::size_t first = 0; // candidate
    std::uint32_t candidates = 0;
    std::int32_t right = -1;
    std::int32_t fold = 0;
  };
  std::vector<FeatureHash> hashes_; // until indexed
  std::vector<std::uint32_t> ids_;  // from then on
  std::vector<std::size_t> ends_;   // of each candidate's features
  std::vector<Example> examples_;
  std::vector<FeatureHash> features_; // of each id
  std::size_t open_ = 0;              // first candidate of the example being made
  friend std::vector<Weight> learn(const Examples&, const struct LearnOptions&, bool, int);
};

struct LearnOptions {
  int epochs = 6;
  float rate = 0.2F;
  float l1 = 0.3F;
  float l2 = 1.0F;
};

// Learns from all examples but those of `without_fold` (-1: from all). Yes-or-no models see a lone candidate against a
// fixed score of 0. Deterministic.
std::vector<Weight> learn(const Examples&, const LearnOptions&, bool yes_or_no, int without_fold);

} // namespace standpoint
