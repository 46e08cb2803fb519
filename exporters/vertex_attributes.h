// What is said of an actor beside label, kind and weight: in every format under these names, in this order.
#pragma once

#include "graph/position_graph.h"

#include <array>
#include <string>
#include <string_view>

namespace standpoint {

struct VertexAttribute {
  std::string_view name;
  RareText Vertex::*value; // empty when not known, as it is of topics
};

inline constexpr std::array<VertexAttribute, 4> vertex_attributes = {{{"role", &Vertex::role},
                                                                      {"country", &Vertex::country},
                                                                      {"party", &Vertex::party},
                                                                      {"wikidata", &Vertex::wikidata}}};

} // namespace standpoint
