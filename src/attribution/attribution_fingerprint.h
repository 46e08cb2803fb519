// What the section "attribution" is learned with (learned/feature_fingerprint.h): the features of every choice on the
// specimen, at a glance and whole, and the facts of the confidence.
#pragma once

#include "attribution/cue_features.h"
#include "language/clusters.h"

#include <cstdint>

namespace standpoint {

// `first_look`: what makes the features of a cue's head; another one is for tests.
std::uint64_t attribution_fingerprint(const Clusters&, decltype(cue_features)* first_look = cue_features);

} // namespace standpoint
