#include "language/clusters.h"

#include "base/error.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdint>

namespace standpoint {

static_assert(sizeof(Clusters::Slot) == 16);

Clusters::Clusters(std::span<const std::byte> section)
    : slots_(reinterpret_cast<const Slot*>(section.data()), section.size() / sizeof(Slot)) {
  assert(reinterpret_cast<std::uintptr_t>(section.data()) % alignof(Slot) == 0);
  const bool whole = section.size() % sizeof(Slot) == 0 && std::has_single_bit(slots_.size());
  // Without a free slot the search for an unknown word would not end.
  if (!whole || std::ranges::none_of(slots_, [](const Slot& slot) { return slot.key == 0; }))
    throw Error(ErrorCode::bad_model, {}, "the word classes do not hold together");
}

WordClass Clusters::find(std::uint64_t key) const {
  if (slots_.empty()) return {};
  for (std::size_t at = key & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].key == key) return slots_[at].word_class;
    if (slots_[at].key == 0) return {};
  }
}

} // namespace standpoint
