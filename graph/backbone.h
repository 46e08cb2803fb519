// The backbone of a debate: the few concepts (columns) that hold its one-mode network together, and those that could be
// left out without changing its shape much.
//
// Loss of a set of columns: the L1 distance between the spectrum of the whole network and that of the network made of
// these columns alone. Both are sorted and divided by their sums; negative ties count as none. The spectrum is that of
// the Laplacian (degrees on the diagonal, less the ties). DNA forgets to take off the ties, so that its spectrum is the
// degrees: dna_laplacian gives DNA's losses.
// Source: P. Leifeld, backbones of discourse networks, as DNA 3.1.2 computes them
// (../shared/reference/discourse-networks.md, section 7).
#pragma once

#include "graph/coding.h"
#include "graph/network_options.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

enum class Spectrum : std::uint8_t { laplacian, dna_laplacian };
inline constexpr std::array<std::string_view, 2> spectrum_names = {"laplacian", "dna-laplacian"};

// One column taken out: those left then have this loss.
struct BackboneStep {
  std::string column;
  double loss = 0;
  std::size_t statements = 0; // on the column
};

// Takes out the column whose absence costs least, again and again; on a tie the first by label. Order: as taken out, so
// the last are the core. Cost: the square of the number of columns, times a network and the cube of its rows
// (dna_laplacian: times a network).
// Errors, of all: bad_option for a network that is not one-mode or has time windows; too_large for more than 300 rows
// with the Laplacian or 1,000 columns.
std::vector<BackboneStep> nested_backbone(const Coding&, const NetworkOptions&, Spectrum);

struct Backbone {
  std::vector<std::string> kept; // by label
  std::vector<std::string> redundant;
  double loss = 0; // without the penalty
};

// The proper part of the columns that has the least loss times exp(-penalty x the share of columns left out): a larger
// penalty keeps fewer. All parts are tried up to 12 columns; beyond, the best of the nested ones is improved by adding,
// taking out and swapping as long as that helps.
Backbone penalized_backbone(const Coding&, const NetworkOptions&, Spectrum, double penalty);

// The part of so many columns that has the least loss, searched in the same way. Errors: bad_option for a size that is
// not from 1 to the number of columns less 1.
Backbone backbone_of_size(const Coding&, const NetworkOptions&, Spectrum, std::size_t size);

// How well a given part of the columns stands for the whole. Errors: bad_option for a column that is not there.
Backbone given_backbone(const Coding&, const NetworkOptions&, Spectrum, const std::vector<std::string>& columns);

// Eigenvalues of a symmetric matrix (row by row), largest first. Source: Jacobi's method of rotations. Cost: n cubed a
// sweep, about ten sweeps.
std::vector<double> eigenvalues(std::vector<double> matrix, std::size_t size);

} // namespace standpoint
