// Whether a text has a word or name.
#pragma once

#include "base/ascii.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace standpoint {

// Whole words, in any case of ASCII. `word` is in lower case. Without a copy in lower case: of a long article each
// description is compared with the roles of all persons.
inline bool has_word(std::string_view text, std::string_view word) {
  if (word.empty() || text.size() < word.size()) return false;
  const auto is_letter = [&](std::size_t i) {
    return i < text.size() && (is_ascii_letter(text[i]) || static_cast<unsigned char>(text[i]) >= 128);
  };
  for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
    if (ascii_lower(text[at]) != word[0]) continue;
    const bool is_here = std::ranges::equal(text.substr(at, word.size()), word, {}, ascii_lower);
    if (is_here && (at == 0 || !is_letter(at - 1)) && !is_letter(at + word.size())) return true;
  }
  return false;
}

} // namespace standpoint
