#include "confidence/statement_confidence.h"

#include <cmath>

namespace standpoint {

std::vector<std::vector<double>> statement_confidences(const FactSources& from, const TopicWeights& weights) {
  std::vector<std::vector<double>> confidences;
  std::vector<std::uint64_t> facts;
  for (std::size_t p = 0; p < from.positions.size(); ++p) {
    std::vector<double>& of_position = confidences.emplace_back();
    for (std::size_t topic = 0; topic < from.choices[p].topics.size(); ++topic) {
      if (weights.size() == 0) {
        of_position.push_back(from.claims.holdings[from.positions[p].holding].attribution.confidence);
        continue;
      }
      facts.clear();
      statement_facts(from, p, topic, facts);
      double odds = 0;
      for (const std::uint64_t fact : facts) odds += static_cast<double>(weights.of(fact));
      of_position.push_back(1 / (1 + std::exp(-odds)));
    }
  }
  return confidences;
}

} // namespace standpoint
