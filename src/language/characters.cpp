#include "language/characters.h"

#include "base/ascii.h"

#include <utf8proc.h>

#include <cassert>

namespace standpoint {

static constexpr std::array<Glyph, 128> make_ascii() {
  std::array<Glyph, 128> glyphs{};
  for (std::size_t c = 0; c < 128; ++c) {
    Glyph glyph = Glyph::symbol;
    if (c <= ' ' || c == 127) glyph = c == '\n' ? Glyph::newline : Glyph::blank;
    if (is_ascii_lower(static_cast<char>(c))) glyph = Glyph::lower;
    if (is_ascii_upper(static_cast<char>(c))) glyph = Glyph::upper;
    if (is_ascii_digit(static_cast<char>(c))) glyph = Glyph::digit;
    glyphs[c] = glyph;
  }
  glyphs['.'] = Glyph::period;
  glyphs['!'] = glyphs['?'] = Glyph::ender;
  glyphs[','] = glyphs[';'] = glyphs[':'] = Glyph::comma;
  glyphs['"'] = Glyph::quote;
  glyphs['`'] = Glyph::open_quote;
  glyphs['\''] = Glyph::apostrophe;
  glyphs['('] = glyphs['['] = glyphs['{'] = Glyph::open;
  glyphs[')'] = glyphs[']'] = glyphs['}'] = Glyph::close;
  glyphs['-'] = Glyph::hyphen;
  glyphs['/'] = Glyph::slash;
  glyphs['$'] = Glyph::currency;
  return glyphs;
}

const std::array<Glyph, 128> ascii_glyphs = make_ascii();

static utf8proc_int32_t decode(std::string_view text, std::size_t at, std::uint8_t& size) {
  utf8proc_int32_t code = 0;
  const auto rest = text.substr(at, 4);
  const utf8proc_ssize_t read = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                                 static_cast<utf8proc_ssize_t>(rest.size()), &code);
  size = read > 0 ? static_cast<std::uint8_t>(read) : 1;
  return read > 0 ? code : 0xFFFD;
}

static Glyph wide_glyph(utf8proc_int32_t code) {
  switch (code) {
  case 0x2018:
  case 0x2019:
  case 0x02BC:
  case 0xFF07:
    return Glyph::apostrophe;
  case 0x201C:
  case 0x201E:
  case 0x201F:
  case 0x00AB:
  case 0x2039:
  case 0x201A:
  case 0x300C:
  case 0x300E:
    return Glyph::open_quote;
  case 0x201D:
  case 0x00BB:
  case 0x203A:
  case 0x300D:
  case 0x300F:
    return Glyph::close_quote;
  case 0x2033:
    return Glyph::quote;
  case 0x2010:
  case 0x2011:
    return Glyph::hyphen;
  case 0x2012:
  case 0x2013:
  case 0x2014:
  case 0x2015:
  case 0x2212:
    return Glyph::dash;
  case 0x2026:
    return Glyph::ellipsis;
  case 0xFF01:
  case 0xFF1F:
  case 0x3002:
  case 0x203D:
  case 0x061F:
  case 0x0964:
    return Glyph::ender;
  case 0xFF0C:
  case 0xFF1A:
  case 0xFF1B:
  case 0x3001:
  case 0x060C:
    return Glyph::comma;
  case 0x00AD:
  case 0x200D:
  case 0x200C:
    return Glyph::letter; // soft hyphen, joiners: inside words
  default:
    break;
  }
  switch (utf8proc_category(code)) {
  case UTF8PROC_CATEGORY_ZS:
  case UTF8PROC_CATEGORY_ZL:
  case UTF8PROC_CATEGORY_ZP:
  case UTF8PROC_CATEGORY_CC:
  case UTF8PROC_CATEGORY_CF:
    return Glyph::blank;
  case UTF8PROC_CATEGORY_PS:
    return Glyph::open;
  case UTF8PROC_CATEGORY_PE:
    return Glyph::close;
  case UTF8PROC_CATEGORY_PI:
    return Glyph::open_quote;
  case UTF8PROC_CATEGORY_PF:
    return Glyph::close_quote;
  case UTF8PROC_CATEGORY_SC:
    return Glyph::currency;
  case UTF8PROC_CATEGORY_PC:
  case UTF8PROC_CATEGORY_PD:
  case UTF8PROC_CATEGORY_PO:
  case UTF8PROC_CATEGORY_SM:
  case UTF8PROC_CATEGORY_SK:
  case UTF8PROC_CATEGORY_SO:
    return Glyph::symbol;
  case UTF8PROC_CATEGORY_ND:
    return Glyph::digit;
  default:
    return Glyph::letter;
  }
}

Character wide_character_at(std::string_view text, std::size_t at) {
  assert(at < text.size());
  std::uint8_t size = 1;
  const utf8proc_int32_t code = decode(text, at, size);
  return {wide_glyph(code), size};
}

static utf8proc_category_t category_at(std::string_view text, std::size_t at) {
  std::uint8_t size = 1;
  return utf8proc_category(decode(text, at, size));
}

bool begins_upper(std::string_view text, std::size_t at) {
  const Glyph glyph = character_at(text, at).glyph;
  if (glyph != Glyph::letter) return glyph == Glyph::upper;
  return category_at(text, at) != UTF8PROC_CATEGORY_LL;
}

bool begins_lower(std::string_view text, std::size_t at) {
  const Glyph glyph = character_at(text, at).glyph;
  if (glyph != Glyph::letter) return glyph == Glyph::lower;
  return category_at(text, at) == UTF8PROC_CATEGORY_LL;
}

} // namespace standpoint
