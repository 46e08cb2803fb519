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
//                one in all. Source: U. Brandes, 2001 (Boost.Graph)
//   closeness    of the nodes that can be reached, the number divided by the sum of their distances; 0 where there is
//                none
//   eigenvector  of the positive ties' weights; the largest is 1
enum class Centrality : std::uint8_t { degree, strength, betweenness, closeness, eigenvector };
inline constexpr std::array<std::string_view, 5> centrality_names = {"degree", "strength", "betweenness", "closeness",
                                                                     "eigenvector"};

// Adds a column of its name. Cost: linear; betweenness and closeness nodes times ties.
void add_centrality(Network&, Centrality);

} // namespace standpoint
