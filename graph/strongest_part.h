// The strongest part of a graph that is too large to draw.
#pragma once

#include "graph/position_graph.h"

#include <cstddef>

namespace standpoint {

// The `edges` strongest positions, the vertices they join and what those are part of. Strength: on what several actors
// are for or against; for or against itself before neither; weight; how many such actors; the actor's own weight; else
// the first in the graph's order. Where a quarter of `edges` is on what several take a side on, those alone. Vertices
// keep the weights of the whole graph. Order: as in the whole graph.
PositionGraph strongest_part(const PositionGraph&, std::size_t edges);

} // namespace standpoint
