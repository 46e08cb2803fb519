// Source: YAML 1.2.2, sections 5.1 (which characters are printable), 5.7 (escapes), 7.3.3 (plain scalars), 10.3 (words
// that mean something else than themselves; those of YAML 1.1 as well).
#include "issues/yaml_text.h"

#include "base/ascii.h"
#include "base/obeyed.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

namespace standpoint {

namespace {

// Calls take(code point, its bytes); broken bytes are U+FFFD.
template <class Take> void for_each_character(std::string_view text, Take take) {
  for (std::size_t at = 0; at < text.size();) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
    utf8proc_int32_t c = 0;
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (length > 0)
      take(c, text.substr(at, static_cast<std::size_t>(length)));
    else
      take(0xFFFD, std::string_view("\xEF\xBF\xBD"));
    at += length > 0 ? static_cast<std::size_t>(length) : 1;
  }
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_plain(std::string_view text) {
  static constexpr std::array<std::string_view, 9> words = {"true", "false", "yes", "no", "on",
                                                            "off",  "null",  "y",   "n"};
  if (text.empty() || !is_letter(text.front()) || text.back() == ' ') return false;
  const bool has_signs = !std::ranges::all_of(text, [](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == ' ' || c == '\'' || c == '-' || c == '.' || c == '/' ||
           c == '$' || c == '%' || c == '(' || c == ')';
  });
  std::string lower(text);
  for (char& c : lower) c = ascii_lower(c);
  return !has_signs && std::ranges::find(words, lower) == words.end();
}

} // namespace

std::string yaml_scalar(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string quoted = "\"";
  for_each_character(text, [&](std::int32_t c, std::string_view bytes) {
    if (c == '"' || c == '\\')
      quoted.append("\\").append(bytes);
    else if (!is_obeyed(c))
      quoted += bytes;
    else if (c > 0xFFFF)
      fmt::format_to(std::back_inserter(quoted), "\\U{:08X}", static_cast<std::uint32_t>(c));
    else
      fmt::format_to(std::back_inserter(quoted), "\\u{:04X}", static_cast<std::uint32_t>(c));
  });
  return quoted + '"';
}

std::string yaml_comment(std::string_view text, std::size_t longest) {
  std::string line;
  std::size_t characters = 0;
  bool space = false;
  for_each_character(text, [&](std::int32_t c, std::string_view bytes) {
    if (characters > longest) return;
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      space = !line.empty();
      return;
    }
    characters += space ? 2 : 1;
    if (characters > longest) {
      line += "...";
      return;
    }
    if (space) line += ' ';
    space = false;
    line += is_obeyed(c) ? std::string_view("?") : bytes;
  });
  return line;
}

} // namespace standpoint
