// Letters, digits and lower case of ASCII, whatever the locale: what word lists, extensions and dates are compared
// with. Bytes above 127 are no letters here and stay as they are. With accents: fold_case (lexicon/person_names.h) and
// word_atoms (language).
#pragma once

#include <string>
#include <string_view>

namespace standpoint {

constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_ascii_letter(char c) {
  return is_ascii_upper(c) || is_ascii_lower(c);
}
constexpr bool is_ascii_alphanumeric(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
constexpr char ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}
constexpr char ascii_upper(char c) {
  return is_ascii_lower(c) ? static_cast<char>(c - ('a' - 'A')) : c;
}

inline std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = ascii_lower(c);
  return lower;
}

// Letters, those of other alphabets too, and digits, in lower case: texts are compared without their punctuation.
inline std::string letters_and_digits(std::string_view text) {
  std::string kept;
  for (const char c : text)
    if (is_ascii_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80) kept += ascii_lower(c);
  return kept;
}

} // namespace standpoint
