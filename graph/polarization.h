// How far a debate falls into camps, over time.
#pragma once

#include "graph/coding.h"
#include "graph/network_options.h"

#include <string>
#include <vector>

namespace standpoint {

// The camps of one time window. Order: of the nodes; camps are numbered from 1 in the order of their first nodes.
struct Camps {
  std::string middle;      // of the window
  double polarization = 0; // 0 to 1
  std::vector<std::string> nodes;
  std::vector<int> camp;
};

// For each window the congruence and the conflict network are compared with the ideal of the best camps: all
// congruence spread evenly within the camps, all conflict evenly between them. Polarization is 1 - D / (2 W): D the sum
// of the absolute differences in both networks, W the sum of their weights; it is 1 for the ideal and 0 where every
// weight lies where it should not. Without any weight it is 0. There are exactly so many camps, or as many as nodes.
// All divisions are tried up to 12 nodes (three and more camps: 9); beyond, single moves from several beginnings, for
// more than two camps from the best division into one fewer of which a camp is parted, and from the camps of the
// windows before and behind. Source: the quality "absdiff" of DNA 3.1.2, without the diagonal. options.aggregation is
// not looked at. Errors: as build_networks; bad_option for a two-mode network or fewer than two camps; too_large for
// more than 150 nodes.
std::vector<Camps> find_polarization(const Coding&, NetworkOptions, int camps = 2);

} // namespace standpoint
