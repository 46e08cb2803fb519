#include "graph/strongest_part.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>
#include <vector>

namespace standpoint {

// Of each vertex that positions are on: how many actors are for or against it.
static std::vector<std::size_t> actors_with_a_side(const PositionGraph::Network& network) {
  std::vector<std::pair<std::size_t, std::size_t>> sides; // target, actor
  for (const auto edge : boost::make_iterator_range(boost::edges(network)))
    if (is_position(network[edge]) && network[edge].polarity != 0)
      sides.emplace_back(boost::target(edge, network), boost::source(edge, network));
  std::ranges::sort(sides);
  sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
  std::vector<std::size_t> actors(boost::num_vertices(network));
  for (const auto& [target, actor] : sides) ++actors[target];
  return actors;
}

PositionGraph strongest_part(const PositionGraph& whole, std::size_t edges) {
  using Descriptor = PositionGraph::Network::edge_descriptor;
  const auto& from = whole.network;
  std::vector<Descriptor> all;
  std::vector<Descriptor> parts;
  for (const auto edge : boost::make_iterator_range(boost::edges(from)))
    (is_position(from[edge]) ? all : parts).push_back(edge);
  std::vector<std::size_t> heaviest(all.size()); // indices: they remember the graph's order
  for (std::size_t i = 0; i < heaviest.size(); ++i) heaviest[i] = i;
  const std::vector<std::size_t> sharers = actors_with_a_side(from);
  const auto strength = [&](std::size_t i) {
    const Edge& edge = from[all[i]];
    const std::size_t shared = sharers[boost::target(all[i], from)];
    return std::tuple(shared > 1, edge.polarity != 0, edge.weight, shared, from[boost::source(all[i], from)].weight);
  };
  std::stable_sort(heaviest.begin(), heaviest.end(),
                   [&](std::size_t a, std::size_t b) { return strength(a) > strength(b); });
  // What only one actor takes a side on shows no debate: it is drawn where there is little else.
  const auto of_debates = static_cast<std::size_t>(
      std::ranges::count_if(heaviest, [&](std::size_t i) { return sharers[boost::target(all[i], from)] > 1; }));
  heaviest.resize(std::min({edges, heaviest.size(), of_debates * 4 >= edges ? of_debates : heaviest.size()}));
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
