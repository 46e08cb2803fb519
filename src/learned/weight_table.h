// The learned weights of log-linear models: one table from features to numbers.
//
// Layout: lines of 64 bytes, each 16 fingerprints (u16, 0: empty) and their 16 weights (i16, in units of `unit`). A
// feature's line is found by its hash's high bits, its place in it by its low ones, so a feature costs one cache miss
// and one that was never learned scores nothing.
#pragma once

#include "learned/feature_array.h"
#include "learned/feature_hash.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

struct Weight {
  FeatureHash feature = 0;
  float value = 0;
};

// Shapes: a view; the bytes must outlive it.
class WeightTable {
public:
  WeightTable() = default;
  // REQUIRES: bytes.size() is a multiple of 64 and not 0, bytes begin at a multiple of 64.
  WeightTable(std::span<const std::byte> bytes, float unit);

  using Lines = TableLines<64>;
  Lines lines() const;
  // The sum of the features' weights; each feature is first moved by `salt`, which tells the models apart. Fast where
  // the lines were asked for before.
  float score(FeatureHash salt, std::span<const FeatureHash> features) const;

private:
  struct alignas(64) Line {
    std::uint16_t fingerprint[16];
    std::int16_t weight[16];
  };
  static_assert(sizeof(Line) == 64);
  static std::int32_t weight_in(const Line&, FeatureHash);
  std::span<const Line> lines_;
  float unit_ = 1;
  friend std::vector<std::byte> pack_weights(std::span<const Weight>, std::size_t, float);
};

// Weights in order of falling importance into `lines` lines; what finds no room in its line is left out.
std::vector<std::byte> pack_weights(std::span<const Weight>, std::size_t lines, float unit);

} // namespace standpoint
