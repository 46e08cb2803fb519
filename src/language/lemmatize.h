// Words to lemmas: the longest ending of (word, Penn tag) that was learned says what to cut and what to add.
//
// Section "lemmas" of the model file (little endian): number of rules (u32), size of the strings (u32); rules of 16
// bytes: key (u64), bytes to cut from the word's end (u16), length of what is added (u16), where it stands in the
// strings (u32); then the strings.
#pragma once

#include "language/tagset.h"
#include "learned/feature_hash.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

class Lemmas {
public:
  Lemmas() = default;
  // Errors: bad_model when the section does not hold together.
  explicit Lemmas(std::span<const std::byte> section);
  // Appends the lemma to `out`: of the lower-case form, but for proper nouns.
  void append(std::string_view form, Xpos, std::string& out) const;

  // The key of a rule for words that end in `ending`; `whole` when the ending is the word.
  static std::uint64_t key(std::string_view ending, Xpos, bool whole);
  static constexpr std::size_t longest_ending = 6;

private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint16_t cut = 0;
    std::uint16_t length = 0;
    std::uint32_t begin = 0;
  };
  std::vector<Slot> slots_; // open addressing, a power of two, at most half full
  std::string_view strings_;
  const Slot* find(std::uint64_t key) const;
};

// The form as lemmas are made from it: lower case (ASCII) but for proper nouns.
std::string lemma_form(std::string_view form, Xpos);

} // namespace standpoint
