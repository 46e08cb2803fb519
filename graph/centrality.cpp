#include "graph/centrality.h"

#include "base/index.h"
#include "graph/igraph_measures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace standpoint {

static std::vector<double> degrees(const Network& network, bool weighted) {
  std::vector<double> values(network.nodes.size());
  for (const Tie& tie : network.ties) {
    values[tie.source] += weighted ? tie.weight : 1;
    values[tie.target] += weighted ? tie.weight : 1;
  }
  return values;
}

// Power iteration of A + I, whose largest eigenvector is A's; the shift keeps two-mode networks from swinging. Not
// igraph's: ARPACK draws on from where its last call ended, so that of two equal triangles one had 1 and the other 0 in
// the first call, and 0.99998 in the next.
static std::vector<double> eigenvector(const Network& network) {
  std::vector<double> values(network.nodes.size(), 1);
  if (std::none_of(network.ties.begin(), network.ties.end(), [](const Tie& t) { return t.weight > 0; }))
    return std::vector<double>(values.size(), 0);
  const double scale = std::max(1e-300, [&] {
    double largest = 0;
    for (const Tie& tie : network.ties) largest = std::max(largest, tie.weight);
    return largest;
  }());
  for (int round = 0; round < 10'000; ++round) {
    std::vector<double> next = values;
    for (const Tie& tie : network.ties) {
      if (tie.weight <= 0) continue;
      next[tie.source] += tie.weight / scale * values[tie.target];
      next[tie.target] += tie.weight / scale * values[tie.source];
    }
    const double largest = *std::max_element(next.begin(), next.end());
    double change = 0;
    for (std::size_t i = 0; i < next.size(); ++i) {
      next[i] /= largest;
      change = std::max(change, std::abs(next[i] - values[i]));
    }
    values = std::move(next);
    if (change < 1e-13) break;
  }
  // What lies outside the strongest component fades to nothing.
  for (double& value : values)
    if (value < 1e-9) value = 0;
  return values;
}

static double fall_short(const std::vector<double>& degree, std::size_t begin, std::size_t end) {
  const double largest = begin == end ? 0
                                      : *std::max_element(degree.begin() + static_cast<std::ptrdiff_t>(begin),
                                                          degree.begin() + static_cast<std::ptrdiff_t>(end));
  double sum = 0;
  for (std::size_t i = begin; i < end; ++i) sum += largest - degree[i];
  return sum;
}

Centralization degree_centralization(const Network& network) {
  const std::vector<double> degree = degrees(network, false);
  const auto n = static_cast<double>(network.nodes.size());
  const auto rows = static_cast<double>(network.rows);
  const double columns = n - rows;
  if (n < 3) return {};
  if (!network.two_mode) return {fall_short(degree, 0, network.nodes.size()) / ((n - 1) * (n - 2)), 0};
  // Within one mode: the middle has all of the other mode, the rest have one each.
  const auto share = [](double sum, double own, double other) {
    return own < 2 || other < 2 ? 0 : sum / ((own - 1) * (other - 1));
  };
  return {std::min(1.0, share(fall_short(degree, 0, network.rows), rows, columns)),
          std::min(1.0, share(fall_short(degree, network.rows, network.nodes.size()), columns, rows))};
}

void add_centrality(Network& network, Centrality centrality) {
  std::vector<double> values;
  switch (centrality) {
  case Centrality::degree:
    values = degrees(network, false);
    break;
  case Centrality::strength:
    values = degrees(network, true);
    break;
  case Centrality::betweenness:
    values = find_betweenness(network);
    break;
  case Centrality::closeness:
    values = find_closeness(network);
    break;
  case Centrality::eigenvector:
    values = eigenvector(network);
    break;
  case Centrality::core:
    values = find_cores(network);
    break;
  }
  const bool whole = centrality == Centrality::degree || centrality == Centrality::core;
  NodeColumn& column =
      node_column(network, centrality_names[index_of(centrality)], whole ? ColumnType::integer : ColumnType::number);
  column.measure = true;
  for (std::size_t i = 0; i < values.size(); ++i)
    column.values[i] = whole ? fmt::format("{}", static_cast<std::int64_t>(values[i])) : fmt::format("{}", values[i]);
}

} // namespace standpoint
