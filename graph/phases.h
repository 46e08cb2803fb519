// The phases of a debate: windows of time whose networks are alike, and the days on which one phase gives way to
// another.
//
// Distance of two windows: of their networks' weights, each divided by the sum of its weights without their signs, the
// sum of the absolute differences over all pairs of nodes that one of them has (difference: 0 to 2); or the Euclidean
// distance of the Laplacian spectra of their positive ties, each divided by its sum (spectral; nodes need no names in
// common). The windows are clustered (hierarchy.h), into 2 to 6 states: as many as part the similarities best, by the
// modularity of 1 - distance / largest distance. A window without ties is at distance 1 of every other and 0 of its
// like. Source: dna_phaseTransitions of DNA 3.1; here without chance.
#pragma once

#include "graph/hierarchy.h"
#include "graph/network.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

enum class WindowDistance : std::uint8_t { difference, spectral };
inline constexpr std::array<std::string_view, 2> window_distance_names = {"difference", "spectral"};

struct Phase {
  std::string middle; // of the window
  std::uint32_t state = 1;
  double from_last = 0; // distance to the window before; 0 for the first
};

struct Phases {
  std::vector<Phase> windows;    // in order of time
  std::vector<double> distances; // row by row
  std::uint32_t states = 1;
  double modularity = 0;
};

// States are numbered in order of time. Errors: bad_option for fewer than three windows; too_large for more than 1,000,
// or a spectrum of more than 300 nodes.
Phases find_phases(std::span<const Network>, WindowDistance, Linkage);

} // namespace standpoint
