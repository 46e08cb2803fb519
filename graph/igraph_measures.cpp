#include "graph/igraph_measures.h"

#include "graph/igraph_ties.h"

#include <cmath>

namespace standpoint {

using Groups = std::vector<std::uint32_t>; // by node

static constexpr igraph_uint_t seeds = 10;

std::vector<double> find_betweenness(const Network& network) {
  const IgraphTurn turn;
  const IgraphTies ties(network);
  IgraphNumbers values;
  check_igraph(igraph_betweenness(ties.get(), values.get(), igraph_vss_all(), false, nullptr), "betweenness");
  return values.values();
}

std::vector<double> find_closeness(const Network& network) {
  const IgraphTurn turn;
  const IgraphTies ties(network);
  IgraphNumbers values;
  check_igraph(
      igraph_closeness(ties.get(), values.get(), nullptr, nullptr, igraph_vss_all(), IGRAPH_ALL, nullptr, true),
      "closeness");
  std::vector<double> found = values.values();
  for (double& value : found)
    if (std::isnan(value)) value = 0; // of who reaches nobody
  return found;
}

std::vector<double> find_cores(const Network& network) {
  const IgraphTurn turn;
  const IgraphTies ties(network);
  IgraphIntegers values;
  check_igraph(igraph_coreness(ties.get(), values.get(), IGRAPH_ALL), "core");
  return {values.begin(), values.end()};
}

static Groups components_of(const IgraphTies& ties) {
  IgraphIntegers group;
  check_igraph(igraph_connected_components(ties.get(), group.get(), nullptr, nullptr, IGRAPH_WEAK), "components");
  return {group.begin(), group.end()};
}

static Groups cut_ties(const Network& network, const IgraphTies& ties) {
  IgraphMerges merges;
  check_igraph(igraph_community_edge_betweenness(ties.get(), nullptr, nullptr, merges.get(), nullptr, nullptr, nullptr,
                                                 false, nullptr),
               "edge-betweenness");
  // igraph's own choice would count the ties; here their weights count.
  Groups best = components_of(ties);
  double best_value = modularity(network, best);
  for (igraph_integer_t steps = merges.rows() - 1; steps >= 0; --steps) {
    IgraphIntegers group;
    check_igraph(igraph_community_to_membership(merges.get(), static_cast<igraph_integer_t>(network.nodes.size()),
                                                steps, group.get(), nullptr),
                 "edge-betweenness");
    const Groups cut(group.begin(), group.end());
    const double value = modularity(network, cut);
    if (value <= best_value + 1e-12) continue;
    best = cut;
    best_value = value;
  }
  return best;
}

static void find_leiden(const IgraphTies& ties, igraph_vector_int_t* group) {
  IgraphNumbers strength;
  check_igraph(igraph_strength(ties.get(), strength.get(), igraph_vss_all(), IGRAPH_ALL, true, ties.weights()),
               "leiden");
  const double total = igraph_vector_sum(strength.get());
  constexpr double randomness = 0.01; // of the refinement, as igraph's interfaces have it
  constexpr igraph_integer_t until_nothing_moves = -1;
  // The constant Potts model with these weights of nodes and this resolution is modularity.
  check_igraph(igraph_community_leiden(ties.get(), ties.weights(), strength.get(), 1 / total, randomness, false,
                                       until_nothing_moves, group, nullptr, nullptr),
               "leiden");
}

static Groups groups_once(const IgraphTies& ties, Communities how) {
  IgraphIntegers group;
  IgraphNumbers modularities; // igraph needs them to know where to cut
  IgraphMerges merges;
  igraph_error_t code = IGRAPH_SUCCESS;
  constexpr igraph_integer_t steps_of_a_walk = 4; // as Pons and Latapy have it
  constexpr igraph_integer_t trials = 10;
  double length = 0;
  switch (how) {
  case Communities::leiden:
    find_leiden(ties, group.get());
    break;
  case Communities::louvain:
    code = igraph_community_multilevel(ties.get(), ties.weights(), 1, group.get(), nullptr, nullptr);
    break;
  case Communities::fast_greedy:
    code = igraph_community_fastgreedy(ties.get(), ties.weights(), merges.get(), modularities.get(), group.get());
    break;
  case Communities::walktrap:
    code = igraph_community_walktrap(ties.get(), ties.weights(), steps_of_a_walk, merges.get(), modularities.get(),
                                     group.get());
    break;
  case Communities::infomap:
    code = igraph_community_infomap(ties.get(), ties.weights(), nullptr, trials, group.get(), &length);
    break;
  default: // label_propagation
    code = igraph_community_label_propagation(ties.get(), group.get(), IGRAPH_ALL, ties.weights(), nullptr, nullptr);
  }
  check_igraph(code, communities_names[static_cast<std::size_t>(how)].data());
  return {group.begin(), group.end()};
}

Groups find_groups_by_igraph(const Network& network, Communities how) {
  IgraphTurn turn;
  const IgraphTies ties(network);
  // Without a tie several methods fail or do not end.
  if (how == Communities::components || igraph_ecount(ties.get()) == 0) return components_of(ties);
  if (how == Communities::edge_betweenness) return cut_ties(network, ties);
  const bool draws = how == Communities::leiden || how == Communities::louvain || how == Communities::label_propagation;
  Groups best;
  double best_value = 0;
  for (igraph_uint_t seed = 1; seed <= (draws ? seeds : 1); ++seed) {
    turn.seed(seed);
    Groups groups = groups_once(ties, how);
    const double value = modularity(network, groups);
    if (seed > 1 && value <= best_value + 1e-12) continue;
    best = std::move(groups);
    best_value = value;
  }
  return best;
}

} // namespace standpoint
