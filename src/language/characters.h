// What one character is, for finding sentences and words: a table for ASCII, a function for the rest of Unicode.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace standpoint {

enum class Glyph : std::uint8_t {
  blank,       // any white space, control and invisible characters
  newline,     // \n
  lower,       // a-z
  upper,       // A-Z
  letter,      // every other letter, mark and unassigned character
  digit,       // 0-9
  period,      // .
  ender,       // ! ? and their full-width forms
  ellipsis,    // …
  comma,       // , ; : and their full-width forms
  quote,       // " ″
  open_quote,  // “ „ « ‹ `
  close_quote, // ” » ›
  apostrophe,  // ' ’ ‘
  open,        // ( [ {
  close,       // ) ] }
  hyphen,      // - and the non-breaking hyphen
  dash,        // – — ― −
  slash,       // /
  currency,    // $ £ € ¥ ¢
  symbol,      // all other signs
};

struct Character {
  Glyph glyph = Glyph::blank;
  std::uint8_t size = 1; // bytes
};

extern const std::array<Glyph, 128> ascii_glyphs;

// REQUIRES: at < text.size(). A byte that begins no code point of UTF-8 is a symbol of its own.
Character wide_character_at(std::string_view text, std::size_t at);

inline Character character_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 128) return {ascii_glyphs[byte], 1};
  return wide_character_at(text, at);
}

// Where the character before `at` begins. REQUIRES: at > 0.
inline std::size_t previous(std::string_view text, std::size_t at) {
  assert(at > 0 && at <= text.size());
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

inline bool is_blank(Glyph glyph) {
  return glyph <= Glyph::newline;
}
inline bool is_letter(Glyph glyph) {
  return glyph >= Glyph::lower && glyph <= Glyph::letter;
}
inline bool is_word(Glyph glyph) {
  return glyph >= Glyph::lower && glyph <= Glyph::digit;
}

// Is the letter at `at` a capital, or of a script without case? Looks beyond ASCII.
bool begins_upper(std::string_view text, std::size_t at);
bool begins_lower(std::string_view text, std::size_t at);

} // namespace standpoint
