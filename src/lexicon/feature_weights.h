// What a choice over readable features has learned: a weight for each, by its name.
//
// Files: topic_weights.tsv (topics/topic_features.h; written by training/topics), confidence_weights.tsv
// (confidence/statement_facts.h; written by training/confidence).
#pragma once

#include "base/hash_map.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace standpoint {

// Order: none; lookups only.
class FeatureWeights {
public:
  FeatureWeights() = default;
  FeatureWeights(std::initializer_list<std::pair<std::string_view, float>>);

  bool add(std::string_view name, float weight); // false when the feature has a weight already
  // Of a feature by the hash of its name (lexicon/feature_name.h); 0 when nothing was learned of it.
  float of(std::uint64_t feature) const;
  std::size_t size() const { return weights_.size(); }

private:
  HashMap<float> weights_;
};

// Errors: missing_input; bad_format with file and line.
FeatureWeights read_feature_weights(const std::string& file);

} // namespace standpoint
