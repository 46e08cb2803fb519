// Two compact tables from features to integer weights, laid out so that a feature costs one cache miss.
//
// A table is an array of cache lines in the model file; a feature's line is found by its hash's high bits and
// recognised by a 16-bit fingerprint, so that a feature that was never learned scores nothing (hashing without a
// fingerprint costs over one LAS, ../shared/reference/language.md). Rows are filled by falling importance; what finds
// no room was the least important.
//
//   SmallRows  6 rows of 4 weights (16 bits) a line: 6 fingerprints, 6 x 4 weights, 4 bytes unused.
//   WideRows   1 row of up to 60 weights (8 bits) a line, two lines a set: fingerprint, scale (16 bits), weights.
//
// Shapes: views into a model file's section (or into the bytes that training made), which must outlive them.
#pragma once

#include "base/error.h"
#include "learned/feature_array.h"
#include "learned/feature_hash.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

inline constexpr int small_row_width = 4;
inline constexpr int wide_row_width = 60;

using SmallScores = std::array<std::int32_t, small_row_width>;
using WideScores = std::array<std::int32_t, 64>; // the last four stay 0

struct SmallRow;
struct WideRow;

class SmallRows {
public:
  static constexpr std::size_t set_size = 64; // one line
  using Lines = TableLines<set_size>;
  SmallRows() = default;
  // REQUIRES: bytes.size() is a multiple of 64 and not 0, bytes begin at a multiple of 64.
  explicit SmallRows(std::span<const std::byte> bytes);
  Lines lines() const;
  // Adds the features' rows to `scores`; fast where their lines were asked for before.
  void add(std::span<const FeatureHash> features, SmallScores& scores) const;

private:
  struct alignas(64) Line {
    std::uint16_t fingerprint[6];
    std::uint16_t unused[2];
    std::int16_t weight[6][small_row_width];
  };
  static_assert(sizeof(Line) == 64);
  std::span<const Line> lines_;
  friend std::vector<std::byte> pack_small_rows(std::span<const SmallRow>, std::size_t);
};

class WideRows {
public:
  static constexpr std::size_t set_size = 128; // two lines
  using Lines = TableLines<set_size>;
  WideRows() = default;
  // REQUIRES: bytes.size() is a multiple of 128 and not 0, bytes begin at a multiple of 64.
  explicit WideRows(std::span<const std::byte> bytes);
  Lines lines() const;
  void add(std::span<const FeatureHash> features, WideScores& scores) const;

private:
  struct alignas(64) Line {
    std::uint16_t fingerprint;
    std::int16_t scale;
    std::int8_t weight[wide_row_width];
  };
  static_assert(sizeof(Line) == 64);
  std::span<const Line> lines_;
  friend std::vector<std::byte> pack_wide_rows(std::span<const WideRow>, std::size_t);
};

// A section's bytes as a table. Errors: bad_model when they are none.
template <class Rows> Rows table_of(std::span<const std::byte> bytes) {
  if (bytes.empty() || bytes.size() % Rows::set_size != 0) throw Error(ErrorCode::bad_model, {}, "it is no table");
  return Rows(bytes);
}

// What training hands over: a row in units of its own; packing scales all rows alike.
struct SmallRow {
  FeatureHash feature = 0;
  std::array<float, small_row_width> weight{};
};
struct WideRow {
  FeatureHash feature = 0;
  std::array<float, wide_row_width> weight{};
};

// Rows in order of falling importance, into tables of `size` bytes. REQUIRES: size a multiple of 128.
std::vector<std::byte> pack_small_rows(std::span<const SmallRow> rows, std::size_t size);
std::vector<std::byte> pack_wide_rows(std::span<const WideRow> rows, std::size_t size);

} // namespace standpoint
