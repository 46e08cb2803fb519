// How the graph looks in every format: colours by kind and polarity, sizes and thickness by weight, places.
//
// The polarity's colours and line styles can be told apart without seeing colours: for solid green-blue, against dashed
// vermilion, neither dotted grey.
#pragma once

#include "graph/change.h"
#include "graph/position_graph.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
};

Colour colour(const Vertex&);
Colour colour(const Edge&); // of a graph of changes: by what changed
Colour colour(ChangeKind);
std::string_view line_style(const Edge&); // solid, dashed, dotted: as DOT and GEXF call them

std::string hex(Colour); // "#1b9e77"
std::string hsv(Colour); // "0.4504 0.8291 0.6196": the only form that Graphviz and Gephi's DOT reader both take

double size(const Vertex&); // 10 to 80, by the root of the weight
// 1 to 8, by the logarithm of the weight; thin where no piece of its evidence is sure.
double thickness(const Edge&, const std::vector<Evidence>&);

// "person", "organization", "country", "group", "unknown"; "topic", "issue" or "claim".
std::string_view kind_name(const Vertex&);

// What is written at the edge: its position, what changed, or "part of".
std::string edge_label(const Edge&);

// What the strongest piece of an edge's evidence says is held; empty when not known.
std::string_view claim(const std::vector<Evidence>&);

// Whether the edges tell what changed: they do all, or none does.
bool is_of_changes(const PositionGraph&);

// What keeps parallel edges apart in Gephi: the position, with the polarity when it is not the usual one ("asserts
// for").
std::string edge_kind(const Edge&);

// A place for each vertex before any layout: actors on the left half of an ellipse, the others on the right, in order.
struct Place2d {
  double x = 0;
  double y = 0;
};
std::vector<Place2d> places(const PositionGraph&);

} // namespace standpoint
