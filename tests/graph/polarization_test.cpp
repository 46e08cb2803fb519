#include "base/error.h"
#include "coded.h"
#include "graph/build_network.h"
#include "graph/polarization.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <cmath>

using namespace standpoint;

namespace {

NetworkOptions one_mode() {
  NetworkOptions o;
  o.mode = NetworkMode::one_mode;
  return o;
}

std::vector<std::string> camps_of(int size) {
  std::vector<std::string> statements;
  for (int i = 0; i < size; ++i) statements.push_back(fmt::format("a{} toll {:d}", 100 + i, i % 2 == 0));
  return statements;
}

// Three camps of one size, by node.
std::vector<int> thirds(int size) {
  std::vector<int> camp;
  for (int number = 1; number <= 3; ++number) camp.insert(camp.end(), static_cast<std::size_t>(size), number);
  return camp;
}

} // namespace

TEST_CASE("two camps of which each agrees and contradicts the other are fully polarized") {
  for (const int size : {4, 10, 30}) { // all divisions are tried, or some
    const Camps camps = find_polarization(coded(camps_of(size)), one_mode()).at(0);
    CHECK(camps.polarization == Approx(1));
    for (std::size_t i = 0; i < camps.camp.size(); ++i) CHECK(camps.camp[i] == (i % 2 == 0 ? 1 : 2));
  }
}

TEST_CASE("a debate without conflict is not as polarized as one with two camps") {
  // All agree: the congruence within two camps can never be all of it.
  const Camps camps = find_polarization(coded({"A toll 1", "B toll 1", "C toll 1", "D toll 1"}), one_mode()).at(0);
  CHECK(camps.polarization < 0.9);
  CHECK(camps.polarization > 0);
}

TEST_CASE("a debate without ties, of one actor, or of none is not polarized") {
  CHECK(find_polarization(coded({"A toll 1", "B ban 1"}), one_mode()).at(0).polarization == 0);
  CHECK(find_polarization(coded({"A toll 1"}), one_mode()).at(0).polarization == 0);
  CHECK(find_polarization(coded({}), one_mode()).at(0).polarization == 0);
}

TEST_CASE("a small debate's polarization is what the formula gives by hand") {
  // A and B agree on x (congruence 1), B and C disagree on y (conflict 1). Camps {A, B}, {C}: within 2 cells,
  // between 4. Congruence: ideal 2 / 2 = 1 within: no difference. Conflict: 2 of 4 cells hold 1, ideal 0.5: difference
  // 4 x 0.5 = 2. 1 - 2 / (2 x 4) = 0.75.
  const Camps camps = find_polarization(coded({"A x 1", "B x 1", "B y 1", "C y 0"}), one_mode()).at(0);
  CHECK(camps.polarization == Approx(0.75));
  CHECK(camps.camp == std::vector<int>{1, 1, 2});
}

TEST_CASE("each time window has its own camps") {
  NetworkOptions o = one_mode();
  o.window = Window::days;
  o.window_size = 4;
  o.kernel = Kernel::gaussian;
  o.indent = false;
  const std::vector<Camps> windows = find_polarization(coded(camps_of(6)), o);
  REQUIRE(windows.size() == 6);
  CHECK(windows[0].middle == "1970-01-01");
  for (const Camps& camps : windows) CHECK(camps.nodes.size() == 6);
}

TEST_CASE("polarization needs a one-mode network of at most 150 nodes") {
  CHECK_THROWS_WITH(find_polarization(coded({}), NetworkOptions()),
                    "polarization is one of a one-mode network; add --mode one-mode");
  CHECK_THROWS_WITH(find_polarization(coded(camps_of(151)), one_mode()),
                    "polarization of 151 nodes takes too long (at most 150); leave out some with --min-statements");
}

TEST_CASE("three camps are found where there are three, with few nodes and with many") {
  for (const int size : {2, 6}) {        // all divisions, and single moves
    std::vector<std::string> statements; // each pair of camps has a topic of its own to differ on
    for (int p = 0; p < 3; ++p)
      for (int q = p + 1; q < 3; ++q)
        for (int actor = 0; actor < size; ++actor) {
          statements.push_back(fmt::format("c{}a{} t{}{} 1", p, actor, p, q));
          statements.push_back(fmt::format("c{}a{} t{}{} 0", q, actor, p, q));
        }
    const Camps two = find_polarization(coded(statements), one_mode(), 2).at(0);
    const Camps three = find_polarization(coded(statements), one_mode(), 3).at(0);
    CHECK(three.polarization == Approx(1));
    CHECK(two.polarization == Approx(size == 2 ? 37.0 / 63 : 61.0 / 99)); // the formula, two of the three being one
    CHECK(three.camp == thirds(size));
  }
  CHECK(find_polarization(coded({"A x 1", "B x 0"}), one_mode(), 5).at(0).camp == std::vector<int>{1, 2});
  CHECK_THROWS_WITH(find_polarization(coded({}), one_mode(), 1), "--camps 1: should be at least 2");
}

TEST_CASE("three camps that agree on something with each other are found, too") {
  for (const int size : {2, 6, 12}) {
    std::vector<std::string> statements; // each camp is for one topic and against the two others
    for (int camp = 0; camp < 3; ++camp)
      for (int actor = 0; actor < size; ++actor)
        for (int topic = 0; topic < 3; ++topic)
          statements.push_back(fmt::format("c{}a{} t{} {:d}", camp, actor, topic, topic == camp));
    const Camps three = find_polarization(coded(statements), one_mode(), 3).at(0);
    CHECK(three.camp == thirds(size));
    // Of s a camp, ordered pairs: 3s(s - 1) within, with congruence 3; 6s^2 between, with congruence 1 and conflict 2.
    // All conflict and only a part of the congruence is in its place: D = 12s^2, W = 9s(s - 1) + 18s^2.
    const double s = size;
    CHECK(three.polarization == Approx(1 - 12 * s * s / (2 * (9 * s * (s - 1) + 18 * s * s))));
    CHECK(find_polarization(coded(statements), one_mode(), 2).at(0).polarization < three.polarization);
  }
}

// As polarization.h has it.
static double polarization_by(const Network& congruence, const Network& conflict, const Camps& camps,
                              const std::vector<int>& camp) {
  const std::size_t n = camps.nodes.size();
  std::vector<double> agree(n * n), differ(n * n);
  double agreed = 0, differed = 0, within = 0;
  for (const Tie& tie : congruence.ties) {
    agree[tie.source * n + tie.target] = tie.weight;
    agreed += tie.weight;
  }
  for (const Tie& tie : conflict.ties) {
    differ[tie.source * n + tie.target] = tie.weight;
    differed += tie.weight;
  }
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i + 1; j < n; ++j) within += camp[i] == camp[j];
  const double between = static_cast<double>(n * (n - 1)) / 2 - within;
  double difference = 0;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i + 1; j < n; ++j) {
      const bool same = camp[i] == camp[j];
      difference += std::abs(agree[i * n + j] - (same ? agreed / within : 0)) +
                    std::abs(differ[i * n + j] - (same ? 0 : differed / between));
    }
  return 1 - difference / (2 * (agreed + differed));
}

TEST_CASE("no window is less polarized than with the camps of the one before or behind it") {
  std::vector<std::string> statements;
  std::uint32_t draw = 1;
  for (int i = 0; i < 60; ++i) {
    draw = draw * 1664525u + 1013904223u;
    statements.push_back(fmt::format("a{} t{} {}", 10 + (draw >> 8) % 20, (draw >> 16) % 5, (draw >> 24) % 2));
  }
  NetworkOptions o = one_mode();
  o.window = Window::days;
  o.window_size = 6;
  o.kernel = Kernel::gaussian;
  const std::vector<Camps> windows = find_polarization(coded(statements), o);
  o.aggregation = Aggregation::congruence;
  const std::vector<Network> congruence = build_networks(coded(statements), o);
  o.aggregation = Aggregation::conflict;
  const std::vector<Network> conflict = build_networks(coded(statements), o);
  REQUIRE(windows.size() == congruence.size());
  REQUIRE(windows.size() > 40);
  for (std::size_t w = 0; w < windows.size(); ++w) {
    const auto by = [&](const Camps& camps) {
      return polarization_by(congruence[w], conflict[w], windows[w], camps.camp);
    };
    CHECK(windows[w].polarization == Approx(by(windows[w])));
    if (w > 0) CHECK(by(windows[w - 1]) <= windows[w].polarization + 1e-9);
    if (w + 1 < windows.size()) CHECK(by(windows[w + 1]) <= windows[w].polarization + 1e-9);
  }
}
