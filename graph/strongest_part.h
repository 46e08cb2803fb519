// The strongest part of a graph that is too large to draw.
#pragma once

#include "graph/position_graph.h"

#include <cstddef>

namespace standpoint {

// The `edges` heaviest positions (on equal weight the first in the graph's order), the vertices they join and what
// those are part of. Vertices keep the weights of the whole graph. Order: as in the whole graph.
PositionGraph strongest_part(const PositionGraph&, std::size_t edges);

} // namespace standpoint
