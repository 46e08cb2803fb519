// The names that articles have been given, so that no two have the same.
#pragma once

#include <xxhash.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace standpoint {

// Of a name only its hash of 64 bits is kept, since a crawl has more names than memory should hold: a set of strings
// took 70 to 100 bytes each. Of a million names two share their hash with a chance of 3 in 10^8; the later one would
// then count as taken. Cost: 9 to 18 bytes a name. Method: open addressing with linear probing (Knuth 1973, 6.4).
class UsedIds {
public:
  bool contains(std::string_view id) const { return *slot_of(hash_of(id)) != free; }

  // False where it was there.
  bool add(std::string_view id) {
    const std::uint64_t hash = hash_of(id);
    if (*slot_of(hash) == hash) return false;
    if (8 * ++size_ > 7 * slots_.size()) grow();
    slots_[static_cast<std::size_t>(slot_of(hash) - slots_.begin())] = hash;
    return true;
  }

private:
  static constexpr std::uint64_t free = 0;

  static std::uint64_t hash_of(std::string_view id) {
    return std::max<std::uint64_t>(1, XXH3_64bits(id.data(), id.size()));
  }

  // Where the hash stands, or would.
  std::vector<std::uint64_t>::const_iterator slot_of(std::uint64_t hash) const {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at] != free && slots_[at] != hash) at = (at + 1) & (slots_.size() - 1);
    return slots_.begin() + static_cast<std::ptrdiff_t>(at);
  }

  void grow() {
    std::vector<std::uint64_t> old(2 * slots_.size(), free);
    old.swap(slots_);
    for (const std::uint64_t hash : old)
      if (hash != free) slots_[static_cast<std::size_t>(slot_of(hash) - slots_.begin())] = hash;
  }

  std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(1024, free); // a power of two, at most 7 of 8 taken
  std::size_t size_ = 0;
};

} // namespace standpoint
