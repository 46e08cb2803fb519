// All possible attributions of a document with their probabilities, before any choice between them. A first look scores
// each word by itself, a second one in the light of the candidates around it.
#pragma once

#include "attribution/attribution_model.h"
#include "attribution/cue_features.h"
#include "attribution/find_parts.h"

#include <vector>

namespace standpoint {

struct AttributionCandidates {
  FirstLook look;
  std::vector<AttributionCandidate> list; // in order of their cues' heads
  std::vector<std::int32_t> of_token;     // by the cue's head: index into the list; -1 without one
};

// The words that get a second look: less likely ones are no cues.
inline constexpr float second_look_threshold = 0.02F;
// The words whose parts are sought.
inline constexpr float candidate_threshold = 0.08F;
// The words whose contents get a second look.
inline constexpr float content_again_threshold = 0.15F;

// First look, and parts of what is likely enough.
AttributionCandidates find_candidates(const Scene&, const AttributionModel&, Search);
// Second look: replaces AttributionCandidate::cue_probability, adds candidates for words that have become likely.
void rescore_candidates(const Scene&, const AttributionModel&, AttributionCandidates&, Search);

} // namespace standpoint
