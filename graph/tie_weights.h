// Counts of statements to weights of ties: the formulas of build_network.h.
#pragma once

#include "graph/network.h"
#include "graph/network_options.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace standpoint {

// n statements of a row on a column with a qualifier, all three as indices.
struct Count {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t qualifier = 0;
  double n = 0;
};

// The qualifier's values, sorted; one, "", when there is none.
struct QualifierValues {
  std::vector<std::string> values;
  std::vector<double> numbers; // of a boolean or integer qualifier; else empty
  double range = 1;            // largest - smallest number; 1 where they are the same
  bool boolean = false;

  bool compares() const { return !numbers.empty(); }
  double similarity(std::uint32_t a, std::uint32_t b) const; // s(q,p)
};

// REQUIRES: counts sorted by row, column, qualifier, without repeats; n > 0; columns and rows below the numbers given.
// Order: source, target; target is the column's index as it is. No tie has weight 0.
std::vector<Tie> two_mode_ties(const std::vector<Count>&, const QualifierValues&, Aggregation, Normalization,
                               std::size_t rows, std::size_t columns);
std::vector<Tie> one_mode_ties(const std::vector<Count>&, const QualifierValues&, Aggregation, Normalization,
                               std::size_t rows, std::size_t columns);

} // namespace standpoint
