// A comparison as a graph: actors and topics joined by what changed.
#pragma once

#include "graph/change.h"
#include "statement/statement.h"

#include <memory>
#include <vector>

namespace standpoint {

struct PositionGraph;

// One edge for each actor, topic and attitude of the comparison: Edge::change says what changed, Edge::change_label
// tells it ("opposes → supports", "new: advocates", "supports (Coast Post)"), position and polarity are those of the
// later side, the evidence is that of all sides. Changes within one side and between sides that stand beside one
// another give an edge for each attitude. Where steps tell several things of one attitude, the weightiest stands
// (change_kinds()), and of equals the last; moves from step to step are one edge ("supports → advocates → commits",
// reversed if it ever was, else strengthened or softened as in the last move); a reversal takes the edge of what was
// held until then with it.
//
// The statements are those that were compared: they tell the actors' kinds and roles. Vertices without a change are
// left out; weights of vertices are those of the statements. Order: vertices as position_graph.h says; edges by actor,
// topic, attitude (for, against, the labels that take no side).
std::shared_ptr<const PositionGraph> build_change_graph(const Comparison&, const std::vector<Statement>&);

} // namespace standpoint
