// Centrality and communities, on networks small enough to follow by hand and on one that the literature knows.
#include "base/error.h"
#include "graph/centrality.h"
#include "graph/communities.h"
#include "graph/igraph_measures.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <future>

using namespace standpoint;

namespace {

Network network_of(std::size_t nodes, std::vector<Tie> ties) {
  Network network;
  network.two_mode = false;
  network.rows = nodes;
  for (std::size_t i = 0; i < nodes; ++i)
    network.nodes.push_back({std::string("n") + std::to_string(i), "n", false, {}});
  network.ties = std::move(ties);
  return network;
}

std::vector<double> column(const Network& network, const std::string& name) {
  std::vector<double> values;
  for (const NodeColumn& c : network.columns)
    if (c.name == name)
      for (const std::string& value : c.values) values.push_back(std::stod(value));
  return values;
}

std::vector<double> central(Network network, Centrality centrality) {
  add_centrality(network, centrality);
  return column(network, std::string(centrality_names[static_cast<std::size_t>(centrality)]));
}

// 0 - 1 - 2 - 3, 1 - 3 negative, 4 alone.
Network path() {
  return network_of(5, {{0, 1, 2}, {1, 2, 1}, {1, 3, -4}, {2, 3, 1}});
}

// Two triangles joined by 2 - 3.
Network barbell() {
  return network_of(6, {{0, 1, 1}, {0, 2, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1}, {3, 5, 1}, {4, 5, 1}});
}

} // namespace

TEST_CASE("degree counts ties of either sign, strength adds their weights") {
  CHECK(central(path(), Centrality::degree) == std::vector<double>{1, 3, 2, 2, 0});
  CHECK(central(path(), Centrality::strength) == std::vector<double>{2, -1, 2, -3, 0});
}

TEST_CASE("betweenness and closeness go along positive ties") {
  CHECK(central(path(), Centrality::betweenness) == std::vector<double>{0, 2, 2, 0, 0});
  CHECK(central(path(), Centrality::closeness) == std::vector<double>{0.5, 0.75, 0.75, 0.5, 0});
  CHECK(central(barbell(), Centrality::betweenness) == std::vector<double>{0, 0, 6, 6, 0, 0});
}

TEST_CASE("the largest eigenvector centrality is 1, also in a two-mode network and with several components") {
  const std::vector<double> star =
      central(network_of(5, {{0, 4, 1}, {1, 4, 1}, {2, 4, 1}, {3, 4, 1}}), Centrality::eigenvector);
  CHECK(star[4] == Approx(1));
  for (std::size_t i = 0; i < 4; ++i) CHECK(star[i] == Approx(0.5));
  CHECK(central(network_of(2, {{0, 1, -1}}), Centrality::eigenvector) == std::vector<double>{0, 0});
  CHECK(central(network_of(0, {}), Centrality::eigenvector).empty());
}

TEST_CASE("every way of finding groups finds the two triangles or what hangs together") {
  for (std::size_t i = 1; i + 1 < communities_names.size(); ++i) {
    INFO(communities_names[i]);
    Network network = barbell();
    add_communities(network, static_cast<Communities>(i));
    CHECK(network.modularity.value() == Approx(6.0 / 7 - 0.5));
    CHECK(column(network, "community") == std::vector<double>{1, 1, 1, 2, 2, 2});
  }
  Network network = path();
  add_communities(network, Communities::components);
  CHECK(column(network, "community") == std::vector<double>{1, 1, 1, 1, 2});
}

TEST_CASE("the largest group is number 1") {
  Network network = network_of(5, {{0, 1, 1}, {2, 3, 1}, {3, 4, 1}});
  add_communities(network, Communities::components);
  CHECK(column(network, "community") == std::vector<double>{2, 2, 1, 1, 1});
}

TEST_CASE("weights decide which group a node belongs to, and negative ties hold nothing together") {
  Network network = network_of(4, {{0, 1, 5}, {1, 2, 1}, {2, 3, 5}, {0, 3, -9}});
  for (const Communities how : {Communities::leiden, Communities::louvain, Communities::fast_greedy,
                                Communities::walktrap, Communities::infomap, Communities::label_propagation}) {
    INFO(communities_names[static_cast<std::size_t>(how)]);
    add_communities(network, how);
    CHECK(column(network, "community") == std::vector<double>{1, 1, 2, 2});
  }
}

TEST_CASE("a network without ties has a group for each node") {
  for (std::size_t i = 0; i < communities_names.size(); ++i) {
    INFO(communities_names[i]);
    const auto how = static_cast<Communities>(i);
    Network none = network_of(0, {});
    add_communities(none, how);
    CHECK(column(none, "community").empty());
    Network network = network_of(2, {});
    add_communities(network, how);
    CHECK(network.modularity.value() == 0);
    CHECK(column(network, "community") == std::vector<double>{1, 2});
  }
}

TEST_CASE("too many ties to cut one by one are refused") {
  std::vector<Tie> ties;
  for (std::uint32_t i = 0; i < 2001; ++i) ties.push_back({i, i + 1, 1});
  Network network = network_of(2002, ties);
  CHECK_THROWS_WITH(add_communities(network, Communities::edge_betweenness),
                    Catch::StartsWith("--communities edge-betweenness: 2001 ties take too long (at most 2000)"));
  for (const Communities how : {Communities::leiden, Communities::louvain}) {
    add_communities(network, how);
    CHECK(network.modularity.value() > 0.9);
  }
}

// W. W. Zachary, 1977: who met whom outside the karate club.
static Network karate() {
  const std::vector<std::vector<std::uint32_t>> later = {{2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32},
                                                         {3, 4, 8, 14, 18, 20, 22, 31},
                                                         {4, 8, 9, 10, 14, 28, 29, 33},
                                                         {8, 13, 14},
                                                         {7, 11},
                                                         {7, 11, 17},
                                                         {17},
                                                         {},
                                                         {31, 33, 34},
                                                         {34},
                                                         {},
                                                         {},
                                                         {},
                                                         {34},
                                                         {33, 34},
                                                         {33, 34},
                                                         {},
                                                         {},
                                                         {33, 34},
                                                         {34},
                                                         {33, 34},
                                                         {},
                                                         {33, 34},
                                                         {26, 28, 30, 33, 34},
                                                         {26, 28, 32},
                                                         {32},
                                                         {30, 34},
                                                         {34},
                                                         {32, 34},
                                                         {33, 34},
                                                         {33, 34},
                                                         {33, 34},
                                                         {34}};
  std::vector<Tie> ties;
  for (std::uint32_t i = 0; i < later.size(); ++i)
    for (const std::uint32_t j : later[i]) ties.push_back({i, j - 1, 1});
  return network_of(34, std::move(ties));
}

TEST_CASE("the karate club has the core and the centralization that the literature gives") {
  const Network club = karate();
  REQUIRE(club.ties.size() == 78);
  const std::vector<double> core = central(club, Centrality::core);
  CHECK(std::ranges::count(core, 4.0) == 10); // of igraph and networkx: 4-core of ten
  CHECK(*std::ranges::max_element(core) == 4);
  CHECK(degree_centralization(club).rows == Approx(0.3996).margin(1e-4)); // UCINET: 39.96 %
}

TEST_CASE("a star is as central as can be, a circle not at all, in one mode and in two") {
  CHECK(degree_centralization(network_of(5, {{0, 4, 1}, {1, 4, 1}, {2, 4, 1}, {3, 4, 1}})).rows == Approx(1));
  CHECK(degree_centralization(network_of(3, {{0, 1, 1}, {1, 2, 1}, {0, 2, 1}})).rows == Approx(0));
  Network two = network_of(5, {{0, 2, 1}, {0, 3, 1}, {0, 4, 1}, {1, 2, 1}});
  two.two_mode = true;
  two.rows = 2;
  CHECK(degree_centralization(two).rows == Approx(1));
  CHECK(degree_centralization(two).columns == Approx(1));
}

TEST_CASE("hierarchical clusterings part what is tied closely, and the best of all is taken") {
  for (const Communities how : {Communities::average, Communities::single, Communities::complete, Communities::ward}) {
    Network network = barbell();
    CHECK(add_communities(network, how) == communities_names[static_cast<std::size_t>(how)]);
    CHECK(column(network, "community") == std::vector<double>{1, 1, 1, 2, 2, 2});
  }
  Network club = karate();
  CHECK(add_communities(club, Communities::best) == "leiden"); // the first that reaches it
  for (std::size_t i = 0; i + 1 < communities_names.size(); ++i) {
    Network other = karate();
    add_communities(other, static_cast<Communities>(i));
    CHECK(*other.modularity <= *club.modularity);
  }
}

TEST_CASE("groups of the karate club are as modular as the literature has them") {
  const std::vector<std::pair<Communities, double>> known = {
      {Communities::leiden, 0.4198}, // the greatest there is: U. Brandes and others, 2008
      {Communities::louvain, 0.4198},         {Communities::fast_greedy, 0.381}, // M. Newman, 2004: .381
      {Communities::edge_betweenness, 0.401},                                    // M. Newman and M. Girvan, 2004: .401
      {Communities::walktrap, 0.353},         {Communities::infomap, 0.402},     // the manual of R's igraph
  };
  for (const auto& [how, value] : known) {
    INFO(communities_names[static_cast<std::size_t>(how)]);
    Network club = karate();
    add_communities(club, how);
    CHECK(*club.modularity == Approx(value).margin(5e-4));
  }
}

TEST_CASE("what draws has the same groups each time, whatever was drawn before and on however many threads") {
  const auto groups = [] {
    std::vector<std::vector<std::uint32_t>> found;
    for (const Communities how :
         {Communities::label_propagation, Communities::leiden, Communities::louvain, Communities::infomap})
      found.push_back(find_groups_by_igraph(karate(), how));
    return found;
  };
  const auto first = groups();
  std::vector<std::future<std::vector<std::vector<std::uint32_t>>>> others;
  for (int i = 0; i < 4; ++i) others.push_back(std::async(std::launch::async, groups));
  for (auto& other : others) CHECK(other.get() == first);
}
