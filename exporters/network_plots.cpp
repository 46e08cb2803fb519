#include "exporters/network_plots.h"

#include "base/error.h"
#include "base/extension.h"
#include "exporters/formats.h"
#include "graph/hierarchy.h"
#include "graph/network.h"
#include "graph/polarization.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace standpoint {

namespace {

constexpr std::size_t most_shown = 40; // of rows and of columns: a square of 14 pixels has room for its number
constexpr Colour faint = {0x5C, 0x5C, 0x5C};
constexpr Colour rule = {0xD8, 0xD8, 0xD8};
constexpr Colour line_colour = {0x1F, 0x4E, 0x79};
constexpr Colour positive = {0x13, 0x75, 0x58};
constexpr Colour negative = {0xB3, 0x4D, 0x00};
constexpr Colour nothing = {0xF4, 0xF2, 0xEE};

// The network as a matrix of the nodes that are shown.
struct Matrix {
  std::vector<std::size_t> rows; // nodes
  std::vector<std::size_t> columns;
  std::vector<double> weights; // row by row
  double largest = 0;          // without its sign

  double at(std::size_t row, std::size_t column) const { return weights[row * columns.size() + column]; }
};

double statements_of(const Network& network, std::size_t node) {
  for (const NodeColumn& column : network.columns)
    if (column.name == "statements") return std::stod(column.values[node]);
  return 0;
}

// Those with most statements, in the order of the nodes.
std::vector<std::size_t> strongest(const Network& network, std::size_t begin, std::size_t end) {
  std::vector<std::size_t> nodes(end - begin);
  std::iota(nodes.begin(), nodes.end(), begin);
  std::ranges::stable_sort(
      nodes, [&](std::size_t a, std::size_t b) { return statements_of(network, a) > statements_of(network, b); });
  if (nodes.size() > most_shown) nodes.resize(most_shown);
  std::ranges::sort(nodes);
  return nodes;
}

Matrix matrix_of(const Network& network) {
  Matrix matrix;
  matrix.rows = strongest(network, 0, network.rows);
  matrix.columns = network.two_mode ? strongest(network, network.rows, network.nodes.size()) : matrix.rows;
  std::vector<std::size_t> row(network.nodes.size(), most_shown), column(network.nodes.size(), most_shown);
  for (std::size_t i = 0; i < matrix.rows.size(); ++i) row[matrix.rows[i]] = i;
  for (std::size_t i = 0; i < matrix.columns.size(); ++i) column[matrix.columns[i]] = i;
  matrix.weights.assign(matrix.rows.size() * matrix.columns.size(), 0);
  const auto set = [&](std::size_t from, std::size_t to, double weight) {
    if (row[from] == most_shown || column[to] == most_shown) return;
    matrix.weights[row[from] * matrix.columns.size() + column[to]] = weight;
    matrix.largest = std::max(matrix.largest, std::abs(weight));
  };
  for (const Tie& tie : network.ties) {
    set(tie.source, tie.target, tie.weight);
    if (!network.two_mode) set(tie.target, tie.source, tie.weight);
  }
  return matrix;
}

double unlikeness(const Matrix& matrix, std::size_t a, std::size_t b, bool two_mode, bool of_columns) {
  if (!two_mode) return matrix.largest == 0 ? 1 : 1 - matrix.at(a, b) / matrix.largest;
  double product = 0, length_a = 0, length_b = 0;
  const std::size_t others = of_columns ? matrix.rows.size() : matrix.columns.size();
  for (std::size_t k = 0; k < others; ++k) {
    const double x = of_columns ? matrix.at(k, a) : matrix.at(a, k);
    const double y = of_columns ? matrix.at(k, b) : matrix.at(b, k);
    product += x * y;
    length_a += x * x;
    length_b += y * y;
  }
  return length_a == 0 || length_b == 0 ? 1 : 1 - product / std::sqrt(length_a * length_b);
}

std::vector<Merge> tree_of(const Matrix& matrix, bool two_mode, bool of_columns) {
  const std::size_t n = of_columns ? matrix.columns.size() : matrix.rows.size();
  std::vector<double> distances(n * n);
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i + 1; j < n; ++j)
      distances[i * n + j] = distances[j * n + i] = unlikeness(matrix, i, j, two_mode, of_columns);
  return cluster_hierarchically(std::move(distances), n, Linkage::average);
}

Colour shade(double share, Colour full) {
  const double part = std::clamp(share, 0.0, 1.0);
  const auto mix = [&](int from, int to) { return static_cast<std::uint8_t>(std::lround(from + (to - from) * part)); };
  return {mix(nothing.red, full.red), mix(nothing.green, full.green), mix(nothing.blue, full.blue)};
}

// From the leaves at `left` towards the right.
void draw_tree(Page& page, const std::vector<Merge>& merges, const std::vector<double>& leaf_y, double left,
               double right) {
  double highest = 0;
  for (const Merge& merge : merges) highest = std::max(highest, merge.height);
  std::vector<Place2d> place; // where each group's line ends
  for (const double y : leaf_y) place.push_back({left, y});
  for (const Merge& merge : merges) {
    const double x = left + 4 + (highest == 0 ? 0 : (right - left - 4) * std::max(0.0, merge.height) / highest);
    const Place2d a = place[merge.first], b = place[merge.second];
    page.line({{a.x, a.y}, {x, a.y}, {x, b.y}, {b.x, b.y}}, faint, 1);
    place.push_back({x, (a.y + b.y) / 2});
  }
}

std::string legend_of(const Network& network) {
  const bool sides = network.title.find(", subtract") != std::string::npos;
  const std::string_view colours = !sides             ? "Deeper: heavier ties."
                                   : network.two_mode ? "Green: for. Orange: against. Deeper: more."
                                                      : "Green: more agreement than conflict. Orange: more conflict. "
                                                        "Deeper: more.";
  return fmt::format("{} What is alike stands side by side and joins early in the tree.", colours);
}

std::string subtitle_of(const Network& network) {
  std::string text = fmt::format("{}, {} statements", network.title, network.statements);
  if (!network.from.empty()) text += fmt::format(", {} to {}", network.from, network.to);
  return text;
}

} // namespace

Drawn draw_heat_map(const Network& network, const std::string& title) {
  const Matrix matrix = matrix_of(network);
  const std::string heading = !title.empty() ? title : network.two_mode ? "Who stands where" : "Who agrees with whom";
  Drawn drawn;
  drawn.page.title = heading;
  const Frame frame = add_sheet(drawn.page, 0, heading, subtitle_of(network), legend_of(network));
  Page& page = drawn.page;
  const std::size_t rows = matrix.rows.size(), columns = matrix.columns.size();
  if (rows == 0 || columns == 0) {
    page.text({frame.left, frame.top + 30}, "No statements.", {}, 400);
    return drawn;
  }
  const std::vector<Merge> tree = tree_of(matrix, network.two_mode, false);
  const std::vector<std::size_t> row_order = order_of_leaves(tree, rows);
  const std::vector<std::size_t> column_order =
      network.two_mode ? order_of_leaves(tree_of(matrix, true, true), columns) : row_order;
  constexpr double tree_width = 120, names = 270, names_of_columns = 200, number = 26;
  const double left = frame.left + names + number;
  const double room = frame.right - left - tree_width - (network.two_mode ? names_of_columns : 0);
  const double top = frame.top + 18;
  const double width = std::min(40.0, room / static_cast<double>(columns));
  const double height = std::min(40.0, (frame.bottom - top) / static_cast<double>(rows));
  const double size = std::min(11.5, height - 3); // of names
  std::vector<double> leaf_y(rows);
  for (std::size_t r = 0; r < rows; ++r) {
    const double y = top + height * static_cast<double>(r);
    leaf_y[row_order[r]] = y + height / 2;
    const std::string& label = network.nodes[matrix.rows[row_order[r]]].label;
    const double base = y + height / 2 + size * 0.35;
    page.text({left - number, base}, label, {.size = size, .align = Align::right}, names);
    if (!network.two_mode)
      page.text({left - 6, base}, std::to_string(r + 1), {.size = size, .colour = faint, .align = Align::right},
                number);
    for (std::size_t c = 0; c < columns; ++c) {
      const double weight = matrix.at(row_order[r], column_order[c]);
      const double share = matrix.largest == 0 ? 0 : 0.15 + 0.85 * std::abs(weight) / matrix.largest;
      const double x = left + width * static_cast<double>(c);
      const bool own = !network.two_mode && r == c; // nobody is tied to himself
      const Colour colour = own ? rule : weight == 0 ? nothing : shade(share, weight > 0 ? positive : negative);
      page.box({x + 0.5, y + 0.5}, {x + width - 0.5, y + height - 0.5}, colour);
    }
  }
  for (std::size_t c = 0; c < columns; ++c)
    page.text({left + width * (static_cast<double>(c) + 0.5), top - 5}, std::to_string(c + 1),
              {.size = std::min(10.0, width * 0.72), .colour = faint, .align = Align::middle}, width);
  if (network.two_mode) {
    const double step = std::min(16.0, (frame.bottom - top) / static_cast<double>(columns));
    for (std::size_t c = 0; c < columns; ++c)
      page.text(
          {left + width * static_cast<double>(columns) + tree_width + 16, top + step * (static_cast<double>(c) + 0.75)},
          fmt::format("{}  {}", c + 1, network.nodes[matrix.columns[column_order[c]]].label),
          {.size = std::min(11.0, step - 3)}, names_of_columns - 20);
  }
  const double edge = left + width * static_cast<double>(columns) + 2;
  draw_tree(page, tree, leaf_y, edge, edge + tree_width - 6);
  const std::size_t all_columns = network.two_mode ? network.nodes.size() - network.rows : network.rows;
  if (rows < network.rows || columns < all_columns)
    drawn.remark = network.two_mode
                       ? fmt::format("the picture shows {} of {} rows and {} of {} columns, those with most "
                                     "statements; the other formats show all",
                                     rows, network.rows, columns, all_columns)
                       : fmt::format("the picture shows {} of {} nodes, those with most statements; the "
                                     "other formats show all",
                                     rows, network.rows);
  return drawn;
}

Drawn draw_polarization(std::span<const Camps> windows, const std::string& network_title, const std::string& title) {
  if (windows.size() < 2)
    throw Error(ErrorCode::bad_option, {}, "--plot polarization draws it over time; add --window");
  const std::string heading = title.empty() ? "How far the debate falls into camps" : title;
  Drawn drawn;
  drawn.page.title = heading;
  const Frame frame = add_sheet(
      drawn.page, 0, heading,
      fmt::format("{}, {} to {}", network_title.substr(0, network_title.find(',')), // without an aggregation
                  windows.front().middle, windows.back().middle),
      "1: all agreement lies within the camps and all conflict between them. 0: the reverse. Each window by its "
      "middle.");
  Page& page = drawn.page;
  const double left = frame.left + 46, right = frame.right - 60, top = frame.top + 20, bottom = frame.bottom - 34;
  const auto y_of = [&](double value) { return bottom - (bottom - top) * value; };
  for (int tenth = 0; tenth <= 10; tenth += 2) {
    const double y = y_of(tenth / 10.0);
    page.line({{left, y}, {right, y}}, rule, 0.8);
    page.text({left - 8, y + 4}, fmt::format("{:.1f}", tenth / 10.0),
              {.size = 11, .colour = faint, .align = Align::right}, 40);
  }
  const double step = (right - left) / static_cast<double>(windows.size() - 1);
  const auto x_of = [&](std::size_t i) { return left + step * static_cast<double>(i); };
  const auto every = static_cast<std::size_t>(std::ceil(150 / step)); // a date and a time of day have room
  for (std::size_t i = 0; i < windows.size(); i += every) {
    page.line({{x_of(i), bottom}, {x_of(i), bottom + 5}}, faint, 0.8);
    page.text({x_of(i), bottom + 20}, windows[i].middle, {.size = 10.5, .colour = faint, .align = Align::middle}, 140);
  }
  std::vector<Place2d> course;
  for (std::size_t i = 0; i < windows.size(); ++i) course.push_back({x_of(i), y_of(windows[i].polarization)});
  page.line(course, line_colour, 2.2);
  if (windows.size() <= 120)
    for (const Place2d& place : course) page.dot(place, 2.8, line_colour);
  const auto most = std::ranges::max_element(windows, {}, &Camps::polarization);
  const auto at = static_cast<std::size_t>(most - windows.begin());
  const Align align = x_of(at) > (left + right) / 2 ? Align::right : Align::left;
  page.text({x_of(at), y_of(most->polarization) - 8}, fmt::format("{}: {:.2f}", most->middle, most->polarization),
            {.size = 11.5, .bold = true, .colour = line_colour, .align = align}, 220);
  return drawn;
}

std::optional<PictureFormat> picture_format(std::string_view path) {
  const Format* const format = find_by_extension(formats(), path);
  return format == nullptr ? std::nullopt : format->picture;
}

} // namespace standpoint
