#include "learned/feature_tables.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <immintrin.h>
#endif

// Where the instructions are there, the inner loops are written with them; all of it is integer arithmetic, so every
// version gives the same result. AVX2 is looked for when the program starts.

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
    : lines_(reinterpret_cast<const Line*>(bytes.data()), bytes.size() / sizeof(Line)) {
  assert(!bytes.empty() && bytes.size() % set_size == 0 && reinterpret_cast<std::uintptr_t>(bytes.data()) % 64 == 0);
}

SmallRows::Lines SmallRows::lines() const {
  return {reinterpret_cast<const std::byte*>(lines_.data()), static_cast<std::uint32_t>(lines_.size())};
}

void SmallRows::add(std::span<const FeatureHash> features, SmallScores& scores) const {
#ifdef __SSE2__
  __m128i sum = _mm_setzero_si128();
#endif
  for (const FeatureHash feature : features) {
    const Line& line = lines_[line_of(feature, lines_.size())];
    const std::uint16_t fingerprint = fingerprint_of(feature);
#ifdef __SSE2__
    // Without a branch: whether a feature is known cannot be foreseen. An unknown one adds the last row, masked to
    // zero.
    const __m128i all = _mm_load_si128(reinterpret_cast<const __m128i*>(line.fingerprint));
    const int equal = _mm_movemask_epi8(_mm_cmpeq_epi16(all, _mm_set1_epi16(static_cast<short>(fingerprint)))) & 0xFFF;
    const int row = __builtin_ctz(static_cast<unsigned>(equal) | 0x800U) / 2;
    const __m128i narrow = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(line.weight[row]));
    const __m128i wide = _mm_srai_epi32(_mm_unpacklo_epi16(narrow, narrow), 16);
    sum = _mm_add_epi32(sum, _mm_and_si128(wide, _mm_set1_epi32(-(equal != 0))));
#else
    const auto* end = line.fingerprint + 6;
    const auto* at = std::find(line.fingerprint, end, fingerprint);
    if (at == end) continue;
    for (int k = 0; k < small_row_width; ++k) scores[k] += line.weight[at - line.fingerprint][k];
#endif
  }
#ifdef __SSE2__
  alignas(16) std::int32_t sums[small_row_width];
  _mm_store_si128(reinterpret_cast<__m128i*>(sums), sum);
  for (int k = 0; k < small_row_width; ++k) scores[k] += sums[k];
#endif
}

WideRows::WideRows(std::span<const std::byte> bytes)
    : lines_(reinterpret_cast<const Line*>(bytes.data()), bytes.size() / sizeof(Line)) {
  assert(!bytes.empty() && bytes.size() % set_size == 0 && reinterpret_cast<std::uintptr_t>(bytes.data()) % 64 == 0);
}

// Adds the rows of the lines given to 64 sums: those of the weights begin at sum 4, as they do in the line.
static void add_lines(const std::byte* const* lines, std::size_t count, std::int32_t* sums) {
  for (std::size_t i = 0; i < count; ++i) {
    std::int16_t scale;
    std::memcpy(&scale, lines[i] + 2, sizeof scale);
    const auto* weight = reinterpret_cast<const std::int8_t*>(lines[i]);
    for (int k = 0; k < 64; ++k) sums[k] += scale * weight[k];
  }
}

#ifdef __x86_64__
__attribute__((target("avx2"))) static void add_lines_avx2(const std::byte* const* lines, std::size_t count,
                                                           std::int32_t* sums) {
  __m256i sum[8];
  for (__m256i& s : sum) s = _mm256_setzero_si256();
  for (std::size_t i = 0; i < count; ++i) {
    const auto* quarters = reinterpret_cast<const __m128i*>(lines[i]);
    std::int16_t scale;
    std::memcpy(&scale, lines[i] + 2, sizeof scale);
    const __m256i factor = _mm256_set1_epi16(scale);
    for (int q = 0; q < 4; ++q) { // 127 * 256 fits into 16 bits
      const __m256i product = _mm256_mullo_epi16(_mm256_cvtepi8_epi16(_mm_load_si128(quarters + q)), factor);
      sum[2 * q] = _mm256_add_epi32(sum[2 * q], _mm256_cvtepi16_epi32(_mm256_castsi256_si128(product)));
      sum[2 * q + 1] = _mm256_add_epi32(sum[2 * q + 1], _mm256_cvtepi16_epi32(_mm256_extracti128_si256(product, 1)));
    }
  }
  for (int q = 0; q < 8; ++q) _mm256_storeu_si256(reinterpret_cast<__m256i*>(sums + 8 * q), sum[q]);
}
#endif

using AddLines = void (*)(const std::byte* const*, std::size_t, std::int32_t*);
static AddLines best_add_lines() {
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx2")) return add_lines_avx2;
#endif
  return add_lines;
}

WideRows::Lines WideRows::lines() const {
  return {reinterpret_cast<const std::byte*>(lines_.data()), static_cast<std::uint32_t>(lines_.size() / 2)};
}

void WideRows::add(std::span<const FeatureHash> features, WideScores& scores) const {
  static const AddLines add_known = best_add_lines();
  constexpr std::size_t most = 192;
  const std::byte* known[most];
  const std::size_t sets = lines_.size() / 2;
  std::size_t count = 0;
  for (const FeatureHash feature : features.first(std::min(features.size(), most))) {
    const Line* set = &lines_[2 * line_of(feature, sets)];
    const std::uint16_t fingerprint = fingerprint_of(feature);
    const bool first = set[0].fingerprint == fingerprint;
    known[count] = reinterpret_cast<const std::byte*>(set + !first);
    count += first | (set[1].fingerprint == fingerprint);
  }
  alignas(32) std::int32_t sums[64] = {};
  add_known(known, count, sums);
  for (int k = 0; k < wide_row_width; ++k) scores[k] += sums[k + 4];
}

// The largest weight becomes `largest` integer units.
template <class Row> static float unit_of(std::span<const Row> rows, float largest) {
  float most = 0;
  for (const Row& row : rows)
    for (float w : row.weight) most = std::max(most, std::fabs(w));
  return most == 0 ? 1.0F : most / largest;
}

std::vector<std::byte> pack_small_rows(std::span<const SmallRow> rows, std::size_t size) {
  assert(size % 128 == 0);
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
  assert(size % 128 == 0);
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
