#include "issues/sparse_vector.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace standpoint {

constexpr auto by_term_and_weight = [](const auto& a, const auto& b) {
  return a.first < b.first || (a.first == b.first && a.second < b.second);
};

void make_sparse(SparseVector& vector) {
  if (vector.empty()) return;
  std::ranges::sort(vector, by_term_and_weight);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < vector.size(); ++i) {
    if (kept > 0 && vector[kept - 1].first == vector[i].first)
      vector[kept - 1].second += vector[i].second;
    else
      vector[kept++] = vector[i];
  }
  vector.resize(kept);
}

// The value of which `rank` counted from 1 are as large. Method: quickselect (Hoare 1961) that moves without branches,
// as a processor guesses every other one of them wrong. REQUIRES: rank from 1 to the number of values, which are put in
// another order.
static double select_largest(std::span<double> values, std::size_t rank) {
  for (;;) {
    const double pivot = values[values.size() / 2];
    const auto move_ahead = [&](std::size_t from, auto is_ahead) { // returns behind the last of these
      for (std::size_t i = from; i < values.size(); ++i) {
        const double value = values[i];
        values[i] = values[from];
        values[from] = value;
        from += is_ahead(value) ? 1 : 0;
      }
      return from;
    };
    const std::size_t larger = move_ahead(0, [&](double value) { return value > pivot; });
    if (rank <= larger) {
      values = values.first(larger);
      continue;
    }
    const std::size_t as_large = move_ahead(larger, [&](double value) { return value == pivot; });
    if (rank <= as_large) return pivot;
    values = values.subspan(as_large);
    rank -= as_large;
  }
}

void keep_heaviest(SparseVector& vector, std::size_t most) {
  if (vector.size() <= most) return;
  // What is as heavy as the last one that stays, and stays: the order by term is kept, so nothing is sorted again.
  std::vector<double> weights;
  weights.reserve(vector.size());
  for (const auto& [term, weight] : vector) weights.push_back(weight);
  const double least = select_largest(weights, most);
  auto equal = static_cast<std::ptrdiff_t>(most) - std::ranges::count_if(weights, [&](double w) { return w > least; });
  std::erase_if(vector,
                [&](const auto& entry) { return entry.second < least || (entry.second == least && equal-- <= 0); });
}

void normalize(SparseVector& vector) {
  double squares = 0;
  for (const auto& [term, weight] : vector) squares += weight * weight;
  if (squares == 0) return;
  const double length = std::sqrt(squares);
  for (auto& [term, weight] : vector) weight /= length;
}

double dot(std::span<const SparseVector::value_type> a, std::span<const SparseVector::value_type> b) {
  double sum = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->first < j->first)
      ++i;
    else if (j->first < i->first)
      ++j;
    else
      sum += i++->second * j++->second;
  }
  return sum;
}

} // namespace standpoint
