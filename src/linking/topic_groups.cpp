#include "linking/topic_groups.h"

#include <numeric>

namespace standpoint {

NumbersOfGroups::NumbersOfGroups(std::vector<std::uint64_t> pairs, std::size_t groups) : begins_(groups + 1) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  numbers_.reserve(pairs.size());
  for (const std::uint64_t pair : pairs) {
    ++begins_[(pair >> 32) + 1];
    numbers_.push_back(static_cast<std::uint32_t>(pair));
  }
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
}

} // namespace standpoint
