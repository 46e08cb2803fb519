// The first and second look at a document's words: possible attributions with their probabilities, before any choice
// between them.
#pragma once

#include "attribution/attribution_model.h"
#include "attribution/cue_features.h"
#include "attribution/find_parts.h"

#include <vector>

namespace standpoint {

struct Draft {
  FirstLook look;
  std::vector<Proposal> proposals;       // in order of their cues' heads
  std::vector<std::int32_t> proposal_of; // of each token, -1 without one
};

// The words that get a second look: less likely ones are no cues.
inline constexpr float second_look_threshold = 0.02F;
// The words whose parts are sought.
inline constexpr float proposal_threshold = 0.08F;
// The words whose contents get a second look.
inline constexpr float content_again_threshold = 0.15F;

// First look, and parts of what is likely enough.
Draft first_draft(const Scene&, const AttributionModel&, Search);
// Second look: replaces Proposal::cue_probability, adds proposals of words that have become likely.
void second_draft(const Scene&, const AttributionModel&, Draft&, Search);

} // namespace standpoint
