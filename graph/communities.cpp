#include "graph/communities.h"

#include "base/error.h"
#include "base/index.h"
#include "graph/hierarchy.h"
#include "graph/igraph_measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

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
                fmt::format("--communities {}: {} nodes take too long (at most {}); take leiden, or leave out some "
                            "with --min-statements",
                            linkage_names[static_cast<std::size_t>(linkage)], n, most_clustered_nodes));
  if (std::none_of(network.ties.begin(), network.ties.end(), [](const Tie& tie) { return tie.weight > 0; })) {
    Groups alone(n);
    std::iota(alone.begin(), alone.end(), 0);
    return alone;
  }
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

static Linkage linkage_of(Communities how) {
  return static_cast<Linkage>(index_of(how) - index_of(Communities::average));
}
static_assert(communities_names[static_cast<std::size_t>(Communities::average)] == linkage_names.front());
static_assert(communities_names[static_cast<std::size_t>(Communities::ward)] == linkage_names.back());

static Groups find_groups(const Network& network, Communities how) {
  if (!is_by_igraph(how)) return best_cut(network, linkage_of(how));
  if (how == Communities::edge_betweenness && network.ties.size() > most_cut_ties)
    throw Error(ErrorCode::too_large, {},
                fmt::format("--communities edge-betweenness: {} ties take too long (at most {}); take leiden, or leave "
                            "out weak ties with --min-weight",
                            network.ties.size(), most_cut_ties));
  return find_groups_by_igraph(network, how);
}

struct Found {
  Communities how = Communities::components;
  Groups groups;
  double modularity = 0;
};

static Found find_by(const Network& network, Communities how) {
  Groups groups = find_groups(network, how);
  const double value = modularity(network, groups);
  return {.how = how, .groups = std::move(groups), .modularity = value};
}

// Of those that are not too large for it.
static Found find_best(const Network& network) {
  Found best = find_by(network, Communities::components);
  for (std::size_t i = index_of(best.how) + 1; i < index_of(Communities::best); ++i) {
    const auto how = static_cast<Communities>(i);
    if (how == Communities::edge_betweenness && network.ties.size() > most_cut_ties) continue;
    if (how >= Communities::average && network.nodes.size() > most_clustered_nodes) continue;
    if (Found found = find_by(network, how); found.modularity > best.modularity + 1e-12) best = std::move(found);
  }
  return best;
}

std::string_view add_communities(Network& network, Communities how) {
  const Found found = how == Communities::best ? find_best(network) : find_by(network, how);
  const Groups group = by_size(found.groups);
  NodeColumn& column = node_column(network, "community", ColumnType::integer);
  column.measure = true;
  for (std::size_t i = 0; i < group.size(); ++i) column.values[i] = std::to_string(group[i]);
  network.modularity = found.modularity;
  return communities_names[index_of(found.how)];
}

} // namespace standpoint
