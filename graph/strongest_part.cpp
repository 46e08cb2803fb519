#include "graph/strongest_part.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace standpoint {

PositionGraph strongest_part(const PositionGraph& whole, std::size_t edges) {
  using Descriptor = PositionGraph::Network::edge_descriptor;
  const auto& from = whole.network;
  const auto [first, last] = boost::edges(from);
  const std::vector<Descriptor> all(first, last);
  std::vector<std::size_t> heaviest(all.size()); // indices: they remember the graph's order
  for (std::size_t i = 0; i < heaviest.size(); ++i) heaviest[i] = i;
  std::stable_sort(heaviest.begin(), heaviest.end(),
                   [&](std::size_t a, std::size_t b) { return from[all[a]].weight > from[all[b]].weight; });
  heaviest.resize(std::min(edges, heaviest.size()));
  std::sort(heaviest.begin(), heaviest.end());

  static constexpr std::size_t left_out = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> vertex_in_part(boost::num_vertices(from), left_out);
  for (const std::size_t i : heaviest) {
    vertex_in_part[boost::source(all[i], from)] = 0;
    vertex_in_part[boost::target(all[i], from)] = 0;
  }
  PositionGraph part;
  for (std::size_t v = 0; v < vertex_in_part.size(); ++v) {
    if (vertex_in_part[v] != left_out) vertex_in_part[v] = boost::add_vertex(from[v], part.network);
  }
  for (const std::size_t i : heaviest) {
    const auto edge = boost::add_edge(vertex_in_part[boost::source(all[i], from)],
                                      vertex_in_part[boost::target(all[i], from)], part.network);
    part.network[edge.first] = from[all[i]];
  }
  return part;
}

} // namespace standpoint
