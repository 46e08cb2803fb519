// How central the nodes of a network are.
#pragma once

#include "graph/network.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace standpoint {

// Paths run along positive ties, and each tie is one step, whatever its weight.
//   degree       the number of ties, of either sign
//   strength     the sum of their weights
//   betweenness  the number of shortest paths between two others that run through the node, each pair's paths counting
//                one in all. Source: U. Brandes, 2001 (igraph)
//   closeness    of the nodes that can be reached, the number divided by the sum of their distances; 0 where there is
//                none (igraph)
//   eigenvector  of the positive ties' weights; the largest is 1
//   core         the largest k such that the node belongs to a part in which each has k positive ties to others of it.
//                Source: V. Batagelj and M. Zaversnik, 2003 (igraph)
enum class Centrality : std::uint8_t { degree, strength, betweenness, closeness, eigenvector, core };
inline constexpr std::array<std::string_view, 6> centrality_names = {"degree",    "strength",    "betweenness",
                                                                     "closeness", "eigenvector", "core"};

// Adds a column of its name. Errors: as igraph_measures.h. Cost: linear; betweenness and closeness nodes times ties.
void add_centrality(Network&, Centrality);

// How far one node stands out, by its degree: the sum of what each node's falls short of the largest, divided by that
// of a star of as many nodes; 0 to 1. Of a one-mode network without regard to weights; a two-mode network has one for
// its rows and one for its columns, in which the star's middle is tied to all of the other mode. 0 below three nodes.
// Source: L. C. Freeman, 1979; of two modes S. P. Borgatti and M. G. Everett, 1997.
struct Centralization {
  double rows = 0; // of a one-mode network: of all nodes
  double columns = 0;
};
Centralization degree_centralization(const Network&);

} // namespace standpoint
