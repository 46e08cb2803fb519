#include "learned/zeros.h"

#include <array>
#include <bit>
#include <cassert>
#include <cstdint>
#include <cstring>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace standpoint {

static constexpr std::size_t block_size = 64;
static constexpr std::size_t word_size = 2;
static constexpr std::size_t set_size = sizeof(std::uint32_t);

std::vector<std::byte> without_zeros(std::span<const std::byte> bytes) {
  assert(bytes.size() % block_size == 0);
  std::vector<std::byte> stored;
  for (; bytes.size() >= block_size; bytes = bytes.subspan(block_size)) {
    std::uint32_t set = 0;
    const std::size_t at = stored.size();
    stored.resize(at + set_size);
    for (std::size_t i = 0; i < block_size; i += word_size) {
      if (bytes[i] == std::byte{0} && bytes[i + 1] == std::byte{0}) continue;
      set |= std::uint32_t{1} << (i / word_size);
      stored.push_back(bytes[i]);
      stored.push_back(bytes[i + 1]);
    }
    std::memcpy(&stored[at], &set, set_size);
  }
  return stored;
}

static bool restore_by_words(std::span<const std::byte> stored, std::span<std::byte> bytes) {
  for (; !bytes.empty(); bytes = bytes.subspan(block_size)) {
    std::uint32_t set;
    if (stored.size() < set_size) return false;
    std::memcpy(&set, stored.data(), set_size);
    stored = stored.subspan(set_size);
    if (stored.size() < word_size * static_cast<std::size_t>(std::popcount(set))) return false;
    for (; set != 0; set &= set - 1, stored = stored.subspan(word_size))
      std::memcpy(bytes.data() + word_size * static_cast<std::size_t>(std::countr_zero(set)), stored.data(), word_size);
  }
  return stored.empty();
}

#ifdef __x86_64__
namespace {
// For each set of eight words: which of the bytes that were stored goes where; 0x80 makes a zero.
struct Shuffles {
  alignas(16) std::array<std::array<std::uint8_t, 16>, 256> of_set;
  std::array<std::uint8_t, 256> size; // bytes stored
};
constexpr Shuffles shuffles = [] {
  Shuffles made{};
  for (std::size_t set = 0; set < 256; ++set) {
    std::uint8_t next = 0;
    for (std::size_t word = 0; word < 8; ++word) {
      const bool is_stored = (set >> word & 1) != 0;
      made.of_set[set][2 * word] = is_stored ? next++ : std::uint8_t{0x80};
      made.of_set[set][2 * word + 1] = is_stored ? next++ : std::uint8_t{0x80};
    }
    made.size[set] = next;
  }
  return made;
}();
} // namespace

// As restore_by_words, eight words at a time. Reads up to 16 bytes beyond a block's words.
__attribute__((target("ssse3"))) static bool restore_by_shuffles(std::span<const std::byte> stored,
                                                                 std::span<std::byte> bytes) {
  constexpr std::size_t most_read = set_size + block_size + 16;
  while (stored.size() >= most_read && !bytes.empty()) {
    std::uint32_t set;
    std::memcpy(&set, stored.data(), set_size);
    const std::byte* from = stored.data() + set_size;
    for (std::size_t at = 0; at < block_size; at += 16, set >>= 8) {
      const std::size_t own = set & 0xFF;
      const __m128i words = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
      const __m128i places = _mm_load_si128(reinterpret_cast<const __m128i*>(shuffles.of_set[own].data()));
      _mm_storeu_si128(reinterpret_cast<__m128i*>(bytes.data() + at), _mm_shuffle_epi8(words, places));
      from += shuffles.size[own];
    }
    stored = stored.subspan(static_cast<std::size_t>(from - stored.data()));
    bytes = bytes.subspan(block_size);
  }
  return restore_by_words(stored, bytes);
}
#endif

bool restore_zeros(std::span<const std::byte> stored, std::span<std::byte> bytes) {
#ifdef __x86_64__
  if (__builtin_cpu_supports("ssse3")) return restore_by_shuffles(stored, bytes);
#endif
  return restore_by_words(stored, bytes);
}

} // namespace standpoint
