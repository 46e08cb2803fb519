// What all pages of debates look like, and the one that has a file of its own.
#pragma once

#include "exporters/page.h"
#include "exporters/plots.h"
#include "graph/position_graph.h"

#include <cstddef>
#include <string>

namespace standpoint {

inline constexpr double margin = 36;
inline constexpr Colour ink = {0x22, 0x22, 0x22};
inline constexpr Colour faint = {0x5C, 0x5C, 0x5C};
inline constexpr Colour rule = {0xD8, 0xD8, 0xD8};
inline constexpr Colour paper = {0xF1, 0xEE, 0xE4};
inline constexpr Colour for_it = {0x13, 0x75, 0x58}; // dark enough for text on white, as are the others
inline constexpr Colour against_it = {0xB3, 0x4D, 0x00};

// For, what, against: of each issue who is on which side and what he holds.
Drawn draw_map(const PositionGraph&, std::size_t pages, const std::string& title);

} // namespace standpoint
