#include "base/error.h"
#include "graph/scaling.h"
#include "tests/graph/coded.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cmath>

using namespace standpoint;

namespace {

// Actors 0 to n - 1 are for the topics whose threshold lies below them.
std::vector<std::string> ladder(int actors) {
  std::vector<std::string> statements;
  for (int actor = 0; actor < actors; ++actor)
    for (int topic = 1; topic < actors; ++topic)
      statements.push_back(fmt::format("a{} t{} {:d}", actor, topic, actor >= topic));
  return statements;
}

} // namespace

TEST_CASE("two actors who differ on eight topics stand where the formula puts them") {
  // By symmetry the levels are 0, the places x and -x, all slopes b. The derivatives of 16 log s(bx) - x^2 - 4 b^2 are
  // 0 where 1 - s = 1/4: bx = log 3 and b = x/2.
  std::vector<std::string> statements;
  for (int topic = 0; topic < 8; ++topic)
    for (const char* side : {"A t", "B t"})
      statements.push_back(side + std::to_string(topic) + (side[0] == 'A' ? " 1" : " 0"));
  const Scaling scaling = scale_actors(coded(statements), {}, 1);
  const double x = std::sqrt(2 * std::log(3.0));
  REQUIRE(scaling.actors == std::vector<std::string>{"A", "B"});
  CHECK(scaling.places[0][0] == Approx(x).epsilon(1e-5));
  CHECK(scaling.places[1][0] == Approx(-x).epsilon(1e-5));
  CHECK(scaling.slopes[3][0] == Approx(x / 2).epsilon(1e-5));
  CHECK(scaling.right == 1);
}

TEST_CASE("actors who differ in where they stop stand in that order on the line") {
  const Scaling scaling = scale_actors(coded(ladder(7)), {}, 1);
  REQUIRE(scaling.actors.size() == 7);
  // The most likely places, found apart from this program by climbing the posterior's slope from places drawn at
  // random.
  const std::vector<double> most_likely = {1.44240, 1.04672, 0.53583, 0, -0.53583, -1.04672, -1.44240};
  for (std::size_t i = 0; i < 7; ++i) CHECK(scaling.places[i][0] == Approx(most_likely[i]).margin(1e-5));
  // The priors draw the ends towards the middle: the first and the last, each alone against all others on one topic,
  // are put on the others' side of it.
  CHECK(scaling.right == Approx(40.0 / 42));
}

TEST_CASE("what crosses the first line needs a second dimension") {
  std::vector<std::string> statements;
  for (int actor = 0; actor < 4; ++actor)
    for (int topic = 0; topic < 12; ++topic) {
      const bool first = topic < 6 ? actor < 2 : actor % 2 == 0;
      statements.push_back(fmt::format("a{} t{} {:d}", actor, topic, first));
    }
  const Scaling one = scale_actors(coded(statements), {}, 1);
  const Scaling two = scale_actors(coded(statements), {}, 2);
  CHECK(one.right == Approx(36.0 / 48)); // one half of the topics wholly, the other in two actors of four
  CHECK(two.right == 1);
  CHECK(two.places[0].size() == 2);
}

TEST_CASE("what all agree on tells nothing, and so do actors without another side") {
  const Scaling scaling = scale_actors(coded({"A x 1", "B x 0", "A y 1", "B y 1", "C y 1", "D x 1", "D x 0"}), {}, 1);
  CHECK(scaling.actors == std::vector<std::string>{"A", "B"});
  CHECK(scaling.columns == std::vector<std::string>{"x"});
  CHECK_THROWS_WITH(scale_actors(coded({"A x 1", "B x 1"}), {}, 1),
                    "--scaling: no column parts the actors, as none has some for and some against");
  CHECK_THROWS_WITH(scale_actors(coded({"A x 1", "B x 0"}), {}, 3), "--scaling 3: should be 1 or 2 dimensions");
}
