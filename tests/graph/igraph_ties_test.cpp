// igraph's errors are ours, and igraph is afterwards as it was before.
#include "base/error.h"
#include "graph/igraph_measures.h"
#include "graph/igraph_ties.h"

#include <catch2/catch.hpp>

#include <new>

using namespace standpoint;

static int errors_told = 0;

static void tell_error(const char*, const char*, int, igraph_error_t) {
  ++errors_told;
  IGRAPH_FINALLY_FREE();
}

static Network triangle() {
  Network network;
  network.two_mode = false;
  network.rows = 3;
  for (const char* name : {"a", "b", "c"}) network.nodes.push_back({name, name, false, {}});
  network.ties = {{0, 1, 1}, {0, 2, 1}, {1, 2, 1}};
  return network;
}

TEST_CASE("what igraph refuses is thrown, with its reason, and nothing is left behind") {
  igraph_set_error_handler(tell_error);
  {
    const IgraphTurn turn;
    const IgraphTies ties(triangle());
    IgraphNumbers weights(1); // not one a tie
    IgraphNumbers values;
    CHECK_THROWS_WITH(check_igraph(igraph_betweenness(ties.get(), values.get(), igraph_vss_all(), false, weights.get()),
                                   "betweenness"),
                      "betweenness: igraph says \"Invalid value\"");
    CHECK_THROWS_AS(check_igraph(IGRAPH_ENOMEM, "betweenness"), std::bad_alloc);
    CHECK(IGRAPH_FINALLY_STACK_EMPTY);
  }
  CHECK(errors_told == 0);
  IgraphNumbers numbers;
  CHECK(igraph_vector_reserve(numbers.get(), IGRAPH_INTEGER_MAX) != IGRAPH_SUCCESS); // the user's handler is back
  CHECK(errors_told == 1);
  igraph_set_error_handler(nullptr);
  CHECK(find_betweenness(triangle()) == std::vector<double>{0, 0, 0});
}

TEST_CASE("a user's random numbers go on as if nothing had been drawn") {
  const auto two = [](bool between) {
    igraph_rng_seed(igraph_rng_default(), 7);
    const auto first = igraph_rng_get_integer(igraph_rng_default(), 0, 1'000'000);
    if (between) find_groups_by_igraph(triangle(), Communities::leiden);
    return std::pair(first, igraph_rng_get_integer(igraph_rng_default(), 0, 1'000'000));
  };
  CHECK(two(true) == two(false));
}
