#include "issues/sparse_vector.h"

#include <algorithm>
#include <cmath>

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
  std::ranges::nth_element(
      vector, vector.begin() + static_cast<std::ptrdiff_t>(most),
      [](const auto& a, const auto& b) { return a.second > b.second || (a.second == b.second && a.first < b.first); });
  vector.resize(most);
  std::ranges::sort(vector, by_term_and_weight);
}

void normalize(SparseVector& vector) {
  double squares = 0;
  for (const auto& [term, weight] : vector) squares += weight * weight;
  if (squares == 0) return;
  const double length = std::sqrt(squares);
  for (auto& [term, weight] : vector) weight /= length;
}

double dot(const SparseVector& a, const SparseVector& b) {
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
