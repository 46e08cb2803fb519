// What the section "positions" is learned with (learned/feature_fingerprint.h): the features of a few claims of the
// specimen.
#pragma once

#include "language/clusters.h"

#include <cstdint>

namespace standpoint {

std::uint64_t position_fingerprint(const Clusters&);

} // namespace standpoint
