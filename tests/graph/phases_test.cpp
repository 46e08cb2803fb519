#include "base/error.h"
#include "graph/phases.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

Network window(const std::string& middle, std::vector<Tie> ties) {
  Network network;
  network.two_mode = false;
  network.rows = 4;
  for (const char* id : {"a", "b", "c", "d"}) network.nodes.push_back({id, id, false, {}});
  network.ties = std::move(ties);
  network.middle = middle;
  return network;
}

std::vector<std::uint32_t> states(const Phases& phases) {
  std::vector<std::uint32_t> all;
  for (const Phase& phase : phases.windows) all.push_back(phase.state);
  return all;
}

} // namespace

TEST_CASE("windows with the same ties are one state, however heavy they are, and disjoint ones are 2 apart") {
  const std::vector<Network> windows = {window("1", {{0, 1, 1}}), window("2", {{0, 1, 5}}), window("3", {{2, 3, 2}}),
                                        window("4", {{2, 3, 1}}), window("5", {{0, 1, 2}})};
  const Phases phases = find_phases(windows, WindowDistance::difference, Linkage::average);
  CHECK(states(phases) == std::vector<std::uint32_t>{1, 1, 2, 2, 1});
  CHECK(phases.states == 2);
  CHECK(phases.windows[1].from_last == 0);
  CHECK(phases.windows[2].from_last == 2);
  CHECK(phases.windows[4].middle == "5");
}

TEST_CASE("spectra do not look at who is tied, but at how") {
  const std::vector<Network> windows = {window("1", {{0, 1, 1}}), window("2", {{2, 3, 1}}),
                                        window("3", {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}})};
  const Phases phases = find_phases(windows, WindowDistance::spectral, Linkage::single);
  CHECK(phases.windows[1].from_last == Approx(0).margin(1e-9));
  CHECK(states(phases) == std::vector<std::uint32_t>{1, 1, 2});
  // Of one tie the spectrum is 1, 0, 0, 0; of a star of four 4, 1, 1, 0, which is 2/3, 1/6, 1/6, 0 of its sum.
  CHECK(phases.windows[2].from_last == Approx(std::sqrt(1.0 / 9 + 2.0 / 36)));
}

TEST_CASE("windows without ties are alike, and unlike all others") {
  const std::vector<Network> windows = {window("1", {}), window("2", {{0, 1, 1}}), window("3", {})};
  const Phases phases = find_phases(windows, WindowDistance::difference, Linkage::average);
  CHECK(phases.distances == std::vector<double>{0, 1, 0, 1, 0, 1, 0, 1, 0});
  CHECK(states(phases) == std::vector<std::uint32_t>{1, 2, 1});
}

TEST_CASE("phases need three windows") {
  const std::vector<Network> windows = {window("1", {}), window("2", {})};
  CHECK_THROWS_WITH(find_phases(windows, WindowDistance::difference, Linkage::average),
                    "phases are those of at least three windows of time; add --window");
}
