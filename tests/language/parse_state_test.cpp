#include "language/parse_state.h"
#include "learned/feature_hash.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace standpoint;

static bool is_tree(const std::vector<int>& heads) {
  if (std::count(heads.begin(), heads.end(), -1) != 1) return false;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    int at = static_cast<int>(i);
    for (std::size_t steps = 0; at >= 0; ++steps) {
      if (steps > heads.size()) return false; // a cycle
      at = heads[static_cast<std::size_t>(at)];
    }
  }
  return true;
}

TEST_CASE("whatever allowed moves are chosen, the result is one tree") {
  std::uint64_t random = 1;
  for (int size = 1; size <= 12; ++size) {
    for (int trial = 0; trial < 300; ++trial) {
      ParseState state(size);
      state.settle_end();
      int moves = 0;
      while (!state.finished()) {
        std::vector<Move> allowed;
        for (int m = 0; m < move_count; ++m)
          if (state.allowed(static_cast<Move>(m))) allowed.push_back(static_cast<Move>(m));
        REQUIRE_FALSE(allowed.empty());
        state.apply(allowed[mix(random++) % allowed.size()], Relation::dep);
        state.settle_end();
        REQUIRE(++moves <= 4 * size);
      }
      REQUIRE(is_tree(state.head));
    }
  }
}

TEST_CASE("arcs are remembered with their relations, outermost children first") {
  ParseState state(3); // "the red house"
  state.apply(Move::shift, Relation::dep);
  state.apply(Move::shift, Relation::dep);
  state.apply(Move::left, Relation::amod);
  state.apply(Move::left, Relation::det);
  CHECK(state.head == std::vector<int>{2, 2, -1});
  CHECK(state.left1[2] == 0);
  CHECK(state.left2[2] == 1);
  CHECK(state.left_count[2] == 2);
  CHECK(state.relation[0] == Relation::det);
  state.apply(Move::shift, Relation::dep);
  state.settle_end();
  CHECK(state.finished());
}

TEST_CASE("an empty sentence is finished at once") {
  ParseState state(0);
  state.settle_end();
  CHECK(state.finished());
}
