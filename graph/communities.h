// Groups of nodes that are tied more closely to each other than to others.
#pragma once

#include "graph/network.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace standpoint {

// All go by the positive ties. Those down to edge-betweenness are igraph's (igraph_measures.h).
//   components        what hangs together at all
//   leiden            greatest modularity, by moving nodes and then groups, whose parts stay connected.
//                     Source: V. A. Traag, L. Waltman and N. J. van Eck, 2019
//   louvain           the same without care for the parts. Source: V. D. Blondel and others, 2008
//   fast-greedy       groups are joined where modularity gains most.
//                     Source: A. Clauset, M. Newman and C. Moore, 2004
//   walktrap          groups are joined whose short random walks lead to the same nodes.
//                     Source: P. Pons and M. Latapy, 2005
//   infomap           random walks are told in the fewest words. Source: M. Rosvall and C. T. Bergstrom, 2008
//   label-propagation each node joins the group of most of its neighbours. Source: U. N. Raghavan and others, 2007
//   edge-betweenness  ties that most shortest paths need are cut one by one; the cut of greatest modularity counts.
//                     Source: M. Girvan and M. Newman, 2002
//   average, single, complete, ward
//                     hierarchical clusterings (hierarchy.h) by how unlike two nodes' ties are, cut where modularity is
//                     greatest. Unlike: 1 less the cosine of their positive ties, each node being tied to itself as
//                     strongly as to any
//   best              of all these the one of greatest modularity, window by window; on a tie the first of the list
enum class Communities : std::uint8_t {
  components,
  leiden,
  louvain,
  fast_greedy,
  walktrap,
  infomap,
  label_propagation,
  edge_betweenness,
  average,
  single,
  complete,
  ward,
  best
};
inline constexpr std::array<std::string_view, 13> communities_names = {
    "components",       "leiden",  "louvain", "fast-greedy", "walktrap", "infomap", "label-propagation",
    "edge-betweenness", "average", "single",  "complete",    "ward",     "best"};

// Adds the column `community`: 1 is the largest group, of equal ones that with the first node. The same network has the
// same groups. Sets Network::modularity to that of the groups. Errors: as igraph_measures.h; too_large for
// edge-betweenness of more than 2,000 ties and hierarchical clusterings of more than 600 nodes; `best` leaves out what
// would be too large. Returns the name of what was done: of `best` that of the one taken.
std::string_view add_communities(Network&, Communities);

// Of the positive ties, by weight; group is by node. Source: Newman, 2004.
double modularity(const Network&, const std::vector<std::uint32_t>& group);

} // namespace standpoint
