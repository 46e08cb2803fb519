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
  for (const auto edge : network.edges())
    if (is_position(network[edge]) && network[edge].polarity != 0)
      sides.emplace_back(network.target(edge), network.source(edge));
  std::ranges::sort(sides);
  sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
  std::vector<std::size_t> actors(network.vertex_count());
  for (const auto& [target, actor] : sides) ++actors[target];
  return actors;
}

PositionGraph strongest_part(const PositionGraph& whole, std::size_t edges) {
  const auto& from = whole.network;
  std::vector<EdgeNumber> all;
  std::vector<EdgeNumber> parts;
  for (const auto edge : from.edges()) (is_position(from[edge]) ? all : parts).push_back(edge);
  std::vector<std::size_t> heaviest(all.size()); // indices: they remember the graph's order
  for (std::size_t i = 0; i < heaviest.size(); ++i) heaviest[i] = i;
  const std::vector<std::size_t> sharers = actors_with_a_side(from);
  const auto strength = [&](std::size_t i) {
    const Edge& edge = from[all[i]];
    const std::size_t shared = sharers[from.target(all[i])];
    return std::tuple(shared > 1, edge.polarity != 0, edge.weight, shared, from[from.source(all[i])].weight);
  };
  std::stable_sort(heaviest.begin(), heaviest.end(),
                   [&](std::size_t a, std::size_t b) { return strength(a) > strength(b); });
  // What only one actor takes a side on shows no debate: it is drawn where there is little else.
  const auto of_debates = static_cast<std::size_t>(
      std::ranges::count_if(heaviest, [&](std::size_t i) { return sharers[from.target(all[i])] > 1; }));
  heaviest.resize(std::min({edges, heaviest.size(), of_debates * 4 >= edges ? of_debates : heaviest.size()}));
  std::sort(heaviest.begin(), heaviest.end());

  static constexpr std::size_t left_out = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> vertex_in_part(from.vertex_count(), left_out);
  for (const std::size_t i : heaviest) {
    vertex_in_part[from.source(all[i])] = 0;
    vertex_in_part[from.target(all[i])] = 0;
  }
  // What they are part of, up to the top.
  for (bool grows = true; grows;) {
    grows = false;
    for (const EdgeNumber edge : parts) {
      if (vertex_in_part[from.source(edge)] == left_out) continue;
      grows = grows || vertex_in_part[from.target(edge)] == left_out;
      vertex_in_part[from.target(edge)] = 0;
    }
  }
  PositionGraph part;
  for (std::size_t v = 0; v < vertex_in_part.size(); ++v) {
    if (vertex_in_part[v] != left_out) vertex_in_part[v] = part.network.add_vertex(from[v]);
  }
  for (const std::size_t i : heaviest) {
    part.network.add_edge(vertex_in_part[from.source(all[i])], vertex_in_part[from.target(all[i])], from[all[i]]);
  }
  for (const EdgeNumber edge : parts) {
    const std::size_t source = vertex_in_part[from.source(edge)];
    if (source == left_out) continue;
    part.network.add_edge(source, vertex_in_part[from.target(edge)], from[edge]);
  }
  return part;
}

} // namespace standpoint
