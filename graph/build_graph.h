// Statements to the position graph.
#pragma once

#include "statement/statement.h"

#include <memory>
#include <vector>

namespace standpoint {

struct PositionGraph;

struct GraphOptions {
  bool claims = false; // positions point to what is held, and that is part of its topic or issue
};

// Actors and topics are the same when their names are the same byte for byte. A statement given twice (equal in every
// field, with evidence) counts once, so that overlapping inputs do not raise the weights.
//
// Shapes: the graph owns all its strings. It is handed out behind a pointer so that callers need not compile Boost.
// Order: as position_graph.h says; any order of the statements gives the same graph.
// Cost: n log n comparisons of statements.
std::shared_ptr<const PositionGraph> build_graph(std::vector<Statement> statements, const GraphOptions& = {});

} // namespace standpoint
