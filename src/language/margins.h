// When tagger and parser may stop looking. Features come in blocks, those that tell most first (chosen one by one, by
// how well what is chosen foretells the choice that all of them make); once the best choice leads by the block's
// margin, the other blocks are left out. Source: Strubell, Vilnis, Silverstein and McCallum (2015), Learning dynamic
// feature selection for fast sequential prediction.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace standpoint {

inline constexpr int feature_blocks = 3;

// By how much the best choice must lead after each block but the last. Units: those of the weight table.
using BlockMargins = std::array<std::int32_t, feature_blocks - 1>;
inline constexpr BlockMargins never_settled = {std::numeric_limits<std::int32_t>::max(),
                                               std::numeric_limits<std::int32_t>::max()};

struct Margins {
  BlockMargins tag = never_settled;
  BlockMargins move = never_settled;
  BlockMargins relation = never_settled;
};

// Section "margins": the three in that order, as 32-bit integers, little endian. Errors: bad_model when the size is
// another.
Margins read_margins(std::span<const std::byte> section);

// The best of the choices, the first of equals, and its lead over the next one.
struct Leader {
  int best = 0;
  std::int32_t lead = 0;
};
inline constexpr std::int32_t not_offered = -(1 << 30); // scores are sums of a few hundred 16-bit numbers

// Without branches, so that the compiler compares several at a time.
template <std::size_t count> std::int32_t greatest(const std::array<std::int32_t, count>& scores) {
  std::int32_t most = scores[0];
  for (const std::int32_t score : scores) most = score > most ? score : most;
  return most;
}

// Of all scores but those that are `not_offered`.
template <std::size_t count> Leader leader_of(std::array<std::int32_t, count> scores) {
  const std::int32_t best_score = greatest(scores);
  std::size_t best = 0;
  while (scores[best] != best_score) ++best;
  scores[best] = not_offered;
  return {static_cast<int>(best), best_score - greatest(scores)};
}

// Is the choice made after this block?
inline bool settled(const Leader& leader, int block, const BlockMargins& margins) {
  return block == feature_blocks - 1 || leader.lead >= margins[block];
}

} // namespace standpoint
