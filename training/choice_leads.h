// From how the best choice led after each block of features, and what it was in the end, to margins
// (language/margins.h).
#pragma once

#include "language/margins.h"

#include <array>
#include <cstdint>
#include <vector>

namespace standpoint {

// Choices of one kind, each made with all blocks.
class ChoiceLeads {
public:
  // Who led after each block.
  void add(const std::array<Leader, feature_blocks>& leaders);

  // The smallest margins with which no more than this share of all choices would come out otherwise after a block.
  BlockMargins margins(double changed) const;

private:
  struct Lead {
    std::int32_t lead = 0;
    bool changes = false; // another one is chosen in the end
  };
  std::array<std::vector<Lead>, feature_blocks - 1> leads_;
};

} // namespace standpoint
