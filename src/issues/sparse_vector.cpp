#include "issues/sparse_vector.h"

#include <algorithm>
#include <cmath>
#include <functional>

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

void keep_heaviest(SparseVector& vector, std::size_t most) {
  if (vector.size() <= most) return;
  // What is as heavy as the last one that stays, and stays: the order by term is kept, so nothing is sorted again.
  std::vector<double> weights;
  weights.reserve(vector.size());
  for (const auto& [term, weight] : vector) weights.push_back(weight);
  const auto last = weights.begin() + static_cast<std::ptrdiff_t>(most) - 1;
  std::ranges::nth_element(weights, last, std::greater<>());
  const double least = *last;
  auto equal = 1 + std::count(weights.begin(), last, least);
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
