// How much of the search for attributions may be left out.
#pragma once

#include <cstdint>

namespace standpoint {

// Quick: what is far behind after a glance (Depth, scene.h) is not looked at closer. Whole: all is; training learns
// from that.
enum class Search : std::uint8_t { quick, whole };

} // namespace standpoint
