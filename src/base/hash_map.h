// A map whose keys are hashes already: 64 bits, the high ones well mixed. A key's last bit does not count.
//
// Keys and values stand side by side in one array, so that a look-up mostly reads one cache line, where
// std::unordered_map follows three pointers and divides. Method: open addressing with linear probing (Knuth 1973, 6.4).
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace standpoint {

// Order: none; it cannot be walked.
template <class Value> class HashMap {
public:
  // The value of a key, or nullptr. Valid until a key is added.
  const Value* find(std::uint64_t key) const {
    const Slot& slot = slots_[place_of(key)];
    return slot.key == 0 ? nullptr : &slot.value;
  }
  Value* find(std::uint64_t key) { return const_cast<Value*>(std::as_const(*this).find(key)); }

  // Adds the key where it is new, with Value{}. Valid until another is added.
  Value& operator[](std::uint64_t key) {
    if (Slot& slot = slots_[place_of(key)]; slot.key != 0) return slot.value;
    if (2 * ++size_ > slots_.size()) grow();
    Slot& slot = slots_[place_of(key)];
    slot.key = key | 1;
    return slot.value;
  }

  std::size_t size() const { return size_; }

private:
  struct Slot {
    std::uint64_t key = 0; // free
    Value value{};
  };

  // Where the key stands, or would.
  std::size_t place_of(std::uint64_t key) const {
    std::size_t at = key >> (64 - std::countr_zero(slots_.size()));
    while (slots_[at].key != 0 && slots_[at].key != (key | 1)) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  void grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (Slot& slot : old)
      if (slot.key != 0) slots_[place_of(slot.key)] = std::move(slot);
  }

  std::vector<Slot> slots_ = std::vector<Slot>(16); // a power of two, at most half of them taken
  std::size_t size_ = 0;
};

} // namespace standpoint
