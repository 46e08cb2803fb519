#include "graph/phases.h"

#include "base/error.h"
#include "graph/backbone.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace standpoint {

namespace {

constexpr std::size_t most_windows = 1000;
constexpr std::size_t most_nodes = 300;
constexpr std::uint32_t most_states = 6;

using Shares = std::map<std::pair<std::string_view, std::string_view>, double>; // by the ids of two nodes

Shares shares_of(const Network& network) {
  Shares shares;
  double total = 0;
  for (const Tie& tie : network.ties) total += std::abs(tie.weight);
  for (const Tie& tie : network.ties)
    shares[{network.nodes[tie.source].id, network.nodes[tie.target].id}] = tie.weight / total;
  return shares;
}

double difference(const Shares& a, const Shares& b) {
  if (a.empty() || b.empty()) return a.empty() == b.empty() ? 0 : 1;
  double sum = 0;
  for (const auto& [pair, share] : a) {
    const auto found = b.find(pair);
    sum += std::abs(share - (found == b.end() ? 0 : found->second));
  }
  for (const auto& [pair, share] : b)
    if (!a.contains(pair)) sum += std::abs(share);
  return sum;
}

std::vector<double> spectrum_of(const Network& network) {
  const std::size_t n = network.nodes.size();
  if (n > most_nodes)
    throw Error(ErrorCode::too_large, {},
                fmt::format("the spectra of {} nodes take too long (at most {}); leave out some with --min-statements, "
                            "or take --distance difference",
                            n, most_nodes));
  std::vector<double> matrix(n * n);
  double total = 0;
  for (const Tie& tie : network.ties) {
    if (tie.weight <= 0) continue;
    matrix[tie.source * n + tie.target] -= tie.weight;
    matrix[tie.target * n + tie.source] -= tie.weight;
    matrix[tie.source * n + tie.source] += tie.weight;
    matrix[tie.target * n + tie.target] += tie.weight;
    total += 2 * tie.weight;
  }
  if (total == 0) return {};
  std::vector<double> values = eigenvalues(std::move(matrix), n);
  for (double& value : values) value /= total;
  return values;
}

double difference(const std::vector<double>& a, const std::vector<double>& b) {
  if (a.empty() || b.empty()) return a.empty() == b.empty() ? 0 : 1;
  double sum = 0;
  for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    const double d = (i < a.size() ? a[i] : 0) - (i < b.size() ? b[i] : 0);
    sum += d * d;
  }
  return std::sqrt(sum);
}

template <class Of> std::vector<double> distances_of(std::span<const Network> windows, Of of) {
  std::vector<decltype(of(windows[0]))> described;
  for (const Network& window : windows) described.push_back(of(window));
  const std::size_t n = windows.size();
  std::vector<double> distances(n * n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i + 1; j < n; ++j)
      distances[i * n + j] = distances[j * n + i] = difference(described[i], described[j]);
  return distances;
}

// Of the similarities 1 - distance / largest, without those of a window to itself.
double modularity_of(const std::vector<double>& distances, std::size_t n, const std::vector<std::uint32_t>& state) {
  const double largest = *std::ranges::max_element(distances);
  if (largest == 0) return 0;
  std::vector<double> strength(n);
  double total = 0;
  const auto similarity = [&](std::size_t i, std::size_t j) { return i == j ? 0 : 1 - distances[i * n + j] / largest; };
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j) strength[i] += similarity(i, j);
  total = std::accumulate(strength.begin(), strength.end(), 0.0);
  if (total == 0) return 0;
  double value = 0;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = 0; j < n; ++j)
      if (state[i] == state[j]) value += similarity(i, j) / total - strength[i] * strength[j] / total / total;
  return value;
}

} // namespace

Phases find_phases(std::span<const Network> windows, WindowDistance distance, Linkage linkage) {
  const std::size_t n = windows.size();
  if (n < 3) throw Error(ErrorCode::bad_option, {}, "phases are those of at least three windows of time; add --window");
  if (n > most_windows)
    throw Error(ErrorCode::too_large, {},
                fmt::format("the phases of {} windows take too long (at most {}); take a longer unit of --window", n,
                            most_windows));
  Phases phases;
  phases.distances =
      distance == WindowDistance::difference ? distances_of(windows, shares_of) : distances_of(windows, spectrum_of);
  const std::vector<Merge> merges = cluster_hierarchically(phases.distances, n, linkage);
  std::vector<std::uint32_t> state(n);
  for (std::uint32_t count = 2; count <= most_states && count < n; ++count) {
    const std::vector<std::uint32_t> cut = cut_tree(merges, n, count);
    const double value = modularity_of(phases.distances, n, cut);
    if (count > 2 && value <= phases.modularity + 1e-12) continue;
    state = cut;
    phases.modularity = value;
    phases.states = count;
  }
  for (std::size_t i = 0; i < n; ++i)
    phases.windows.push_back({windows[i].middle, state[i] + 1, i == 0 ? 0 : phases.distances[i * n + i - 1]});
  return phases;
}

} // namespace standpoint
