#include "language/feature_tables.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

// Machines with AVX2 run a second version of the inner loops, chosen when the program starts. All of it is integer
// arithmetic, so both give the same result.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define STANDPOINT_WIDE_VECTORS __attribute__((target_clones("default", "avx2")))
#else
#define STANDPOINT_WIDE_VECTORS
#endif

namespace standpoint {

// The line is chosen by the hash's high bits, the fingerprint comes from the low ones; 0 means empty.
static std::size_t line_of(FeatureHash hash, std::size_t lines) {
  return spread(hash, lines);
}
static std::uint16_t fingerprint_of(FeatureHash hash) {
  const auto low = static_cast<std::uint16_t>(hash);
  return low == 0 ? std::uint16_t{1} : low;
}

SmallRows::SmallRows(std::span<const std::byte> bytes)
    : lines_(reinterpret_cast<const Line*>(bytes.data()), bytes.size() / sizeof(Line)) {}

void SmallRows::add(std::span<const FeatureHash> features, SmallScores& scores) const {
  constexpr std::size_t most = 192;
  const Line* found[most];
  const std::size_t n = std::min(features.size(), most);
  for (std::size_t i = 0; i < n; ++i) {
    found[i] = &lines_[line_of(features[i], lines_.size())];
    __builtin_prefetch(found[i]);
  }
  for (std::size_t i = 0; i < n; ++i) {
    const Line& line = *found[i];
    const std::uint16_t fingerprint = fingerprint_of(features[i]);
#ifdef __SSE2__
    const __m128i all = _mm_load_si128(reinterpret_cast<const __m128i*>(line.fingerprint));
    const int equal = _mm_movemask_epi8(_mm_cmpeq_epi16(all, _mm_set1_epi16(static_cast<short>(fingerprint)))) & 0xFFF;
    if (equal == 0) continue;
    const int row = __builtin_ctz(static_cast<unsigned>(equal)) / 2;
#else
    const auto* end = line.fingerprint + 6;
    const auto* at = std::find(line.fingerprint, end, fingerprint);
    if (at == end) continue;
    const auto row = at - line.fingerprint;
#endif
    for (int k = 0; k < small_row_width; ++k) scores[k] += line.weight[row][k];
  }
}

WideRows::WideRows(std::span<const std::byte> bytes)
    : lines_(reinterpret_cast<const Line*>(bytes.data()), bytes.size() / sizeof(Line)) {}

STANDPOINT_WIDE_VECTORS
static void add_row(const std::int8_t* __restrict weight, std::int32_t scale, std::int32_t* __restrict scores) {
  for (int k = 0; k < wide_row_width; ++k) scores[k] += scale * weight[k];
}

void WideRows::add(std::span<const FeatureHash> features, WideScores& scores) const {
  constexpr std::size_t most = 192;
  const Line* found[most];
  const std::size_t sets = lines_.size() / 2;
  const std::size_t n = std::min(features.size(), most);
  for (std::size_t i = 0; i < n; ++i) {
    found[i] = &lines_[2 * line_of(features[i], sets)];
    __builtin_prefetch(found[i]);
    __builtin_prefetch(found[i] + 1);
  }
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint16_t fingerprint = fingerprint_of(features[i]);
    for (int way = 0; way < 2; ++way) {
      const Line& line = found[i][way];
      if (line.fingerprint != fingerprint) continue;
      add_row(line.weight, line.scale, scores.data());
      break;
    }
  }
}

// The largest weight becomes `largest` integer units.
template <class Row> static float unit_of(std::span<const Row> rows, float largest) {
  float most = 0;
  for (const Row& row : rows)
    for (float w : row.weight) most = std::max(most, std::fabs(w));
  return most == 0 ? 1.0F : most / largest;
}

std::vector<std::byte> pack_small_rows(std::span<const SmallRow> rows, std::size_t size) {
  std::vector<SmallRows::Line> lines(size / 64);
  const float unit = unit_of(rows, 32000.0F);
  for (const SmallRow& row : rows) {
    SmallRows::Line& line = lines[line_of(row.feature, lines.size())];
    const std::uint16_t fingerprint = fingerprint_of(row.feature);
    for (int i = 0; i < 6; ++i) {
      if (line.fingerprint[i] == fingerprint) break; // indistinguishable from a more important one
      if (line.fingerprint[i] != 0) continue;
      line.fingerprint[i] = fingerprint;
      for (int k = 0; k < small_row_width; ++k)
        line.weight[i][k] = static_cast<std::int16_t>(std::lround(row.weight[k] / unit));
      break;
    }
  }
  std::vector<std::byte> bytes(lines.size() * 64);
  std::memcpy(bytes.data(), lines.data(), bytes.size());
  return bytes;
}

std::vector<std::byte> pack_wide_rows(std::span<const WideRow> rows, std::size_t size) {
  std::vector<WideRows::Line> lines(size / 128 * 2);
  // A row's scale is the smallest number of units with which its largest weight fits into 8 bits.
  const float unit = unit_of(rows, 127.0F * 256.0F);
  for (const WideRow& row : rows) {
    WideRows::Line* set = &lines[2 * line_of(row.feature, lines.size() / 2)];
    const std::uint16_t fingerprint = fingerprint_of(row.feature);
    for (int way = 0; way < 2; ++way) {
      WideRows::Line& line = set[way];
      if (line.fingerprint == fingerprint) break;
      if (line.fingerprint != 0) continue;
      float most = 0;
      for (float w : row.weight) most = std::max(most, std::fabs(w));
      const float scale = std::max(1.0F, std::ceil(most / unit / 127.0F));
      line.fingerprint = fingerprint;
      line.scale = static_cast<std::int16_t>(scale);
      for (int k = 0; k < wide_row_width; ++k)
        line.weight[k] = static_cast<std::int8_t>(std::clamp(std::lround(row.weight[k] / (unit * scale)), -127L, 127L));
      break;
    }
  }
  std::vector<std::byte> bytes(lines.size() * 64);
  std::memcpy(bytes.data(), lines.data(), bytes.size());
  return bytes;
}

} // namespace standpoint
