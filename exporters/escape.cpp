#include "exporters/escape.h"

#include "base/ascii.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <optional>

namespace standpoint {

using Stand = std::optional<std::string_view>; // what stands for a character; nothing: the character itself
static constexpr std::string_view stand_in = "\xEF\xBF\xBD"; // U+FFFD

// Bytes that a format does not take as they are: control characters, its markup, and all beyond ASCII, which may be
// anything.
using Care = std::array<bool, 256>;

static constexpr Care care_for(std::string_view markup) {
  Care care{};
  for (std::size_t byte = 0; byte < care.size(); ++byte) care[byte] = byte < 0x20 || byte >= 0x7F;
  for (const char c : markup) care[static_cast<unsigned char>(c)] = true;
  return care;
}

// Copies runs of characters that stand for themselves. `stand_for(c, at)` is asked about every character that needs
// care. Bytes that are not UTF-8 become U+FFFD.
template <class StandFor>
static void append_escaped(std::string& out, std::string_view text, const Care& care, StandFor stand_for) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  std::size_t run = 0; // begin of what is not copied yet
  std::size_t i = 0;
  while (i < text.size()) {
    const unsigned char byte = bytes[i];
    if (!care[byte]) {
      ++i;
      continue;
    }
    utf8proc_int32_t c = byte;
    std::size_t size = 1;
    Stand stand;
    if (byte >= 0x80) {
      const auto length = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(text.size() - i), &c);
      if (length > 0)
        size = static_cast<std::size_t>(length);
      else
        stand = stand_in;
    }
    if (!stand) stand = stand_for(c, i);
    if (stand) {
      out.append(text, run, i - run);
      out += *stand;
      run = i + size;
    }
    i += size;
  }
  out.append(text, run, text.size() - run);
}

static Stand stand_for_control(std::int32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF) return stand_in;
  return std::nullopt;
}

void append_xml(std::string& out, std::string_view text) {
  static constexpr Care care = care_for("&<>\"");
  append_escaped(out, text, care, [](std::int32_t c, std::size_t) -> Stand {
    switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;"; // also of "]]>"
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return stand_for_control(c);
    }
  });
}

void append_json(std::string& out, std::string_view text) {
  std::array<char, 6> code_unit{};
  static constexpr Care care = care_for("\"\\");
  append_escaped(out, text, care, [&](std::int32_t c, std::size_t) -> Stand {
    switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      if (!stand_for_control(c)) return std::nullopt;
      fmt::format_to(code_unit.begin(), "\\u{:04x}", static_cast<std::uint32_t>(c));
      return std::string_view(code_unit.data(), code_unit.size());
    }
  });
}

void append_json_in_html(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t until = text.find('<');
    append_json(out, text.substr(0, until));
    if (until == std::string_view::npos) return;
    out += "\\u003c";
    text.remove_prefix(until + 1);
  }
}

// Whether the "&" at `at` begins what Graphviz would decode: "&amp;", "&#8364;", "&eacute;".
static bool begins_entity(std::string_view text, std::size_t at) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ';') return i > at + 1;
    const bool fits = c == '#' || is_ascii_alphanumeric(c);
    if (!fits) return false;
  }
  return false;
}

static constexpr Care care_in_dot = care_for("\"\\&");

void append_dot_label(std::string& out, std::string_view text) {
  append_escaped(out, text, care_in_dot, [&](std::int32_t c, std::size_t at) -> Stand {
    switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
    case '\t':
      return " ";
    case '&':
      return begins_entity(text, at) ? Stand("&amp;") : std::nullopt;
    default:
      return stand_for_control(c);
    }
  });
}

void append_dot(std::string& out, std::string_view text) {
  append_escaped(out, text, care_in_dot, [](std::int32_t c, std::size_t) -> Stand {
    switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
    case '\r':
    case '\t':
      return " ";
    default:
      return stand_for_control(c);
    }
  });
}

void append_plain(std::string& out, std::string_view text) {
  static constexpr Care care = care_for("");
  append_escaped(out, text, care, [](std::int32_t c, std::size_t) -> Stand {
    if (c == '\t' || c == '\n' || c == '\r') return std::nullopt;
    return stand_for_control(c);
  });
}

void append_turtle(std::string& out, std::string_view text) {
  static constexpr Care care = care_for("\"\\");
  append_escaped(out, text, care, [](std::int32_t c, std::size_t) -> Stand {
    switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return stand_for_control(c);
    }
  });
}

void append_integer(std::string& out, std::int64_t number) {
  std::array<char, 20> digits{};
  out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

void append_number(std::string& out, double number) {
  fmt::format_to(std::back_inserter(out), "{}", std::isfinite(number) ? number : 0.0);
}

} // namespace standpoint
