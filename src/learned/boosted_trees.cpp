#include "learned/boosted_trees.h"

#include "base/error.h"
#include "base/index.h"

namespace standpoint {

float BoostedTrees::score(std::span<const float> facts) const {
  float sum = 0;
  for (std::int32_t at : roots) {
    while (nodes[at].fact >= 0) at = nodes[at].less + (facts[nodes[at].fact] < nodes[at].threshold ? 0 : 1);
    sum += nodes[at].value;
  }
  return sum;
}

void BoostedTrees::check(std::size_t facts) const {
  const Error broken(ErrorCode::bad_model, {}, "its trees are broken");
  const auto count = count_of(nodes);
  for (const std::int32_t root : roots)
    if (root < 0 || root >= count) throw broken;
  for (std::int32_t i = 0; i < count; ++i) {
    if (nodes[i].fact < 0) continue;
    if (nodes[i].fact >= static_cast<std::int32_t>(facts) || nodes[i].less <= i || nodes[i].less + 1 >= count)
      throw broken;
  }
}

} // namespace standpoint
