// What is UTF-8. Source: Unicode 15, table 3-7 (well-formed byte sequences).
#pragma once

#include <cstddef>
#include <string_view>

namespace standpoint {

struct Utf8Sequence {
  std::size_t length; // of the character, or of the maximal subpart of a broken one: at least 1
  bool valid;
};

// REQUIRES: at < text.size()
Utf8Sequence utf8_sequence_at(std::string_view text, std::size_t at);

// Index of the first byte from `at` on that is not ASCII; the size when there is none.
std::size_t skip_ascii(std::string_view text, std::size_t at);

bool is_utf8(std::string_view text);

} // namespace standpoint
