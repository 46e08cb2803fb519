// What the section "names" is learned with (learned/feature_fingerprint.h): the features of the specimen's words.
#pragma once

#include "language/clusters.h"

#include <cstdint>

namespace standpoint {

std::uint64_t name_fingerprint(const Clusters&);

} // namespace standpoint
