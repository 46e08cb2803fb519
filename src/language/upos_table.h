// Penn tag and relation to universal part of speech: IN is SCONJ as a mark and ADP as a case, VBZ is AUX as a copula.
//
// Section "upos" of the model file: one byte (Upos) for each pair of Penn tag and universal relation, in the order of
// their enums; then, by key, exceptions of single words: key (u64), Upos (u8), 7 bytes unused.
#pragma once

#include "base/hash_map.h"
#include "language/tagset.h"
#include "learned/feature_hash.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

class UposTable {
public:
  UposTable() = default;
  // Errors: bad_model when the section does not hold together.
  explicit UposTable(std::span<const std::byte> section);
  // `lower` is the word's lower-case atom (word_atoms.h).
  Upos find(Atom lower, Xpos, Relation) const;

  static std::uint64_t key(Atom lower, Xpos, Relation);

private:
  std::vector<Upos> usual_;
  HashMap<Upos> unusual_; // words that are no usual case
};

} // namespace standpoint
