// The features of one choice, and the lines of the table that their weights are read from: each line is asked for as
// soon as its feature is known, so that memory works while the other features are made.
#pragma once

#include "language/feature_hash.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace standpoint {

// Which lines of a table a feature's weights may stand in: `set_size` bytes (64 or 128), one of `sets`.
// 32 bits where a hash has 64: the compiler then knows that storing a hash changes none of this.
struct TableLines {
  const std::byte* first = nullptr; // null: no table, nothing is asked for
  std::uint32_t sets = 0;
  std::uint32_t set_size = 64;

  [[gnu::always_inline]] void ask_for(FeatureHash feature) const {
    if (first == nullptr) return;
    const std::byte* line = first + spread(feature, sets) * set_size;
    __builtin_prefetch(line);
    if (set_size > 64) __builtin_prefetch(line + 64);
  }
};

// REQUIRES: no more than `most` features are added.
template <std::size_t most> class FeatureArray {
public:
  void start(TableLines lines = {}) {
    count_ = 0;
    lines_ = lines;
  }
  [[gnu::always_inline]] void add(FeatureHash feature) {
    hashes_[count_++] = feature;
    lines_.ask_for(feature);
  }
  std::span<const FeatureHash> span() const { return {hashes_.data(), count_}; }

private:
  std::array<FeatureHash, most> hashes_;
  std::uint32_t count_ = 0;
  TableLines lines_;
};

} // namespace standpoint
