#include "graph/communities.h"

#include "base/error.h"
#include "base/index.h"
#include "graph/hierarchy.h"
#include "graph/positive_ties.h"

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/connected_components.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace standpoint {

static constexpr std::size_t most_cut_ties = 2000;
static constexpr std::size_t most_clustered_nodes = 600;

using Groups = std::vector<std::uint32_t>; // by node

double modularity(const Network& network, const Groups& group) {
  double total = 0;
  std::map<std::uint32_t, double> inside; // twice the weight within each group
  std::map<std::uint32_t, double> strength;
  for (const Tie& tie : network.ties) {
    if (tie.weight <= 0) continue;
    total += 2 * tie.weight;
    strength[group[tie.source]] += tie.weight;
    strength[group[tie.target]] += tie.weight;
    if (group[tie.source] == group[tie.target]) inside[group[tie.source]] += 2 * tie.weight;
  }
  if (total == 0) return 0;
  double value = 0;
  for (const auto& [number, sum] : strength) value += inside[number] / total - (sum / total) * (sum / total);
  return value;
}

// Largest group 1, of equal ones that with the first node.
static Groups by_size(const Groups& group) {
  std::map<std::uint32_t, std::pair<std::size_t, std::size_t>> groups; // size, first node
  for (std::size_t i = 0; i < group.size(); ++i) ++groups.emplace(group[i], std::pair(0, i)).first->second.first;
  std::vector<std::uint32_t> order;
  for (const auto& [number, about] : groups) order.push_back(number);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto& [size_a, first_a] = groups[a];
    const auto& [size_b, first_b] = groups[b];
    return size_a != size_b ? size_a > size_b : first_a < first_b;
  });
  std::map<std::uint32_t, std::uint32_t> rank;
  for (const std::uint32_t number : order) rank.emplace(number, static_cast<std::uint32_t>(rank.size()) + 1);
  Groups sorted;
  for (const std::uint32_t number : group) sorted.push_back(rank[number]);
  return sorted;
}

namespace {

// A graph whose nodes are groups of the network's nodes.
struct Level {
  std::vector<std::map<std::uint32_t, double>>
      neighbours; // with the weight of the tie; itself: twice the weight inside
  std::vector<double> strength;
  double total = 0;
};

} // namespace

static Level make_level(const std::vector<std::map<std::uint32_t, double>>& neighbours) {
  Level level{neighbours, std::vector<double>(neighbours.size()), 0};
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    for (const auto& [j, weight] : neighbours[i]) level.strength[i] += weight;
    level.total += level.strength[i];
  }
  return level;
}

// Moves nodes to the neighbouring group that gains most, until no move gains. Returns whether any moved.
static bool move_nodes(const Level& level, Groups& group) {
  std::vector<double> strength(level.strength.size()); // of groups
  for (std::size_t i = 0; i < group.size(); ++i) strength[group[i]] += level.strength[i];
  bool any = false;
  for (bool moved = true; moved;) {
    moved = false;
    for (std::size_t i = 0; i < group.size(); ++i) {
      std::map<std::uint32_t, double> to_group;
      for (const auto& [j, weight] : level.neighbours[i])
        if (j != i) to_group[group[j]] += weight;
      const std::uint32_t own = group[i];
      strength[own] -= level.strength[i];
      const auto gain = [&](std::uint32_t g) { return to_group[g] - level.strength[i] * strength[g] / level.total; };
      std::uint32_t best = own;
      double best_gain = gain(own);
      for (const auto& [g, weight] : std::map<std::uint32_t, double>(to_group)) {
        if (gain(g) <= best_gain + 1e-10 * level.total) continue;
        best = g;
        best_gain = gain(g);
      }
      strength[best] += level.strength[i];
      if (best == own) continue;
      group[i] = best;
      moved = true;
      any = true;
    }
  }
  return any;
}

static Groups find_louvain(const Network& network) {
  std::vector<std::map<std::uint32_t, double>> neighbours(network.nodes.size());
  for (const Tie& tie : network.ties) {
    if (tie.weight <= 0) continue;
    neighbours[tie.source][tie.target] += tie.weight;
    neighbours[tie.target][tie.source] += tie.weight;
  }
  Groups of_node(network.nodes.size());
  std::iota(of_node.begin(), of_node.end(), 0);
  for (;;) {
    const Level level = make_level(neighbours);
    if (level.total == 0) return of_node;
    Groups group(neighbours.size());
    std::iota(group.begin(), group.end(), 0);
    if (!move_nodes(level, group)) return of_node;
    std::map<std::uint32_t, std::uint32_t> number;
    for (std::uint32_t& g : group) g = number.emplace(g, static_cast<std::uint32_t>(number.size())).first->second;
    for (std::uint32_t& g : of_node) g = group[g];
    std::vector<std::map<std::uint32_t, double>> next(number.size());
    for (std::size_t i = 0; i < neighbours.size(); ++i)
      for (const auto& [j, weight] : neighbours[i]) next[group[i]][group[j]] += weight;
    neighbours = std::move(next);
  }
}

static Groups components_of(const PositiveTies& graph) {
  Groups group(boost::num_vertices(graph));
  boost::connected_components(graph,
                              boost::make_iterator_property_map(group.begin(), boost::get(boost::vertex_index, graph)));
  return group;
}

static Groups cut_ties(const Network& network) {
  if (network.ties.size() > most_cut_ties)
    throw Error(
        ErrorCode::too_large, {},
        fmt::format("--communities edge-betweenness: {} ties take too long (at most {}); take louvain, or leave "
                    "out weak ties with --min-weight",
                    network.ties.size(), most_cut_ties));
  PositiveTies graph = positive_ties(network);
  Groups best = components_of(graph);
  double best_value = modularity(network, best);
  while (boost::num_edges(graph) > 0) {
    std::vector<double> through(network.ties.size()); // by the edge's index
    boost::brandes_betweenness_centrality(
        graph, boost::dummy_property_map(),
        boost::make_iterator_property_map(through.begin(), boost::get(boost::edge_index, graph)));
    const auto [first, last] = boost::edges(graph);
    auto most = first;
    for (auto e = first; e != last; ++e) {
      const double value = through[boost::get(boost::edge_index, graph, *e)];
      if (value > through[boost::get(boost::edge_index, graph, *most)] + 1e-9) most = e;
    }
    boost::remove_edge(*most, graph);
    const Groups group = components_of(graph);
    const double value = modularity(network, group);
    if (value <= best_value + 1e-12) continue;
    best = group;
    best_value = value;
  }
  return best;
}

// How unlike the nodes' positive ties are, row by row.
static std::vector<double> unlikeness(const Network& network) {
  const std::size_t n = network.nodes.size();
  std::vector<double> weight(n * n);
  std::vector<double> largest(n);
  for (const Tie& tie : network.ties) {
    if (tie.weight <= 0) continue;
    weight[tie.source * n + tie.target] = weight[tie.target * n + tie.source] = tie.weight;
    largest[tie.source] = std::max(largest[tie.source], tie.weight);
    largest[tie.target] = std::max(largest[tie.target], tie.weight);
  }
  std::vector<double> length(n);
  for (std::size_t i = 0; i < n; ++i) {
    weight[i * n + i] = largest[i] == 0 ? 1 : largest[i];
    for (std::size_t k = 0; k < n; ++k) length[i] += weight[i * n + k] * weight[i * n + k];
  }
  std::vector<double> distances(n * n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i + 1; j < n; ++j) {
      double product = 0;
      for (std::size_t k = 0; k < n; ++k) product += weight[i * n + k] * weight[j * n + k];
      distances[i * n + j] = distances[j * n + i] = std::max(0.0, 1 - product / std::sqrt(length[i] * length[j]));
    }
  return distances;
}

static Groups best_cut(const Network& network, Linkage linkage) {
  const std::size_t n = network.nodes.size();
  if (n > most_clustered_nodes)
    throw Error(ErrorCode::too_large, {},
                fmt::format("--communities {}: {} nodes take too long (at most {}); take louvain, or leave out some "
                            "with --min-statements",
                            linkage_names[static_cast<std::size_t>(linkage)], n, most_clustered_nodes));
  const std::vector<Merge> merges = cluster_hierarchically(unlikeness(network), n, linkage);
  Groups best(n);
  double best_value = modularity(network, best);
  for (std::size_t count = 2; count <= n; ++count) {
    const Groups cut = cut_tree(merges, n, count);
    const double value = modularity(network, cut);
    if (value <= best_value + 1e-12) continue;
    best = cut;
    best_value = value;
  }
  return best;
}

static Groups find_groups(const Network& network, Communities how) {
  switch (how) {
  case Communities::louvain:
    return find_louvain(network);
  case Communities::edge_betweenness:
    return cut_ties(network);
  case Communities::average:
    return best_cut(network, Linkage::average);
  case Communities::single:
    return best_cut(network, Linkage::single);
  case Communities::complete:
    return best_cut(network, Linkage::complete);
  case Communities::ward:
    return best_cut(network, Linkage::ward);
  case Communities::components:
  case Communities::best:
    break;
  }
  return components_of(positive_ties(network));
}

// Of those that are not too large for it.
static Communities best_way(const Network& network) {
  Communities best = Communities::components;
  double best_value = modularity(network, find_groups(network, best));
  for (std::size_t i = 0; i < index_of(Communities::best); ++i) {
    const auto how = static_cast<Communities>(i);
    if (how == Communities::edge_betweenness && network.ties.size() > most_cut_ties) continue;
    if (how >= Communities::average && network.nodes.size() > most_clustered_nodes) continue;
    const double value = modularity(network, find_groups(network, how));
    if (value <= best_value + 1e-12) continue;
    best = how;
    best_value = value;
  }
  return best;
}

std::string_view add_communities(Network& network, Communities how) {
  if (how == Communities::best) how = best_way(network);
  const Groups group = by_size(find_groups(network, how));
  NodeColumn& column = node_column(network, "community", ColumnType::integer);
  column.measure = true;
  for (std::size_t i = 0; i < group.size(); ++i) column.values[i] = std::to_string(group[i]);
  network.modularity = modularity(network, group);
  return communities_names[index_of(how)];
}

} // namespace standpoint
