#include "graph/hierarchy.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace standpoint {

namespace {

struct Group {
  std::size_t number = 0; // as Merge names it
  double items = 1;
};

// The distance of k to the union of i and j.
double distance_to_union(Linkage linkage, double ki, double kj, double ij, double i, double j, double k) {
  switch (linkage) {
  case Linkage::single:
    return std::min(ki, kj);
  case Linkage::complete:
    return std::max(ki, kj);
  case Linkage::ward:
    return std::sqrt(std::max(0.0, ((i + k) * ki * ki + (j + k) * kj * kj - k * ij * ij) / (i + j + k)));
  case Linkage::average:
    break;
  }
  return (i * ki + j * kj) / (i + j);
}

} // namespace

std::vector<Merge> cluster_hierarchically(std::vector<double> distances, std::size_t size, Linkage linkage) {
  std::vector<Group> groups(size); // by row of `distances`
  for (std::size_t i = 0; i < size; ++i) groups[i].number = i;
  std::vector<std::size_t> left(size); // rows
  std::iota(left.begin(), left.end(), 0);
  const auto at = [&](std::size_t a, std::size_t b) -> double& { return distances[a * size + b]; };
  std::vector<Merge> merges;
  while (left.size() > 1) {
    std::size_t best_a = left[0], best_b = left[1];
    for (std::size_t x = 0; x < left.size(); ++x)
      for (std::size_t y = x + 1; y < left.size(); ++y)
        if (at(left[x], left[y]) < at(best_a, best_b) - 1e-12) {
          best_a = left[x];
          best_b = left[y];
        }
    const Group a = groups[best_a], b = groups[best_b];
    const double height = at(best_a, best_b);
    merges.push_back({std::min(a.number, b.number), std::max(a.number, b.number), height});
    for (const std::size_t k : left) {
      if (k == best_a || k == best_b) continue;
      at(best_a, k) = at(k, best_a) =
          distance_to_union(linkage, at(k, best_a), at(k, best_b), height, a.items, b.items, groups[k].items);
    }
    groups[best_a] = {size + merges.size() - 1, a.items + b.items};
    std::erase(left, best_b);
  }
  return merges;
}

std::vector<std::uint32_t> cut_tree(const std::vector<Merge>& merges, std::size_t size, std::size_t count) {
  std::vector<std::size_t> group(size + merges.size()); // what each number has become part of
  std::iota(group.begin(), group.end(), 0);
  for (std::size_t step = 0; step + count < size; ++step)
    group[merges[step].first] = group[merges[step].second] = size + step;
  std::vector<std::size_t> seen;
  std::vector<std::uint32_t> numbers;
  for (std::size_t i = 0; i < size; ++i) {
    std::size_t top = i;
    while (group[top] != top) top = group[top];
    auto found = std::find(seen.begin(), seen.end(), top);
    if (found == seen.end()) found = seen.insert(seen.end(), top);
    numbers.push_back(static_cast<std::uint32_t>(found - seen.begin()));
  }
  return numbers;
}

std::vector<std::size_t> order_of_leaves(const std::vector<Merge>& merges, std::size_t size) {
  std::vector<std::vector<std::size_t>> leaves(size + merges.size());
  for (std::size_t i = 0; i < size; ++i) leaves[i] = {i};
  const auto smallest = [](const std::vector<std::size_t>& items) { return *std::ranges::min_element(items); };
  for (std::size_t step = 0; step < merges.size(); ++step) {
    std::vector<std::size_t>& first = leaves[merges[step].first];
    std::vector<std::size_t>& second = leaves[merges[step].second];
    const bool swapped = smallest(second) < smallest(first);
    std::vector<std::size_t>& joined = leaves[size + step];
    joined = swapped ? second : first;
    const std::vector<std::size_t>& rest = swapped ? first : second;
    joined.insert(joined.end(), rest.begin(), rest.end());
  }
  return leaves.empty() ? std::vector<std::size_t>() : leaves.back();
}

} // namespace standpoint
