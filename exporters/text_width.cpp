#include "exporters/text_width.h"

#include <utf8proc.h>

#include <algorithm>
#include <cassert>

namespace standpoint {

static constexpr std::string_view ellipsis = "…"; // one column

namespace {

struct Character {
  std::size_t bytes = 1;
  std::size_t columns = 1;
};

} // namespace

static Character character_at(std::string_view text, std::size_t at) {
  utf8proc_int32_t c = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
  const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
  if (length <= 0) return {};
  return {static_cast<std::size_t>(length), static_cast<std::size_t>(std::max(0, utf8proc_charwidth(c)))};
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at += character.bytes;
    width += character.columns;
  }
  return width;
}

// The bytes of the longest beginning that takes at most `width` columns, with the marks that belong to its last
// character.
static std::size_t beginning(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Character character = character_at(text, at);
    if (character.columns > width) break;
    width -= character.columns;
    at += character.bytes;
  }
  return at;
}

std::string cut_to_width(std::string_view text, std::size_t width) {
  assert(width >= 1);
  if (beginning(text, width) == text.size()) return std::string(text);
  std::string_view begin = text.substr(0, beginning(text, width - 1));
  while (!begin.empty() && begin.back() == ' ') begin.remove_suffix(1);
  return std::string(begin).append(ellipsis);
}

std::string fit_to_width(std::string_view text, std::size_t width) {
  std::string fitted = cut_to_width(text, width);
  fitted.append(width - display_width(fitted), ' ');
  return fitted;
}

std::vector<std::string> wrap_to_width(std::string_view text, std::size_t width, std::size_t most_lines) {
  assert(width >= 1 && most_lines >= 1);
  std::vector<std::string> lines;
  while (lines.size() + 1 < most_lines) {
    std::size_t end = beginning(text, width);
    if (end == text.size()) break;
    const std::size_t blank = text.rfind(' ', end);
    if (blank != std::string_view::npos && blank > 0) end = blank;
    if (end == 0) end = character_at(text, 0).bytes; // wider than the line: on a line of its own
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  }
  lines.push_back(cut_to_width(text, width));
  return lines;
}

} // namespace standpoint
