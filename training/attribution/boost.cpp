#include "boost.h"

#include <algorithm>
#include <cmath>

namespace standpoint {

namespace {

constexpr int most_bins = 64;

class Booster {
public:
  Booster(const std::vector<float>& rows, std::size_t facts, const BoostLoss& loss, const BoostOptions& options)
      : facts_(facts), examples_(rows.size() / facts), loss_(loss), options_(options), cuts_(facts), bins_(rows.size()),
        score_(examples_), gradient_(examples_), weight_(examples_) {
    std::vector<float> column(examples_);
    for (std::size_t f = 0; f < facts; ++f) {
      for (std::size_t e = 0; e < examples_; ++e) column[e] = rows[e * facts + f];
      std::vector<float> sorted = column;
      std::sort(sorted.begin(), sorted.end());
      std::vector<float>& cuts = cuts_[f]; // bin b holds values in [cuts[b-1], cuts[b])
      for (int b = 1; b < most_bins; ++b) {
        const float cut = sorted[sorted.size() * static_cast<std::size_t>(b) / most_bins];
        if (cut > sorted.front() && (cuts.empty() || cut > cuts.back())) cuts.push_back(cut);
      }
      for (std::size_t e = 0; e < examples_; ++e)
        bins_[e * facts + f] =
            static_cast<std::uint8_t>(std::upper_bound(cuts.begin(), cuts.end(), column[e]) - cuts.begin());
    }
  }

  BoostedTrees run(float prior) {
    if (prior != 0) add_leaf(prior);
    std::fill(score_.begin(), score_.end(), prior);
    std::vector<std::uint32_t> all(examples_);
    for (std::size_t e = 0; e < all.size(); ++e) all[e] = static_cast<std::uint32_t>(e);
    for (int t = 0; t < options_.trees; ++t) {
      loss_(score_, gradient_, weight_);
      const auto root = static_cast<std::int32_t>(trees_.nodes.size());
      trees_.roots.push_back(root);
      trees_.nodes.emplace_back();
      grow(root, all, 0);
    }
    return std::move(trees_);
  }

private:
  void add_leaf(float value) {
    trees_.roots.push_back(static_cast<std::int32_t>(trees_.nodes.size()));
    trees_.nodes.push_back({.fact = -1, .threshold = 0, .less = 0, .value = value});
  }

  void grow(std::int32_t node, const std::vector<std::uint32_t>& examples, int depth) {
    double g = 0, h = 0;
    for (const std::uint32_t e : examples) g += gradient_[e], h += weight_[e];
    double best = 1e-3;
    std::size_t best_fact = facts_;
    std::size_t best_cut = 0;
    if (depth < options_.depth && h > 2 * options_.least_weight) {
      std::vector<double> sums(facts_ * most_bins * 2, 0);
      for (const std::uint32_t e : examples)
        for (std::size_t f = 0; f < facts_; ++f) {
          double* at = &sums[(f * most_bins + bins_[e * facts_ + f]) * 2];
          at[0] += gradient_[e];
          at[1] += weight_[e];
        }
      const double whole = g * g / (h + options_.l2);
      for (std::size_t f = 0; f < facts_; ++f) {
        double left_g = 0, left_h = 0;
        for (std::size_t b = 0; b < cuts_[f].size(); ++b) {
          left_g += sums[(f * most_bins + b) * 2];
          left_h += sums[(f * most_bins + b) * 2 + 1];
          if (left_h < options_.least_weight || h - left_h < options_.least_weight) continue;
          const double right_g = g - left_g;
          const double gain =
              left_g * left_g / (left_h + options_.l2) + right_g * right_g / (h - left_h + options_.l2) - whole;
          if (gain > best) {
            best = gain;
            best_fact = f;
            best_cut = b;
          }
        }
      }
    }
    if (best_fact == facts_) {
      const auto value = static_cast<float>(options_.rate * g / (h + options_.l2));
      trees_.nodes[node] = {.fact = -1, .threshold = 0, .less = 0, .value = value};
      for (const std::uint32_t e : examples) score_[e] += value;
      return;
    }
    std::vector<std::uint32_t> less, more;
    for (const std::uint32_t e : examples) (bins_[e * facts_ + best_fact] <= best_cut ? less : more).push_back(e);
    const auto children = static_cast<std::int32_t>(trees_.nodes.size());
    trees_.nodes.resize(trees_.nodes.size() + 2);
    trees_.nodes[node] = {.fact = static_cast<std::int32_t>(best_fact),
                          .threshold = cuts_[best_fact][best_cut],
                          .less = children,
                          .value = 0};
    grow(children, less, depth + 1);
    grow(children + 1, more, depth + 1);
  }

  std::size_t facts_;
  std::size_t examples_;
  const BoostLoss& loss_;
  const BoostOptions& options_;
  std::vector<std::vector<float>> cuts_;
  std::vector<std::uint8_t> bins_;
  std::vector<float> score_, gradient_, weight_;
  BoostedTrees trees_;
};

} // namespace

BoostedTrees boost(const std::vector<float>& rows, std::size_t facts, float prior, const BoostLoss& loss,
                   const BoostOptions& options) {
  if (rows.empty()) return {};
  return Booster(rows, facts, loss, options).run(prior);
}

BoostedTrees boost(const std::vector<float>& rows, std::size_t facts, const std::vector<std::uint8_t>& yes,
                   const BoostOptions& options) {
  double sum = 0;
  for (const std::uint8_t y : yes) sum += y;
  const auto rate = static_cast<float>(std::clamp(sum / std::max(1.0, static_cast<double>(yes.size())), 0.001, 0.999));
  const auto loss = [&yes](const std::vector<float>& scores, std::vector<float>& gradient, std::vector<float>& weight) {
    for (std::size_t e = 0; e < yes.size(); ++e) {
      const float p = 1 / (1 + std::exp(-scores[e]));
      gradient[e] = static_cast<float>(yes[e]) - p;
      weight[e] = p * (1 - p);
    }
  };
  return boost(rows, facts, std::log(rate / (1 - rate)), loss, options);
}

} // namespace standpoint
