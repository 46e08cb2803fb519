#include "graph/strongest_part.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace standpoint {

PositionGraph strongest_part(const PositionGraph& whole, std::size_t edges) {
  using Descriptor = PositionGraph::Network::edge_descriptor;
  const auto& from = whole.network;
  std::vector<Descriptor> all;
  std::vector<Descriptor> parts;
  for (const auto edge : boost::make_iterator_range(boost::edges(from)))
    (is_position(from[edge]) ? all : parts).push_back(edge);
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
  // What they are part of, up to the top.
  for (bool grows = true; grows;) {
    grows = false;
    for (const Descriptor& edge : parts) {
      if (vertex_in_part[boost::source(edge, from)] == left_out) continue;
      grows = grows || vertex_in_part[boost::target(edge, from)] == left_out;
      vertex_in_part[boost::target(edge, from)] = 0;
    }
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
  for (const Descriptor& edge : parts) {
    const std::size_t source = vertex_in_part[boost::source(edge, from)];
    if (source == left_out) continue;
    part.network[boost::add_edge(source, vertex_in_part[boost::target(edge, from)], part.network).first] = from[edge];
  }
  return part;
}

} // namespace standpoint
