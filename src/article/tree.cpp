#include "article/tree.h"

#include "base/index.h"

#include <algorithm>

namespace standpoint {

Tree::Tree(const Analysis& analysis) {
  const auto count = count_of(analysis.tokens);
  begin_.assign(count + 1, 0);
  for (const Token& token : analysis.tokens)
    if (token.head != no_token) ++begin_[token.head + 1];
  for (std::int32_t i = 0; i < count; ++i) begin_[i + 1] += begin_[i];
  children_.resize(begin_[count]);
  std::vector<std::int32_t> next(begin_.begin(), begin_.end() - 1);
  for (std::int32_t i = 0; i < count; ++i)
    if (const std::int32_t head = analysis.tokens[i].head; head != no_token) children_[next[head]++] = i;

  left_.resize(count);
  right_.resize(count);
  depth_.assign(count, 0);
  for (std::int32_t i = 0; i < count; ++i) left_[i] = right_[i] = i;
  // Downwards from each root for the depth, then back up for the edges.
  std::vector<std::int32_t> order;
  order.reserve(count);
  for (std::int32_t i = 0; i < count; ++i)
    if (analysis.tokens[i].head == no_token) order.push_back(i);
  for (std::size_t at = 0; at < order.size(); ++at)
    for (const std::int32_t child : children(order[at])) {
      depth_[child] = depth_[order[at]] + 1;
      order.push_back(child);
    }
  for (std::size_t at = order.size(); at-- > 0;) {
    const std::int32_t token = order[at];
    const std::int32_t head = analysis.tokens[token].head;
    if (head == no_token) continue;
    left_[head] = std::min(left_[head], left_[token]);
    right_[head] = std::max(right_[head], right_[token]);
  }
}

} // namespace standpoint
