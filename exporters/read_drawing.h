// DOT as Graphviz's own graph, to lay out and draw.
#pragma once

#include <string>

struct Agraph_s;

namespace standpoint {

// Graphviz numbers what it reads by the addresses of the names and keeps clusters in that order, so the same file would
// be drawn in different ways. Here names are numbered as they come. Shapes: the caller closes it with agclose. nullptr
// when it is no DOT.
Agraph_s* read_drawing(const std::string& dot);

} // namespace standpoint
