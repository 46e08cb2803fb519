#include "language/upos_table.h"

#include "base/error.h"
#include "base/index.h"

#include <cstring>

namespace standpoint {

static constexpr std::size_t usual_size = std::size_t{xpos_count} * relation_count;
static constexpr std::size_t entry_size = 16;

static std::size_t usual_index(Xpos xpos, Relation relation) {
  return index_of(xpos) * relation_count + index_of(universal(relation));
}

std::uint64_t UposTable::key(Atom lower, Xpos xpos, Relation relation) {
  return mix(lower + usual_index(xpos, relation)) | 1;
}

UposTable::UposTable(std::span<const std::byte> section) {
  if (section.size() < usual_size || (section.size() - usual_size) % entry_size != 0)
    throw Error(ErrorCode::bad_model, {}, "the parts of speech do not hold together");
  for (std::size_t i = 0; i < usual_size; ++i) usual_.push_back(static_cast<Upos>(section[i]));
  const std::size_t count = (section.size() - usual_size) / entry_size;
  for (std::size_t i = 0; i < count; ++i) {
    const std::byte* entry = section.data() + usual_size + i * entry_size;
    std::uint64_t key;
    std::memcpy(&key, entry, 8);
    unusual_[key] = static_cast<Upos>(entry[8]);
  }
}

Upos UposTable::find(Atom lower, Xpos xpos, Relation relation) const {
  if (const Upos* upos = unusual_.find(key(lower, xpos, relation))) return *upos;
  return usual_[usual_index(xpos, relation)];
}

} // namespace standpoint
