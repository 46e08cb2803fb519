// What is learned of positions: the part "positions", of one section. Is a claim a position at all?
//
// Section "positions" (little endian): layout version (u32), lines of the weight table (u32), unit of its weights
// (f32), the log odds from which a claim counts as a position (f32), zeros up to 64 bytes, the table
// (learned/weight_table.h).
#pragma once

#include "language/clusters.h"
#include "learned/feature_list.h"
#include "learned/weight_table.h"

#include <cstddef>
#include <memory>
#include <span>

namespace standpoint {

class LanguageModel;
class ModelFile;

inline constexpr FeatureHash is_position_salt = mix(9000);

class PositionModel {
public:
  // The section's bytes must outlive the model. Errors: bad_model when they do not hold together.
  PositionModel(std::span<const std::byte> section, Clusters, std::shared_ptr<const void> keep);

  void start(FeatureList& features) const { features.start(weights_.lines(), is_position_salt); }
  float is_position(std::span<const FeatureHash> features) const { // log odds
    return weights_.score(is_position_salt, features);
  }
  float threshold() const { return threshold_; }
  const Clusters& clusters() const { return clusters_; }

private:
  WeightTable weights_;
  float threshold_ = 0;
  Clusters clusters_;
  std::shared_ptr<const void> keep_;
};

// With the word classes of the language part. Errors: bad_model when the section is missing, does not hold together or
// was learned with other features.
std::shared_ptr<const PositionModel> load_position_model(const ModelFile& part,
                                                         const std::shared_ptr<const LanguageModel>&);

} // namespace standpoint
