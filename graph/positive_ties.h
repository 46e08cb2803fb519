// The positive ties of a network as a Boost graph. Slow to compile: for .cpp files of graph/ only.
#pragma once

#include "graph/network.h"

#include <boost/graph/adjacency_list.hpp>

namespace standpoint {

using PositiveTies = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                           boost::property<boost::edge_index_t, std::size_t>>;

// Vertices are the nodes' indices; an edge's index is that of the tie.
inline PositiveTies positive_ties(const Network& network) {
  PositiveTies graph(network.nodes.size());
  for (std::size_t i = 0; i < network.ties.size(); ++i)
    if (network.ties[i].weight > 0) boost::add_edge(network.ties[i].source, network.ties[i].target, i, graph);
  return graph;
}

} // namespace standpoint
