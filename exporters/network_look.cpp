#include "exporters/escape.h"
#include "exporters/network_writers.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <numbers>

namespace standpoint {

static constexpr const char* row_colour = "#8fb8de";
static constexpr const char* column_colour = "#f2e394";

static double statements_of(const Network& network, std::size_t node) {
  for (const NodeColumn& column : network.columns)
    if (column.name == "statements") return std::stod(column.values[node]);
  return 0;
}

static bool is_colour(const std::string& text) {
  return text.size() == 7 && text[0] == '#' && text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

std::vector<NodeLook> look_of_nodes(const Network& network) {
  const std::size_t count = network.nodes.size();
  std::vector<NodeLook> looks(count);
  const double radius = 100 + 12 * static_cast<double>(count);
  for (std::size_t i = 0; i < count; ++i) {
    const NetworkNode& node = network.nodes[i];
    NodeLook& look = looks[i];
    look.colour = is_colour(node.colour) ? node.colour : node.column ? column_colour : row_colour;
    look.size = std::min(80.0, std::round(10 * (6 + 4 * std::sqrt(statements_of(network, i)))) / 10);
    if (network.two_mode) {
      const double size = static_cast<double>(node.column ? count - network.rows : network.rows);
      const double rank = static_cast<double>(node.column ? i - network.rows : i);
      look.x = (node.column ? 1 : -1) * radius / 2;
      look.y = radius * (1 - 2 * (rank + 0.5) / size);
    } else {
      const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(count);
      look.x = radius * std::sin(angle);
      look.y = radius * std::cos(angle);
    }
  }
  return looks;
}

std::string colour(const Tie& tie) {
  return tie.weight > 0 ? "#1b9e77" : "#d95f02";
}

double largest_weight(const Network& network) {
  double largest = 0;
  for (const Tie& tie : network.ties) largest = std::max(largest, std::abs(tie.weight));
  return largest;
}

double thickness(const Tie& tie, double largest) {
  return std::round(10 * (1 + 5 * std::abs(tie.weight) / largest)) / 10;
}

void append_weight(std::string& out, double weight) {
  if (weight == std::round(weight) && std::abs(weight) < 1e15)
    out += std::to_string(static_cast<std::int64_t>(weight));
  else
    append_number(out, weight);
}

double written_weight(const Network& network, const Tie& tie) {
  return network.absolute_weights ? std::abs(tie.weight) : tie.weight;
}

Rgb rgb(const std::string& colour) {
  assert(colour.size() == 7 && colour[0] == '#');
  const auto part = [&](std::size_t at) {
    int value = 0;
    std::from_chars(colour.data() + at, colour.data() + at + 2, value, 16);
    return value;
  };
  return {part(1), part(3), part(5)};
}

} // namespace standpoint
