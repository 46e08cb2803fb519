#include "graph/scaling.h"

#include "base/error.h"
#include "graph/counted_statements.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>

namespace standpoint {

namespace {

constexpr std::size_t most_cells = 2'000'000;
constexpr int most_rounds = 2000;
constexpr double variance_of_level = 25;

struct Side {
  std::uint32_t other = 0; // the column of an actor, the actor of a column
  bool is_for = false;
};
using Sides = std::vector<std::vector<Side>>;

// level, and a slope for each of at most two dimensions.
using Values = std::array<double, 3>;

double chance(double x) {
  return x >= 0 ? 1 / (1 + std::exp(-x)) : std::exp(x) / (1 + std::exp(x));
}

// Solves matrix * x = rhs for symmetric positive matrices of at most 3 rows, by Gauss.
template <std::size_t n>
std::array<double, n> solve(std::array<std::array<double, n>, n> matrix, std::array<double, n> rhs, std::size_t used) {
  for (std::size_t p = 0; p < used; ++p)
    for (std::size_t r = p + 1; r < used; ++r) {
      const double factor = matrix[r][p] / matrix[p][p];
      for (std::size_t c = p; c < used; ++c) matrix[r][c] -= factor * matrix[p][c];
      rhs[r] -= factor * rhs[p];
    }
  std::array<double, n> x{};
  for (std::size_t p = used; p-- > 0;) {
    double sum = rhs[p];
    for (std::size_t c = p + 1; c < used; ++c) sum -= matrix[p][c] * x[c];
    x[p] = sum / matrix[p][p];
  }
  return x;
}

// A logistic regression with normal priors: one Newton step from `values`, halved as long as it does not gain. Returns
// how far the largest value moved. `known(s)` gives the three predictors of a side, `offset(s)` what is fixed.
template <class Known, class Offset>
double improve(Values& values, const std::vector<Side>& sides, std::size_t first, std::size_t used,
               const std::array<double, 3>& variance, Known known, Offset offset) {
  const auto goal = [&](const Values& v) {
    double sum = 0;
    for (const Side& s : sides) {
      double x = offset(s);
      for (std::size_t k = first; k < first + used; ++k) x += v[k] * known(s)[k];
      sum += std::log(std::max(1e-300, chance(s.is_for ? x : -x)));
    }
    for (std::size_t k = first; k < first + used; ++k) sum -= v[k] * v[k] / 2 / variance[k];
    return sum;
  };
  std::array<std::array<double, 3>, 3> matrix{};
  std::array<double, 3> gradient{};
  for (const Side& s : sides) {
    const Values predictors = known(s);
    double x = offset(s);
    for (std::size_t k = first; k < first + used; ++k) x += values[k] * predictors[k];
    const double p = chance(x);
    for (std::size_t k = 0; k < used; ++k) {
      gradient[k] += ((s.is_for ? 1 : 0) - p) * predictors[first + k];
      for (std::size_t l = 0; l < used; ++l)
        matrix[k][l] += p * (1 - p) * predictors[first + k] * predictors[first + l];
    }
  }
  for (std::size_t k = 0; k < used; ++k) {
    gradient[k] -= values[first + k] / variance[first + k];
    matrix[k][k] += 1 / variance[first + k];
  }
  const std::array<double, 3> step = solve(matrix, gradient, used);
  const double before = goal(values);
  for (double length = 1; length > 1e-6; length /= 2) {
    Values moved = values;
    for (std::size_t k = 0; k < used; ++k) moved[first + k] += length * step[k];
    if (goal(moved) < before) continue;
    double largest = 0;
    for (std::size_t k = 0; k < used; ++k) largest = std::max(largest, length * std::abs(step[k]));
    values = moved;
    return largest;
  }
  return 0;
}

struct Data {
  Sides of_actor;
  Sides of_column;
  std::vector<std::uint32_t> actors; // numbers among all rows
  std::vector<std::uint32_t> columns;
};

// Leaves out columns without both sides and actors without columns, until nothing changes.
Data sides_of(const CountedStatements& counted) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> balance; // row, column
  for (const Count& c : counted.counts)
    balance[{c.row, c.column}] += (counted.qualifier.numbers[c.qualifier] > 0 ? 1 : -1) * c.n;
  std::erase_if(balance, [](const auto& one) { return one.second == 0; });
  std::map<std::uint32_t, std::array<int, 2>> of_column;
  for (const auto& [cell, sum] : balance) ++of_column[cell.second][sum > 0 ? 1 : 0];
  std::map<std::uint32_t, std::uint32_t> row_number, column_number;
  Data data;
  for (const auto& [cell, sum] : balance) {
    const auto& [against, in_favour] = of_column[cell.second];
    if (against == 0 || in_favour == 0) continue;
    row_number.emplace(cell.first, 0);
    column_number.emplace(cell.second, 0);
  }
  for (auto* numbers : {&row_number, &column_number})
    for (std::uint32_t next = 0; auto& [label, number] : *numbers) number = next++;
  for (const auto& [row, number] : row_number) data.actors.push_back(row);
  for (const auto& [column, number] : column_number) data.columns.push_back(column);
  data.of_actor.resize(data.actors.size());
  data.of_column.resize(data.columns.size());
  for (const auto& [cell, sum] : balance) {
    if (!column_number.contains(cell.second)) continue;
    const std::uint32_t actor = row_number[cell.first], column = column_number[cell.second];
    data.of_actor[actor].push_back({column, sum > 0});
    data.of_column[column].push_back({actor, sum > 0});
  }
  return data;
}

// The first singular vectors of the sides less their column's mean, by power iteration from a fixed start.
std::vector<Values> begin_places(const Data& data, std::size_t dimensions) {
  const std::size_t n = data.of_actor.size();
  std::vector<double> mean(data.of_column.size());
  for (std::size_t c = 0; c < mean.size(); ++c) {
    for (const Side& s : data.of_column[c]) mean[c] += s.is_for ? 1 : -1;
    mean[c] /= static_cast<double>(data.of_column[c].size());
  }
  std::vector<Values> places(n, Values{});
  std::vector<std::vector<double>> found;
  for (std::size_t d = 0; d < dimensions; ++d) {
    std::vector<double> x(n);
    for (std::size_t i = 0; i < n; ++i) x[i] = std::cos(static_cast<double>((i + 1) * (d + 1)));
    for (int round = 0; round < 300; ++round) {
      std::vector<double> column(mean.size());
      for (std::size_t c = 0; c < mean.size(); ++c)
        for (const Side& s : data.of_column[c]) column[c] += ((s.is_for ? 1 : -1) - mean[c]) * x[s.other];
      std::vector<double> next(n);
      for (std::size_t i = 0; i < n; ++i)
        for (const Side& s : data.of_actor[i]) next[i] += ((s.is_for ? 1 : -1) - mean[s.other]) * column[s.other];
      for (const std::vector<double>& other : found) {
        const double along = std::inner_product(next.begin(), next.end(), other.begin(), 0.0);
        for (std::size_t i = 0; i < n; ++i) next[i] -= along * other[i];
      }
      const double length = std::sqrt(std::inner_product(next.begin(), next.end(), next.begin(), 0.0));
      if (length < 1e-12) break;
      for (std::size_t i = 0; i < n; ++i) x[i] = next[i] / length;
    }
    found.push_back(x);
    for (std::size_t i = 0; i < n; ++i) places[i][d + 1] = x[i] * std::sqrt(static_cast<double>(n));
  }
  return places;
}

// So that the first dimension is that along which the actors are spread most. The model is the same after any turn.
void turn_to_axes(std::vector<Values>& place, std::vector<Values>& item) {
  double xx = 0, yy = 0, xy = 0;
  for (const Values& p : place) {
    xx += p[1] * p[1];
    yy += p[2] * p[2];
    xy += p[1] * p[2];
  }
  const double angle = std::atan2(2 * xy, xx - yy) / 2;
  for (auto* all : {&place, &item})
    for (Values& v : *all)
      v = {v[0], v[1] * std::cos(angle) + v[2] * std::sin(angle), v[2] * std::cos(angle) - v[1] * std::sin(angle)};
}

} // namespace

Scaling scale_actors(const Coding& coding, NetworkOptions options, int dimensions) {
  if (dimensions != 1 && dimensions != 2)
    throw Error(ErrorCode::bad_option, {}, fmt::format("--scaling {}: should be 1 or 2 dimensions", dimensions));
  options.mode = NetworkMode::two_mode;
  options.aggregation = Aggregation::subtract;
  options.normalization = Normalization::none;
  options.window = Window::none;
  options.kernel = Kernel::none;
  const CountedStatements counted = count_statements(coding, options);
  if (!counted.qualifier.boolean)
    throw Error(ErrorCode::bad_option, {}, "--scaling needs a qualifier of yes and no, such as agreement");
  const Data data = sides_of(counted);
  const std::size_t actors = data.actors.size(), columns = data.columns.size();
  if (actors < 2)
    throw Error(ErrorCode::bad_option, {},
                "--scaling: no column parts the actors, as none has some for and some against");
  if (actors * columns > most_cells)
    throw Error(ErrorCode::too_large, {},
                fmt::format("--scaling of {} actors on {} columns takes too long; leave out some with --min-statements",
                            actors, columns));
  const auto used = static_cast<std::size_t>(dimensions);
  std::vector<Values> place = begin_places(data, used);
  std::vector<Values> item(columns, Values{});
  const std::array<double, 3> variance = {variance_of_level, 1, 1};
  for (int round = 0; round < most_rounds; ++round) {
    double moved = 0;
    for (std::size_t c = 0; c < columns; ++c)
      moved = std::max(moved, improve(
                                  item[c], data.of_column[c], 0, used + 1, variance,
                                  [&](const Side& s) {
                                    return Values{1, place[s.other][1], place[s.other][2]};
                                  },
                                  [](const Side&) { return 0.0; }));
    for (std::size_t i = 0; i < actors; ++i)
      moved = std::max(moved,
                       improve(
                           place[i], data.of_actor[i], 1, used, variance, [&](const Side& s) { return item[s.other]; },
                           [&](const Side& s) { return item[s.other][0]; }));
    if (moved < 1e-9) break;
  }
  if (used == 2) turn_to_axes(place, item);
  for (std::size_t d = 1; d <= used; ++d) {
    const auto first = std::ranges::find_if(place, [&](const Values& p) { return std::abs(p[d]) > 1e-6; });
    if (first == place.end() || (*first)[d] > 0) continue;
    for (auto* all : {&place, &item})
      for (Values& v : *all) v[d] = -v[d];
  }
  Scaling scaling;
  std::size_t right = 0, sides = 0;
  for (std::size_t i = 0; i < actors; ++i) {
    scaling.actors.push_back(counted.rows[data.actors[i]]);
    scaling.places.emplace_back(place[i].begin() + 1, place[i].begin() + 1 + dimensions);
    for (const Side& s : data.of_actor[i]) {
      double x = item[s.other][0];
      for (std::size_t d = 1; d <= used; ++d) x += item[s.other][d] * place[i][d];
      right += (x > 0) == s.is_for ? 1 : 0;
      ++sides;
    }
  }
  scaling.right = static_cast<double>(right) / static_cast<double>(sides);
  for (std::size_t c = 0; c < columns; ++c) {
    scaling.columns.push_back(counted.columns[data.columns[c]]);
    scaling.slopes.emplace_back(item[c].begin() + 1, item[c].begin() + 1 + dimensions);
  }
  return scaling;
}

} // namespace standpoint
