// A program that was built without igraph says so. graph/without_igraph.cpp is linked before the library, and so in the
// place of igraph_measures.cpp.
#include "base/error.h"
#include "graph/centrality.h"
#include "graph/communities.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("without igraph its measures are refused with the reason, and all others work") {
  Network network;
  network.two_mode = false;
  network.rows = 2;
  network.nodes = {{"a", "a", false, {}}, {"b", "b", false, {}}};
  network.ties = {{0, 1, 2}};
  const std::string reason =
      ": this program was built without igraph, which works it out; build it where pkg-config finds "
      "igraph (libigraph-dev), or take another";
  CHECK_THROWS_WITH(add_communities(network, Communities::leiden), "--communities leiden" + reason);
  CHECK_THROWS_WITH(add_centrality(network, Centrality::betweenness), "--centrality betweenness" + reason);
  CHECK_THROWS_WITH(add_centrality(network, Centrality::closeness), "--centrality closeness" + reason);
  CHECK_THROWS_WITH(add_centrality(network, Centrality::core), "--centrality core" + reason);
  CHECK(add_communities(network, Communities::ward) == "ward");
  add_centrality(network, Centrality::eigenvector);
  CHECK(network.columns.back().values == std::vector<std::string>{"1", "1"});
}
