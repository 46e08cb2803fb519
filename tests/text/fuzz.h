// Bytes for the fuzz tests: seeds, mutated by fixed random numbers, so a failure comes back at the next run.
//
// Each fuzz test checks one function, `check`, as an ordinary test; built with -DSTANDPOINT_LIBFUZZER -fsanitize=fuzzer
// (clang) the same file is a libFuzzer target.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

inline void require(bool condition, const char* what) {
  if (condition) return;
  // Not Catch's REQUIRE: under libFuzzer there is no Catch, and a failure has to end the process.
  throw what;
}

class Random {
public:
  explicit Random(std::uint64_t seed) : state_(seed * 2 + 1) {}
  std::size_t below(std::size_t n) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>(state_ >> 33) % n;
  }

private:
  std::uint64_t state_;
};

// A seed with some bytes changed, stretches cut out, doubled or taken from another seed, or cut short.
inline std::string mutate(const std::vector<std::string>& seeds, Random& random) {
  std::string bytes = seeds[random.below(seeds.size())];
  for (std::size_t changes = random.below(8); changes > 0 && !bytes.empty(); --changes) {
    const std::size_t at = random.below(bytes.size());
    switch (random.below(6)) {
    case 0:
      bytes[at] = static_cast<char>(random.below(256));
      break;
    case 1:
      bytes.erase(at, random.below(20));
      break;
    case 2:
      bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(40)));
      break;
    case 3:
      bytes.resize(at);
      break;
    case 4: {
      const std::string& other = seeds[random.below(seeds.size())];
      bytes.insert(at, other.substr(random.below(other.size()), random.below(60)));
      break;
    }
    default:
      bytes.insert(at, 1 + random.below(3), "\"\\{}[],;\n\r\t\0\xC3\xE2\x80\xFF "[random.below(17)]);
      break;
    }
  }
  return bytes;
}

inline bool is_utf8(std::string_view s) {
  for (std::size_t i = 0; i < s.size();) {
    const auto c = static_cast<std::uint8_t>(s[i]);
    const std::size_t length = c < 0x80                ? 1
                               : c >= 0xC2 && c < 0xE0 ? 2
                               : c >= 0xE0 && c < 0xF0 ? 3
                               : c >= 0xF0 && c < 0xF5 ? 4
                                                       : 0;
    if (length == 0 || i + length > s.size()) return false;
    std::uint32_t code = length == 1 ? c : c & (0xFFu >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) {
      const auto next = static_cast<std::uint8_t>(s[i + k]);
      if ((next & 0xC0) != 0x80) return false;
      code = code << 6 | (next & 0x3F);
    }
    if ((length == 3 && code < 0x800) || (length == 4 && (code < 0x10000 || code > 0x10FFFF)) ||
        (code >= 0xD800 && code < 0xE000))
      return false;
    i += length;
  }
  return true;
}
