#include "project/relearned_confidence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace standpoint {

namespace {

constexpr double least_chance = 0.01; // log-odds beyond it tell nothing more
constexpr std::size_t parts = 10;
constexpr double hold_back_shift = 1;   // one over the variance that a project's shift is thought to have
constexpr double hold_back_stretch = 4; // the same of its stretch, around 1
constexpr double certainty = 1.645;     // 95 % of the normal distribution, one-sided

double log_odds(double chance) {
  const double kept = std::clamp(chance, least_chance, 1 - least_chance);
  return std::log(kept / (1 - kept));
}

double chance_of(double odds) {
  return 1 / (1 + std::exp(-odds));
}

double log_loss(double chance, bool is_right) {
  const double kept = std::clamp(chance, least_chance, 1 - least_chance);
  return -std::log(is_right ? kept : 1 - kept);
}

// Newton's method on a convex loss with a ridge: a handful of steps.
ConfidenceCurve fit(const std::vector<const Audit*>& audits) {
  ConfidenceCurve curve;
  for (int step = 0; step < 25; ++step) {
    double slope_a = hold_back_shift * curve.shift, slope_b = hold_back_stretch * (curve.stretch - 1);
    double aa = hold_back_shift, ab = 0, bb = hold_back_stretch;
    for (const Audit* audit : audits) {
      const double x = log_odds(audit->confidence);
      const double p = chance_of(curve.shift + curve.stretch * x);
      const double off = p - (audit->is_right ? 1 : 0);
      const double weight = p * (1 - p);
      slope_a += off;
      slope_b += off * x;
      aa += weight;
      ab += weight * x;
      bb += weight * x * x;
    }
    const double determinant = aa * bb - ab * ab;
    const double by_a = (bb * slope_a - ab * slope_b) / determinant;
    const double by_b = (aa * slope_b - ab * slope_a) / determinant;
    curve.shift -= by_a;
    curve.stretch -= by_b;
    if (std::abs(by_a) + std::abs(by_b) < 1e-10) break;
  }
  curve.stretch = std::max(curve.stretch, 0.0); // never the other way round
  return curve;
}

} // namespace

double ConfidenceCurve::operator()(double confidence) const {
  return chance_of(shift + stretch * log_odds(confidence));
}

bool read_audit(const ReviewedStatement& r, Audit& audit) {
  const bool is_drawn = std::any_of(r.votes.begin(), r.votes.end(), [](const Vote& v) { return v.audit > 0; });
  if (!is_drawn || !r.is_found || (r.status != Status::right && r.status != Status::wrong)) return false;
  if (r.machine.id != r.statement.id) return false; // the program reads the words otherwise now
  audit = {r.machine.confidence, r.status == Status::right && r.changed.empty(), r.article_hash};
  return true;
}

std::vector<Audit> find_audits(const std::vector<ReviewedStatement>& reviewed) {
  std::vector<Audit> audits;
  for (const ReviewedStatement& r : reviewed)
    if (Audit audit; read_audit(r, audit)) audits.push_back(std::move(audit));
  return audits;
}

RelearnedConfidence relearn_confidence(std::vector<Audit> audits) {
  std::sort(audits.begin(), audits.end(), [](const Audit& a, const Audit& b) {
    return std::tie(a.article, a.confidence, a.is_right) < std::tie(b.article, b.confidence, b.is_right);
  });
  RelearnedConfidence learned;
  learned.audits = audits.size();
  std::map<std::string, std::size_t> part_of;
  for (const Audit& audit : audits) part_of.emplace(audit.article, part_of.size() % parts);
  if (audits.size() < least_audits || part_of.size() < parts) return learned;

  const auto n = static_cast<double>(audits.size());
  std::map<std::string, double> gains; // by article
  for (std::size_t part = 0; part < parts; ++part) {
    std::vector<const Audit*> others;
    for (const Audit& audit : audits)
      if (part_of[audit.article] != part) others.push_back(&audit);
    const ConfidenceCurve curve = fit(others);
    for (const Audit& audit : audits) {
      if (part_of[audit.article] != part) continue;
      const double before = log_loss(audit.confidence, audit.is_right);
      const double after = log_loss(curve(audit.confidence), audit.is_right);
      learned.loss_before += before / n;
      learned.loss_after += after / n;
      gains[audit.article] += before - after;
    }
  }
  const double gain = learned.loss_before - learned.loss_after;
  std::map<std::string, std::size_t> sizes;
  for (const Audit& audit : audits) ++sizes[audit.article];
  double squares = 0;
  for (const auto& [article, sum] : gains) squares += std::pow(sum - gain * static_cast<double>(sizes[article]), 2);
  learned.error_of_gain = std::sqrt(squares) / n;
  learned.is_used = gain - certainty * learned.error_of_gain > 0;
  if (!learned.is_used) return learned;
  std::vector<const Audit*> all;
  for (const Audit& audit : audits) all.push_back(&audit);
  learned.curve = fit(all);
  return learned;
}

void apply(const RelearnedConfidence& learned, ReviewedStatement& r) {
  if (!learned.is_used) return;
  if (!r.machine.doc.empty()) r.machine.confidence = learned.curve(r.machine.confidence);
  if (r.status != Status::right && r.status != Status::added)
    r.statement.confidence = learned.curve(r.statement.confidence);
}

} // namespace standpoint
