// The features of one choice, and the lines of the table that their weights are read from: each line is asked for as
// soon as its feature is known, so that memory works while the other features are made.
#pragma once

#include "learned/feature_hash.h"

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>

namespace standpoint {

// Which sets of lines of a table a feature's weights may stand in. Without a table one line of nothing is asked for
// again and again, which costs less than to ask whether there is one. 32 bits where a hash has 64: the compiler then
// knows that storing a hash does not change it.
template <std::size_t set_size> struct TableLines {
  static_assert(set_size == 64 || set_size == 128);
  inline static const std::byte nothing[set_size] = {};

  const std::byte* first = nothing;
  std::uint32_t sets = 1;

  [[gnu::always_inline]] void ask_for(FeatureHash feature) const {
    const std::byte* line = first + spread(feature, sets) * set_size;
    __builtin_prefetch(line);
    if constexpr (set_size > 64) __builtin_prefetch(line + 64);
  }
};

// REQUIRES: no more than `most` features are added.
template <std::size_t most, std::size_t set_size> class FeatureArray {
public:
  void start(TableLines<set_size> lines = {}) {
    count_ = 0;
    lines_ = lines;
  }
  [[gnu::always_inline]] void add(FeatureHash feature) {
    assert(count_ < most);
    hashes_[count_++] = feature;
    lines_.ask_for(feature);
  }
  std::span<const FeatureHash> span() const { return {hashes_.data(), count_}; }

private:
  std::array<FeatureHash, most> hashes_;
  std::uint32_t count_ = 0;
  TableLines<set_size> lines_;
};

} // namespace standpoint
