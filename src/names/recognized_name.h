// A proper name in an analysed document.
#pragma once

#include <cstdint>

namespace standpoint {

enum class NameKind : std::uint8_t { person, organization, place };
inline constexpr int name_kind_count = 3;

// Without "the", offices and "'s": "President [Barack Obama]", "the [World Bank]'s". An honorific such as "Mr." may be
// part of it: the corpora differ, and find_names cuts it off. Nationalities ("Israeli") are none.
struct RecognizedName {
  std::int32_t first = 0; // tokens [first, last) of Analysis::tokens, within one sentence
  std::int32_t last = 0;
  NameKind kind = NameKind::person;
  friend bool operator==(const RecognizedName&, const RecognizedName&) = default;
};

} // namespace standpoint
