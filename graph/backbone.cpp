#include "graph/backbone.h"

#include "base/error.h"
#include "graph/counted_statements.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <numeric>

namespace standpoint {

static constexpr std::size_t most_rows = 300;
static constexpr std::size_t most_columns = 1000;
static constexpr std::size_t most_columns_for_all_parts = 12;

std::vector<double> eigenvalues(std::vector<double> a, std::size_t n) {
  const auto at = [&](std::size_t i, std::size_t j) -> double& { return a[i * n + j]; };
  for (int sweep = 0; sweep < 100; ++sweep) {
    double off_diagonal = 0;
    double all = 0;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        all += at(i, j) * at(i, j);
        if (i != j) off_diagonal += at(i, j) * at(i, j);
      }
    }
    if (off_diagonal <= 1e-24 * all) break;
    for (std::size_t p = 0; p + 1 < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) {
        if (at(p, q) == 0) continue;
        const double theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const double tangent = (theta < 0 ? -1 : 1) / (std::abs(theta) + std::sqrt(theta * theta + 1));
        const double cosine = 1 / std::sqrt(tangent * tangent + 1);
        const double sine = tangent * cosine;
        for (std::size_t k = 0; k < n; ++k) {
          const double kp = at(k, p);
          const double kq = at(k, q);
          at(k, p) = cosine * kp - sine * kq;
          at(k, q) = sine * kp + cosine * kq;
        }
        for (std::size_t k = 0; k < n; ++k) {
          const double pk = at(p, k);
          const double qk = at(q, k);
          at(p, k) = cosine * pk - sine * qk;
          at(q, k) = sine * pk + cosine * qk;
        }
      }
    }
  }
  std::vector<double> values(n);
  for (std::size_t i = 0; i < n; ++i) values[i] = at(i, i);
  std::sort(values.begin(), values.end(), std::greater<>());
  return values;
}

using Part = std::vector<bool>; // which columns are in it

namespace {

// Losses of parts of the columns of one debate.
class Losses {
public:
  Losses(const Coding& coding, const NetworkOptions& options, Spectrum spectrum)
      : options_(options), spectrum_(spectrum) {
    if (options.mode != NetworkMode::one_mode)
      throw Error(ErrorCode::bad_option, {}, "a backbone is one of a one-mode network; add --mode one-mode");
    if (options.window != Window::none)
      throw Error(ErrorCode::bad_option, {}, "a backbone is one of the whole range; leave out --window");
    counted_ = count_statements(coding, options);
    std::vector<std::size_t> used(counted_.columns.size()); // columns with statements only
    for (const Count& c : counted_.counts) used[c.column] = 1;
    for (std::size_t c = 0; c < used.size(); ++c)
      if (used[c] != 0) columns_.push_back(c);
    if (counted_.rows.size() > most_rows && spectrum == Spectrum::laplacian)
      throw Error(ErrorCode::too_large, {},
                  fmt::format("a backbone of {} nodes takes too long (at most {}); leave out some with --exclude",
                              counted_.rows.size(), most_rows));
    if (columns_.size() > most_columns)
      throw Error(ErrorCode::too_large, {},
                  fmt::format("a backbone of {} columns takes too long (at most {}); leave out some with --exclude",
                              columns_.size(), most_columns));
    whole_ = spectrum_of(Part(columns_.size(), true));
  }

  std::size_t size() const { return columns_.size(); }
  const std::string& label(std::size_t column) const { return counted_.columns[columns_[column]]; }

  std::size_t statements(std::size_t column) const {
    double n = 0;
    for (const Count& c : counted_.counts)
      if (c.column == columns_[column]) n += c.n;
    return static_cast<std::size_t>(n);
  }

  double loss(const Part& part) const {
    const std::vector<double> values = spectrum_of(part);
    double distance = 0;
    for (std::size_t i = 0; i < values.size(); ++i) distance += std::abs(values[i] - whole_[i]);
    return distance;
  }

private:
  std::vector<double> spectrum_of(const Part& part) const {
    Part all(counted_.columns.size());
    for (std::size_t i = 0; i < part.size(); ++i) all[columns_[i]] = part[i];
    std::vector<Count> counts;
    std::copy_if(counted_.counts.begin(), counted_.counts.end(), std::back_inserter(counts),
                 [&](const Count& c) { return all[c.column]; });
    const std::size_t n = counted_.rows.size();
    const std::vector<Tie> ties = one_mode_ties(counts, counted_.qualifier, options_.aggregation,
                                                options_.normalization, n, counted_.columns.size());
    std::vector<double> values(n); // degrees
    for (const Tie& tie : ties) {
      values[tie.source] += std::max(0.0, tie.weight);
      values[tie.target] += std::max(0.0, tie.weight);
    }
    if (spectrum_ == Spectrum::laplacian) {
      std::vector<double> matrix(n * n);
      for (std::size_t i = 0; i < n; ++i) matrix[i * n + i] = values[i];
      for (const Tie& tie : ties) {
        matrix[tie.source * n + tie.target] -= std::max(0.0, tie.weight);
        matrix[tie.target * n + tie.source] -= std::max(0.0, tie.weight);
      }
      values = eigenvalues(std::move(matrix), n);
    }
    std::sort(values.begin(), values.end(), std::greater<>());
    const double total = std::accumulate(values.begin(), values.end(), 0.0);
    if (total > 0)
      for (double& value : values) value /= total;
    return values;
  }

  const NetworkOptions& options_;
  Spectrum spectrum_;
  CountedStatements counted_;
  std::vector<std::size_t> columns_; // indices of those that have statements
  std::vector<double> whole_;
};

} // namespace

// Differences that are rounding do not decide between two columns.
static bool is_less(double a, double b) {
  return a < b - 1e-12;
}

static std::vector<std::pair<std::size_t, double>> nested(const Losses& losses) {
  std::vector<std::pair<std::size_t, double>> steps; // column, loss without it
  Part part(losses.size(), true);
  for (std::size_t left = losses.size(); left > 0; --left) {
    std::size_t best = losses.size();
    double best_loss = 0;
    for (std::size_t c = 0; c < part.size(); ++c) {
      if (!part[c]) continue;
      part[c] = false;
      const double loss = losses.loss(part);
      part[c] = true;
      if (best != losses.size() && !is_less(loss, best_loss)) continue;
      best = c;
      best_loss = loss;
    }
    part[best] = false;
    steps.emplace_back(best, best_loss);
  }
  return steps;
}

std::vector<BackboneStep> nested_backbone(const Coding& coding, const NetworkOptions& options, Spectrum spectrum) {
  const Losses losses(coding, options, spectrum);
  std::vector<BackboneStep> steps;
  for (const auto& [column, loss] : nested(losses))
    steps.push_back({losses.label(column), loss, losses.statements(column)});
  return steps;
}

// Lowest first. Cost counts the part's own goal, infinite where a part is not allowed.
using Cost = std::function<double(const Part&)>;

static Part search_all(std::size_t size, const Cost& cost) {
  Part best;
  double best_cost = 0;
  for (std::uint32_t set = 1; set < (1u << size); ++set) {
    Part part(size);
    for (std::size_t c = 0; c < size; ++c) part[c] = (set >> c & 1) != 0;
    const double value = cost(part);
    if (!std::isfinite(value) || (!best.empty() && !is_less(value, best_cost))) continue;
    best = part;
    best_cost = value;
  }
  return best;
}

// From the best nested part on, one column in, out or in place of another as long as that helps.
static Part search_near(const Losses& losses, const Cost& cost) {
  Part part(losses.size(), true);
  Part best;
  double best_cost = 0;
  const auto consider = [&](const Part& candidate) {
    const double value = cost(candidate);
    if (!std::isfinite(value) || (!best.empty() && !is_less(value, best_cost))) return false;
    best = candidate;
    best_cost = value;
    return true;
  };
  for (const auto& [column, loss] : nested(losses)) {
    part[column] = false;
    consider(part);
  }
  for (bool improved = true; improved;) {
    improved = false;
    const Part from = best;
    for (std::size_t a = 0; a < from.size(); ++a) {
      Part changed = from;
      changed[a] = !changed[a];
      improved |= consider(changed);
      for (std::size_t b = a + 1; b < from.size(); ++b) {
        if (from[a] == from[b]) continue;
        changed[b] = !changed[b];
        improved |= consider(changed);
        changed[b] = !changed[b];
      }
    }
  }
  return best;
}

static Backbone find_backbone(const Losses& losses, const Cost& cost) {
  const Part part =
      losses.size() <= most_columns_for_all_parts ? search_all(losses.size(), cost) : search_near(losses, cost);
  Backbone backbone;
  for (std::size_t c = 0; c < part.size(); ++c)
    (part[c] ? backbone.kept : backbone.redundant).push_back(losses.label(c));
  if (!part.empty()) backbone.loss = losses.loss(part);
  return backbone;
}

Backbone penalized_backbone(const Coding& coding, const NetworkOptions& options, Spectrum spectrum, double penalty) {
  const Losses losses(coding, options, spectrum);
  const auto all = static_cast<double>(losses.size());
  return find_backbone(losses, [&](const Part& part) {
    const auto in = static_cast<double>(std::count(part.begin(), part.end(), true));
    if (in == 0 || in == all) return std::numeric_limits<double>::infinity();
    return losses.loss(part) * std::exp(-penalty * (all - in) / all);
  });
}

Backbone backbone_of_size(const Coding& coding, const NetworkOptions& options, Spectrum spectrum, std::size_t size) {
  const Losses losses(coding, options, spectrum);
  if (size < 1 || size >= losses.size())
    throw Error(ErrorCode::bad_option, {},
                fmt::format("a backbone of {} columns: there are {}; the size should be from 1 to {}", size,
                            losses.size(), losses.size() < 2 ? 1 : losses.size() - 1));
  return find_backbone(losses, [&](const Part& part) {
    const auto in = static_cast<std::size_t>(std::count(part.begin(), part.end(), true));
    return in == size ? losses.loss(part) : std::numeric_limits<double>::infinity();
  });
}

Backbone given_backbone(const Coding& coding, const NetworkOptions& options, Spectrum spectrum,
                        const std::vector<std::string>& columns) {
  const Losses losses(coding, options, spectrum);
  Part part(losses.size());
  for (const std::string& wanted : columns) {
    std::size_t c = 0;
    while (c < losses.size() && losses.label(c) != wanted) ++c;
    if (c == losses.size())
      throw Error(ErrorCode::bad_option, {},
                  fmt::format("--backbone given: {} is no column with statements; they are the values of {}", wanted,
                              options.variable2));
    part[c] = true;
  }
  Backbone backbone;
  for (std::size_t c = 0; c < part.size(); ++c)
    (part[c] ? backbone.kept : backbone.redundant).push_back(losses.label(c));
  backbone.loss = losses.loss(part);
  return backbone;
}

} // namespace standpoint
