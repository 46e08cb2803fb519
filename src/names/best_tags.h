// The best sequence of tags of a stretch of words, by dynamic programming.
// Source: Viterbi (1967), over a first-order chain.
#pragma once

#include "names/name_tags.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

struct TagStep {
  std::int8_t before = 0;
  std::int8_t tag = 0;
};
inline constexpr std::size_t tag_step_count = [] {
  std::size_t count = 0;
  for (int before = 0; before < name_tag_count; ++before)
    for (int tag = 0; tag < name_tag_count; ++tag) count += may_follow(before, tag);
  return count;
}();
// The steps that may_follow allows, a third of all: by tag, then by the one before.
inline constexpr std::array<TagStep, tag_step_count> tag_steps = [] {
  std::array<TagStep, tag_step_count> steps{};
  std::size_t count = 0;
  for (std::int8_t tag = 0; tag < name_tag_count; ++tag)
    for (std::int8_t before = 0; before < name_tag_count; ++before)
      if (may_follow(before, tag)) steps[count++] = {.before = before, .tag = tag};
  return steps;
}();

// scores[i][tag] of word i; transitions[before][tag]. The words around the stretch are outside names; the result obeys
// may_follow. Ties go to the lower tag. `from` is room to work in. Score is std::int32_t at run time, float in
// training.
template <class Score>
void best_tags(std::span<const std::array<Score, name_tag_count>> scores,
               const std::array<std::array<Score, name_tag_count>, name_tag_count>& transitions, std::vector<int>& tags,
               std::vector<std::array<std::int8_t, name_tag_count>>& from) {
  using Row = std::array<Score, name_tag_count>;
  const std::size_t n = scores.size();
  tags.assign(n, outside_tag);
  if (n == 0) return;
  from.assign(n, {});
  Row best{};
  std::array<bool, name_tag_count> reached{};
  reached[outside_tag] = true;
  for (std::size_t i = 0; i < n; ++i) {
    Row next{};
    std::array<bool, name_tag_count> reaches{};
    for (const auto [before, tag] : tag_steps) {
      if (!reached[before]) continue;
      const Score score = best[before] + transitions[before][tag] + scores[i][tag];
      if (reaches[tag] && score <= next[tag]) continue;
      next[tag] = score;
      from[i][tag] = before;
      reaches[tag] = true;
    }
    best = next;
    reached = reaches;
  }
  int last = -1;
  for (int tag = 0; tag < name_tag_count; ++tag)
    if (reached[tag] && !leaves_open(tag) && (last < 0 || best[tag] > best[last])) last = tag;
  for (std::size_t i = n; i-- > 0;) {
    tags[i] = last;
    last = from[i][last];
  }
}

} // namespace standpoint
