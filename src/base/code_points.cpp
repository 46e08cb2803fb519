#include "base/code_points.h"

#include "base/utf8.h"

#include <cassert>

namespace standpoint {

static constexpr std::size_t block = 64;

static std::uint32_t count(std::string_view bytes) {
  std::uint32_t n = 0;
  for (char c : bytes) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80; // every byte but a continuation
  return n;
}

CodePoints::CodePoints(std::string_view text) : text_(text) {
  assert(is_utf8(text));
  counts_.reserve(text.size() / block + 1);
  std::uint32_t n = 0;
  for (std::size_t at = 0; at <= text.size(); at += block) {
    counts_.push_back(n);
    n += count(text.substr(at, block));
  }
}

std::uint32_t CodePoints::before(std::uint32_t byte) const {
  assert(byte <= text_.size() && (byte == text_.size() || (static_cast<unsigned char>(text_[byte]) & 0xC0) != 0x80));
  const std::size_t b = byte / block;
  return counts_[b] + count(text_.substr(b * block, byte - b * block));
}

} // namespace standpoint
