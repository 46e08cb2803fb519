#include "exporters/write_network_table.h"

#include "exporters/terminal_paint.h"
#include "exporters/terminal_text.h"
#include "exporters/text_width.h"
#include "graph/centrality.h"
#include "graph/network.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace standpoint {

static constexpr std::size_t weight_width = 10;

static std::string weight_text(const Network& network, double weight) {
  return network.integer_weights ? fmt::format("{}", static_cast<std::int64_t>(weight)) : fmt::format("{:.6f}", weight);
}

static std::string size_text(const Network& network) {
  return network.two_mode ? fmt::format("{} x {}", network.rows, network.nodes.size() - network.rows)
                          : fmt::format("{}", network.rows);
}

static void write_ties(const Network& network, std::ostream& stream, const TableStyle& style, std::size_t most_rows) {
  std::vector<const Tie*> ties;
  for (const Tie& tie : network.ties) ties.push_back(&tie);
  std::stable_sort(ties.begin(), ties.end(),
                   [](const Tie* a, const Tie* b) { return std::abs(a->weight) > std::abs(b->weight); });
  const std::size_t shown = most_rows == 0 ? ties.size() : std::min(most_rows, ties.size());
  const std::size_t width = std::max<std::size_t>(style.width, 60) - weight_width - 4;
  const Paint paint(style.colour);
  for (std::size_t i = 0; i < shown; ++i) {
    const Tie& tie = *ties[i];
    const std::string weight = fmt::format("{:>{}}", weight_text(network, tie.weight), weight_width);
    stream << fmt::format("{}  {}  {}\n", paint.by_polarity(tie.weight > 0 ? 1 : -1, weight),
                          fit_to_width(printable(network.nodes[tie.source].label), width * 2 / 5),
                          cut_to_width(printable(network.nodes[tie.target].label), width - width * 2 / 5));
  }
  if (shown < ties.size()) stream << fmt::format("... and {} more ties\n", ties.size() - shown);
}

static std::size_t groups(const Network& network) {
  std::set<std::string> numbers;
  for (const NodeColumn& column : network.columns)
    if (column.measure && column.name == "community") numbers.insert(column.values.begin(), column.values.end());
  return numbers.size();
}

// What measures say of the nodes; the columns that every network has are left out.
static void write_measures(const Network& network, std::ostream& stream, const TableStyle& style) {
  const Paint paint(style.colour);
  std::string head;
  for (const NodeColumn& column : network.columns)
    if (column.measure) head += fmt::format("  {:>{}}", column.name, weight_width);
  if (head.empty()) return;
  if (network.modularity)
    stream << fmt::format("\ncommunities: {}, modularity {:.6f}\n", groups(network), *network.modularity);
  if (std::ranges::any_of(network.columns, [](const NodeColumn& c) { return c.measure && c.name == "degree"; })) {
    const Centralization by_degree = degree_centralization(network);
    stream << (network.two_mode ? fmt::format("\ncentralization by degree: rows {:.4f}, columns {:.4f}\n",
                                              by_degree.rows, by_degree.columns)
                                : fmt::format("\ncentralization by degree: {:.4f}\n", by_degree.rows));
  }
  const std::size_t columns = head.size();
  const std::size_t width = std::max<std::size_t>(style.width > columns ? style.width - columns : 0, 24);
  stream << '\n' << paint.bold(fit_to_width("NODE", width) + head) << '\n';
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    std::string line = fit_to_width(printable(network.nodes[i].label), width);
    for (const NodeColumn& column : network.columns) {
      if (!column.measure) continue;
      const std::string& value = column.values[i];
      line += fmt::format("  {:>{}}",
                          column.type == ColumnType::number && !value.empty() ? fmt::format("{:.4f}", std::stod(value))
                                                                              : value,
                          std::max(weight_width, column.name.size()));
    }
    stream << line << '\n';
  }
}

static void write_windows(std::span<const Network> networks, std::ostream& stream, const TableStyle& style) {
  const Paint paint(style.colour);
  stream << networks.front().title << '\n';
  stream << paint.bold(
      fmt::format("{:<42}  {:>10}  {:>11}  {:>7}  {:>12}\n", "WINDOW", "STATEMENTS", "NODES", "TIES", "SUM"));
  for (const Network& network : networks) {
    stream << fmt::format("{:<42}  {:>10}  {:>11}  {:>7}  {:>12}\n", network.from + ".." + network.to,
                          network.statements, size_text(network), network.ties.size(),
                          weight_text(network, sum(network)));
  }
}

void write_network_table(std::span<const Network> networks, std::ostream& stream, const TableStyle& style,
                         std::size_t most_rows) {
  if (networks.empty()) {
    stream << "No statements in any window.\n";
    return;
  }
  if (networks.size() > 1) {
    write_windows(networks, stream, style);
    return;
  }
  const Network& network = networks.front();
  stream << fmt::format("{}: {} nodes, {} ties, sum {}, {} statements\n", printable(network.title), size_text(network),
                        network.ties.size(), weight_text(network, sum(network)), network.statements);
  if (!network.from.empty()) stream << network.from << ".." << network.to << '\n';
  if (!network.legend.empty()) stream << printable(network.legend) << '\n';
  write_ties(network, stream, style, most_rows);
  write_measures(network, stream, style);
}

} // namespace standpoint
