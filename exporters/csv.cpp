#include "exporters/csv.h"

#include "exporters/escape.h"

#include <algorithm>

namespace standpoint {

static bool looks_like_a_formula(std::string_view text) {
  const std::size_t first = text.find_first_not_of('\'');
  return first != std::string_view::npos && std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

static void append_guarded(std::string& out, std::string_view text) {
  const bool quoted = text.find_first_of(",\"\n\r;\t") != std::string_view::npos;
  if (quoted) out += '"';
  if (looks_like_a_formula(text)) out += '\'';
  if (!quoted) {
    append_plain(out, text);
  } else {
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('"', begin), text.size());
      append_plain(out, text.substr(begin, end - begin));
      if (end < text.size()) out += "\"\"";
      begin = end + 1;
    }
    out += '"';
  }
}

void append_cell(std::string& out, std::string_view text) {
  append_guarded(out, text);
}

void append_cell_on_one_line(std::string& out, std::string_view text) {
  if (text.find_first_of("\n\r\t") == std::string_view::npos) {
    append_guarded(out, text);
    return;
  }
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  append_guarded(out, line);
}

} // namespace standpoint
