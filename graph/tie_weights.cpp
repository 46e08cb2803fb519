#include "graph/tie_weights.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <tuple>

namespace standpoint {

double QualifierValues::similarity(std::uint32_t a, std::uint32_t b) const {
  if (!compares()) return a == b ? 1 : 0;
  return 1 - std::abs(numbers[a] - numbers[b]) / range;
}

// Begins of the runs of one key in counts that are sorted by it: the run of k is [begins[k], begins[k + 1]).
template <class Key>
static std::vector<std::size_t> run_begins(const std::vector<Count>& counts, Key key, std::size_t size) {
  std::vector<std::size_t> begins(size + 1, 0);
  for (const Count& c : counts) ++begins[key(c) + 1];
  for (std::size_t k = 0; k < size; ++k) begins[k + 1] += begins[k];
  return begins;
}

static std::vector<double> row_totals(const std::vector<Count>& counts, std::size_t rows) {
  std::vector<double> totals(rows);
  for (const Count& c : counts) totals[c.row] += c.n;
  return totals;
}

static double share(double weight, double divisor) {
  return divisor == 0 ? 0 : weight / divisor;
}

static double cell_weight(const Count* begin, const Count* end, const QualifierValues& qualifier, Aggregation how) {
  double weight = 0;
  for (const Count* c = begin; c != end; ++c) {
    if (how == Aggregation::combine)
      weight += std::exp2(static_cast<double>(qualifier.values.size() - 1 - c->qualifier));
    else if (how == Aggregation::subtract && qualifier.boolean)
      weight += qualifier.numbers[c->qualifier] > 0 ? c->n : -c->n;
    else if (how == Aggregation::subtract && qualifier.compares())
      weight += qualifier.numbers[c->qualifier] * c->n;
    else
      weight += c->n;
  }
  return weight;
}

[[maybe_unused]] static bool are_in_order(const std::vector<Count>& counts, std::size_t rows, std::size_t columns) {
  const auto place = [](const Count& c) { return std::tuple(c.row, c.column, c.qualifier); };
  return std::ranges::adjacent_find(counts, std::ranges::greater_equal{}, place) == counts.end() &&
         std::ranges::all_of(counts, [&](const Count& c) { return c.n > 0 && c.row < rows && c.column < columns; });
}

std::vector<Tie> two_mode_ties(const std::vector<Count>& counts, const QualifierValues& qualifier, Aggregation how,
                               Normalization normalization, std::size_t rows, std::size_t columns) {
  assert(are_in_order(counts, rows, columns));
  std::vector<Tie> ties;
  std::vector<double> row_divisors(rows);
  std::vector<double> column_divisors(columns);
  for (std::size_t begin = 0; begin < counts.size();) {
    std::size_t end = begin;
    double statements = 0;
    for (; end < counts.size() && counts[end].row == counts[begin].row && counts[end].column == counts[begin].column;
         ++end)
      statements += counts[end].n;
    const Count& cell = counts[begin];
    const double weight = cell_weight(&cell, &cell + (end - begin), qualifier, how);
    const double counted = how == Aggregation::combine ? 1 : statements;
    row_divisors[cell.row] += counted;
    column_divisors[cell.column] += counted;
    if (weight != 0) ties.push_back({cell.row, cell.column, weight});
    begin = end;
  }
  for (Tie& tie : ties) {
    if (normalization == Normalization::activity) tie.weight = share(tie.weight, row_divisors[tie.source]);
    if (normalization == Normalization::prominence) tie.weight = share(tie.weight, column_divisors[tie.target]);
  }
  return ties;
}

// What two rows have in common.
struct Overlap {
  double weight = 0;
  double product = 0;      // sum of n(i,c,q) n(j,c,q)
  double first_shared = 0; // of the first, statements with a (column, qualifier) that the second has too
  double second_shared = 0;
  bool touched = false;
};

static double part_of_product(double similarity, Aggregation how) {
  switch (how) {
  case Aggregation::congruence:
    return similarity;
  case Aggregation::conflict:
    return 1 - similarity;
  case Aggregation::subtract:
    return 2 * similarity - 1;
  default:
    return 1;
  }
}

// The roots of the rows' own congruence, with `ignore` of their own product.
static std::vector<double> profile_lengths(const std::vector<Count>& counts, const QualifierValues& qualifier,
                                           Aggregation how, std::size_t rows) {
  std::vector<double> lengths(rows);
  for (std::size_t begin = 0; begin < counts.size();) {
    std::size_t end = begin;
    while (end < counts.size() && counts[end].row == counts[begin].row && counts[end].column == counts[begin].column)
      ++end;
    for (std::size_t a = begin; a < end; ++a) {
      for (std::size_t b = begin; b < end; ++b) {
        const double s =
            how == Aggregation::ignore ? 1 : qualifier.similarity(counts[a].qualifier, counts[b].qualifier);
        lengths[counts[begin].row] += counts[a].n * counts[b].n * s;
      }
    }
    begin = end;
  }
  for (double& length : lengths) length = std::sqrt(length);
  return lengths;
}

std::vector<Tie> one_mode_ties(const std::vector<Count>& counts, const QualifierValues& qualifier, Aggregation how,
                               Normalization normalization, std::size_t rows, std::size_t columns) {
  assert(are_in_order(counts, rows, columns));
  const auto row_begins = run_begins(
      counts, [](const Count& c) { return c.row; }, rows);
  std::vector<Count> by_column = counts;
  std::stable_sort(by_column.begin(), by_column.end(),
                   [](const Count& a, const Count& b) { return a.column < b.column; });
  const auto column_begins = run_begins(
      by_column, [](const Count& c) { return c.column; }, columns);
  const std::vector<double> totals = row_totals(counts, rows);
  const std::vector<double> lengths = profile_lengths(counts, qualifier, how, rows);
  // Of text values, what the other never says is conflict: then every two rows have something to say to each other.
  const bool text_conflict = !qualifier.compares() && (how == Aggregation::conflict || how == Aggregation::subtract);

  std::vector<Tie> ties;
  std::vector<Overlap> overlaps(rows); // of row i with every later row
  std::vector<std::uint32_t> touched;
  for (std::uint32_t i = 0; i < rows; ++i) {
    for (std::size_t a = row_begins[i]; a < row_begins[i + 1]; ++a) {
      const Count& mine = counts[a];
      for (std::size_t b = column_begins[mine.column]; b < column_begins[mine.column + 1]; ++b) {
        const Count& theirs = by_column[b];
        if (theirs.row <= i) continue;
        Overlap& overlap = overlaps[theirs.row];
        if (!overlap.touched) {
          overlap.touched = true;
          touched.push_back(theirs.row);
        }
        if (!text_conflict)
          overlap.weight +=
              mine.n * theirs.n * part_of_product(qualifier.similarity(mine.qualifier, theirs.qualifier), how);
        if (mine.qualifier == theirs.qualifier) {
          overlap.product += mine.n * theirs.n;
          overlap.first_shared += mine.n;
          overlap.second_shared += theirs.n;
        }
      }
    }
    if (text_conflict) {
      touched.clear();
      for (std::uint32_t j = i + 1; j < rows; ++j) touched.push_back(j);
    } else {
      std::sort(touched.begin(), touched.end());
    }
    for (const std::uint32_t j : touched) {
      const Overlap& overlap = overlaps[j];
      const double apart = totals[i] - overlap.first_shared + totals[j] - overlap.second_shared;
      double weight = overlap.weight;
      if (text_conflict) weight = how == Aggregation::conflict ? apart : overlap.product - apart;
      switch (normalization) {
      case Normalization::average:
        weight = share(weight, (totals[i] + totals[j]) / 2);
        break;
      case Normalization::jaccard:
        weight = share(weight, apart + overlap.product);
        break;
      case Normalization::cosine:
        weight = share(weight, lengths[i] * lengths[j]);
        break;
      case Normalization::dna_cosine:
        weight = share(weight, totals[i] * totals[j]);
        break;
      default:
        break;
      }
      if (weight != 0) ties.push_back({i, j, weight});
      overlaps[j] = {};
    }
    touched.clear();
  }
  return ties;
}

} // namespace standpoint
