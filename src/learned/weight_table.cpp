#include "learned/weight_table.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace standpoint {

static std::uint16_t folded_fingerprint_of(FeatureHash hash) {
  const auto low = static_cast<std::uint16_t>(hash ^ (hash >> 16));
  return low == 0 ? std::uint16_t{1} : low;
}

WeightTable::WeightTable(std::span<const std::byte> bytes, float unit)
    : lines_(reinterpret_cast<const Line*>(bytes.data()), bytes.size() / sizeof(Line)), unit_(unit) {
  assert(!bytes.empty() && bytes.size() % sizeof(Line) == 0 &&
         reinterpret_cast<std::uintptr_t>(bytes.data()) % 64 == 0);
}

std::int32_t WeightTable::weight_in(const Line& line, FeatureHash hash) {
  const std::uint16_t fingerprint = folded_fingerprint_of(hash);
#ifdef __SSE2__
  const __m128i wanted = _mm_set1_epi16(static_cast<short>(fingerprint));
  const auto* at = reinterpret_cast<const __m128i*>(line.fingerprint);
  const __m128i equal =
      _mm_packs_epi16(_mm_cmpeq_epi16(_mm_load_si128(at), wanted), _mm_cmpeq_epi16(_mm_load_si128(at + 1), wanted));
  const int found = _mm_movemask_epi8(equal);
  return found == 0 ? 0 : line.weight[__builtin_ctz(static_cast<unsigned>(found))];
#else
  const auto* at = std::find(line.fingerprint, line.fingerprint + 16, fingerprint);
  return at == line.fingerprint + 16 ? 0 : line.weight[at - line.fingerprint];
#endif
}

WeightTable::Lines WeightTable::lines() const {
  return {reinterpret_cast<const std::byte*>(lines_.data()), static_cast<std::uint32_t>(lines_.size())};
}

float WeightTable::score(FeatureHash salt, std::span<const FeatureHash> features) const {
  std::int32_t sum = 0;
  for (const FeatureHash feature : features) {
    const FeatureHash hash = feature + salt;
    sum += weight_in(lines_[spread(hash, lines_.size())], hash);
  }
  return static_cast<float>(sum) * unit_;
}

std::vector<std::byte> pack_weights(std::span<const Weight> weights, std::size_t lines, float unit) {
  std::vector<WeightTable::Line> table(lines);
  for (const Weight& weight : weights) {
    const long value = std::clamp(std::lround(weight.value / unit), -32767L, 32767L);
    if (value == 0) continue;
    WeightTable::Line& line = table[spread(weight.feature, lines)];
    const std::uint16_t fingerprint = folded_fingerprint_of(weight.feature);
    for (int i = 0; i < 16; ++i) {
      if (line.fingerprint[i] == fingerprint) break; // not to be told from a more important one
      if (line.fingerprint[i] != 0) continue;
      line.fingerprint[i] = fingerprint;
      line.weight[i] = static_cast<std::int16_t>(value);
      break;
    }
  }
  std::vector<std::byte> bytes(lines * sizeof(WeightTable::Line));
  std::memcpy(bytes.data(), table.data(), bytes.size());
  return bytes;
}

} // namespace standpoint
