// Statements to the position graph.
#pragma once

#include "statement/statement_table.h"

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
// Shapes: the graph has its names and keeps the table, from which its evidence is read when it is asked for. It is
// handed out behind a pointer, as it may be large: not to be copied. REQUIRES: the table does not change while the
// graph is used. Order: as position_graph.h says; any order of the statements gives the same graph. Cost: n log n
// comparisons of numbers.
std::shared_ptr<const PositionGraph> build_graph(std::shared_ptr<const StatementTable>, const GraphOptions& = {});
std::shared_ptr<const PositionGraph> build_graph(std::vector<Statement>, const GraphOptions& = {});

} // namespace standpoint
