// Lines of an article, without the blanks around them.
#pragma once

#include "base/span.h"

#include <string>
#include <string_view>

namespace standpoint {

inline bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
inline bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}
inline bool is_ascii_letter(char c) {
  return is_ascii_upper(c) || is_ascii_lower(c);
}
inline char ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}
std::string ascii_lower(std::string_view);

// The span without blanks at both ends: ASCII white space and controls, no-break space, byte order mark.
Span trim(std::string_view text, Span span);
std::string_view trim(std::string_view);

// For metadata: trimmed, every run of white space and control characters one space.
std::string one_line(std::string_view);

// "ST. LOUIS" -> "St. Louis", "SÃO PAULO" -> "São Paulo". A word with a small letter, or of single letters with periods
// ("N.H."), stays as it is.
std::string recase(std::string_view);

} // namespace standpoint
