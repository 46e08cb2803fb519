#include "choice_leads.h"

#include <algorithm>

namespace standpoint {

void ChoiceLeads::add(const std::array<Leader, feature_blocks>& leaders) {
  for (std::size_t block = 0; block < leads_.size(); ++block)
    leads_[block].push_back({leaders[block].lead, leaders[block].best != leaders.back().best});
}

BlockMargins ChoiceLeads::margins(double changed) const {
  BlockMargins margins = never_settled;
  for (std::size_t block = 0; block < leads_.size(); ++block) {
    std::vector<Lead> leads = leads_[block];
    std::sort(leads.begin(), leads.end(), [](const Lead& a, const Lead& b) { return a.lead > b.lead; });
    auto left = static_cast<std::size_t>(changed * static_cast<double>(leads.size()));
    for (const Lead& one : leads) {
      if (one.changes && left-- == 0) break;
      margins[block] = one.lead;
    }
  }
  return margins;
}

} // namespace standpoint
