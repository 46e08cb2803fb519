#include "confidence/statement_confidence.h"

#include <cmath>

namespace standpoint {

std::vector<double> statement_confidences(const FactSources& from, const FeatureWeights& weights) {
  std::vector<double> confidences;
  std::vector<std::uint64_t> facts;
  for (std::size_t p = 0; p < from.positions.size(); ++p) {
    if (weights.size() == 0) {
      confidences.push_back(from.claims.holdings[from.positions[p].holding].attribution.confidence);
      continue;
    }
    facts.clear();
    statement_facts(from, p, facts);
    double odds = 0;
    for (const std::uint64_t fact : facts) odds += static_cast<double>(weights.of(fact));
    confidences.push_back(1 / (1 + std::exp(-odds)));
  }
  return confidences;
}

} // namespace standpoint
