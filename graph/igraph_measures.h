// What igraph's C library works out of a network. Without it at build time all of these are errors
// (without_igraph.cpp).
//
// Only the positive ties count. Nothing depends on chance: what igraph draws, it draws from a generator whose seeds are
// fixed (igraph_ties.h). Errors: bad_option where igraph refuses a network, or is not there.
#pragma once

#include "graph/communities.h"
#include "graph/network.h"

#include <cstdint>
#include <vector>

namespace standpoint {

// By node; each tie is one step, whatever its weight. centrality.h says what they are.
std::vector<double> find_betweenness(const Network&);
std::vector<double> find_closeness(const Network&);
std::vector<double> find_cores(const Network&);

// The groups by node, in any numbers. Where a method draws, ten seeds are tried and the groups of greatest modularity
// taken, of equal ones those of the first. REQUIRES: one of igraph's methods (is_by_igraph).
std::vector<std::uint32_t> find_groups_by_igraph(const Network&, Communities);

constexpr bool is_by_igraph(Communities how) {
  return how <= Communities::edge_betweenness;
}

} // namespace standpoint
