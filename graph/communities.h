// Groups of nodes that are tied more closely to each other than to others.
#pragma once

#include "graph/network.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace standpoint {

// All go by the positive ties.
//   components        what hangs together at all (Boost.Graph)
//   louvain           greatest modularity, by moving nodes and then groups. Source: Blondel and others, 2008
//   edge-betweenness  ties that most shortest paths need are cut one by one; the cut of greatest modularity counts.
//                     Source: Girvan and Newman, 2002; betweenness by Boost.Graph
//   average, single, complete, ward
//                     hierarchical clusterings (hierarchy.h) by how unlike two nodes' ties are, cut where modularity is
//                     greatest. Unlike: 1 less the cosine of their positive ties, each node being tied to itself as
//                     strongly as to any
//   best              of all these the one of greatest modularity, window by window; on a tie the first of the list
enum class Communities : std::uint8_t { components, louvain, edge_betweenness, average, single, complete, ward, best };
inline constexpr std::array<std::string_view, 8> communities_names = {
    "components", "louvain", "edge-betweenness", "average", "single", "complete", "ward", "best"};

// Adds the column `community`: 1 is the largest group, of equal ones that with the first node. Deterministic: nodes are
// visited in order, and on a tie the group with the smaller number wins. Sets Network::modularity to that of the
// groups. Errors: too_large for edge-betweenness of more than 2,000 ties and
// hierarchical clusterings of more than 600 nodes; `best` leaves out what would be too large.
// Returns the name of what was done: of `best` that of the one taken.
std::string_view add_communities(Network&, Communities);

// Of the positive ties, by weight; group is by node. Source: Newman, 2004.
double modularity(const Network&, const std::vector<std::uint32_t>& group);

} // namespace standpoint
