// The learned models that find attributions: the part "attribution", of one section.
//
// Section "attribution" (little endian): layout version (u32), lines of the weight table (u32), unit of its weights
// (f32), number of nodes and of trees of the confidence (u32 each), zeros up to 64 bytes, the table, the nodes, where
// each tree begins.
#pragma once

#include "attribution/scene.h"
#include "learned/boosted_trees.h"
#include "learned/weight_table.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace standpoint {

class LanguageModel;
class ModelFile;

// What is decided by a model of its own. Their features are told apart by a salt each.
enum class Choice : std::uint8_t {
  cue,       // first look: is this word a cue's head, if it is in no other content?
  cue_again, // second look: is it the head of an outermost attribution's cue?
  cue_begin,
  cue_end,
  source,
  after_near,  // content after the cue: its first word
  after_far,   // its last one
  before_near, // content before the cue: its last word
  before_far,  // its first one
  forward,     // does it go on in the next sentence?
  backward,
  after_far_again, // second look at a content's far edge: where other possible attributions stand
  before_far_again,
};
inline constexpr int choice_count = static_cast<int>(Choice::before_far_again) + 1;
inline FeatureHash salt_of(Choice choice) {
  return mix(7000 + static_cast<std::uint64_t>(choice));
}

class AttributionModel {
public:
  // The section's bytes must outlive the model. Errors: bad_model when they do not hold together.
  AttributionModel(std::span<const std::byte> section, Clusters, CueIndex, std::shared_ptr<const void> keep);

  // Lets the list ask for the lines of what is to be scored.
  void start(Choice choice, FeatureList& features) const { features.start(weights_.lines(), salt_of(choice)); }
  float score(Choice choice, std::span<const FeatureHash> features) const {
    return weights_.score(salt_of(choice), features);
  }
  const BoostedTrees& confidence() const { return confidence_; }
  const Clusters& clusters() const { return clusters_; }
  const CueIndex& cues() const { return cues_; }

private:
  WeightTable weights_;
  BoostedTrees confidence_;
  Clusters clusters_;
  CueIndex cues_;
  std::shared_ptr<const void> keep_;
};

// With the word classes of the language part. Errors: bad_model when the section is missing, does not hold together or
// was learned with other features.
std::shared_ptr<const AttributionModel>
load_attribution_model(const ModelFile& part, const std::shared_ptr<const LanguageModel>&, const CueLists&);

} // namespace standpoint
