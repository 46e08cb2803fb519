#include "language/clusters.h"

#include "base/error.h"

#include <bit>
#include <cstring>

namespace standpoint {

static constexpr std::size_t header_size = 8;
static constexpr std::size_t entry_size = 16;

Clusters::Clusters(std::span<const std::byte> section) {
  std::uint32_t count = 0;
  if (section.size() >= header_size) std::memcpy(&count, section.data(), sizeof count);
  if (section.size() < header_size || section.size() - header_size != count * entry_size)
    throw Error(ErrorCode::bad_model, {}, "the model's word classes do not hold together; get the model file again");
  slots_.resize(std::bit_ceil(std::size_t{2} * count + 2));
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::byte* entry = section.data() + header_size + i * entry_size;
    Slot slot;
    std::memcpy(&slot.key, entry, 8);
    std::memcpy(&slot.word_class.coarse, entry + 8, 2);
    std::memcpy(&slot.word_class.fine, entry + 10, 2);
    std::size_t at = slot.key & (slots_.size() - 1);
    while (slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

WordClass Clusters::find(std::uint64_t key) const {
  if (slots_.empty()) return {};
  for (std::size_t at = key & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].key == key) return slots_[at].word_class;
    if (slots_[at].key == 0) return {};
  }
}

} // namespace standpoint
