// Method: open addressing with linear probing (Knuth 1973, 6.4) over numbers of texts that stand one behind another in
// blocks.
#include "base/text_pool.h"

#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <numeric>

namespace standpoint {

static constexpr std::size_t block_size = 1 << 18;

TextPool::TextPool() : slots_(64) {
  texts_.push_back({"", 0, 0});
}

TextId TextPool::add(std::string_view text) {
  if (text.empty()) return 0;
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()));
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1))
    if (texts_[slots_[at]].hash == hash && (*this)[slots_[at]] == text) return slots_[at];
  const auto id = static_cast<TextId>(texts_.size());
  texts_.push_back({keep(text), static_cast<std::uint32_t>(text.size()), hash});
  slots_[at] = id;
  if (3 * texts_.size() > 2 * slots_.size()) grow();
  return id;
}

const char* TextPool::keep(std::string_view text) {
  if (text.size() > left_) {
    left_ = std::max(block_size, text.size());
    blocks_.push_back(std::make_unique<char[]>(left_));
    free_ = blocks_.back().get();
  }
  char* const begin = free_;
  std::memcpy(begin, text.data(), text.size());
  free_ += text.size();
  left_ -= text.size();
  return begin;
}

void TextPool::grow() {
  std::vector<TextId>(2 * slots_.size()).swap(slots_);
  for (TextId id = 1; id < texts_.size(); ++id) {
    std::size_t at = texts_[id].hash & (slots_.size() - 1);
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = id;
  }
}

std::vector<std::uint32_t> TextPool::ranks() const {
  std::vector<TextId> sorted(texts_.size());
  std::iota(sorted.begin(), sorted.end(), TextId{0});
  std::sort(sorted.begin(), sorted.end(), [&](TextId a, TextId b) { return (*this)[a] < (*this)[b]; });
  std::vector<std::uint32_t> ranks(sorted.size());
  for (std::uint32_t place = 0; place < sorted.size(); ++place) ranks[sorted[place]] = place;
  return ranks;
}

} // namespace standpoint
