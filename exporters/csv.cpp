#include "exporters/csv.h"

#include "exporters/escape.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace standpoint {

// Whether one of a few characters stands in a text: by a table, as find_first_of looks for each byte with a call of its
// own.
class Characters {
public:
  explicit constexpr Characters(std::string_view all) {
    for (const char c : all) has_[static_cast<unsigned char>(c)] = true;
  }
  std::size_t find_in(std::string_view text, std::size_t from = 0) const { // the text's end where there is none
    while (from < text.size() && !has_[static_cast<unsigned char>(text[from])]) ++from;
    return from;
  }

private:
  std::array<bool, 256> has_{};
};

static bool looks_like_a_formula(std::string_view text) {
  constexpr std::array<std::string_view, 11> beginnings = {"=",  "+",      "-",      "@",      "\t",    "\r",
                                                           "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  const std::size_t first = text.find_first_not_of("' ");
  return first != std::string_view::npos && std::ranges::any_of(beginnings, [&](std::string_view beginning) {
           return text.substr(first).starts_with(beginning);
         });
}

static constexpr std::string_view full_width_backslash = "\uFF3C";

// `text` between a cell's quotes, or in a cell without them when it holds none.
static void append_inside(std::string& out, std::string_view text) {
  static constexpr Characters special("\"\\");
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = special.find_in(text, begin);
    append_plain(out, text.substr(begin, end - begin));
    if (end < text.size()) out += text[end] == '"' ? std::string_view("\"\"") : full_width_backslash;
    begin = end + 1;
  }
}

// A place of our own in each stream: 0, as in a new stream, is CellGuard::on.
static int place_of_guard() {
  static const int place = std::ios_base::xalloc();
  return place;
}

void set_cell_guard(std::ostream& stream, CellGuard guard) {
  stream.iword(place_of_guard()) = static_cast<long>(guard);
}

CellGuard guard_of(Output& out) {
  return static_cast<CellGuard>(out.stream().iword(place_of_guard()));
}

void append_cell(std::string& out, std::string_view text, CellGuard guard) {
  static constexpr Characters parting(",\"\n\r;\t");
  const bool quoted = parting.find_in(text) < text.size();
  if (quoted) out += '"';
  if (guard == CellGuard::on && looks_like_a_formula(text)) out += '\'';
  append_inside(out, text);
  if (quoted) out += '"';
}

void append_cell(Output& out, std::string_view text) {
  append_cell(out.text, text, guard_of(out));
}

void append_cell_on_one_line(Output& out, std::string_view text) {
  if (text.find_first_of("\n\r\t") == std::string_view::npos) {
    append_cell(out, text);
    return;
  }
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  append_cell(out, line);
}

// The escape of JSON that is a backslash and `c`, as \uXXXX, or the beginning of one.
static std::string_view long_escape(char c) {
  switch (c) {
  case '"':
    return "\\u0022";
  case '\\':
    return "\\u005c";
  case 'b':
    return "\\u0008";
  case 'f':
    return "\\u000c";
  case 'n':
    return "\\u000a";
  case 'r':
    return "\\u000d";
  case 't':
    return "\\u0009";
  case '/':
    return "/";
  default:
    return "\\u";
  }
}

void append_json_cell(std::string& out, std::string_view json) {
  static constexpr Characters special("\"\\");
  assert(json.find_first_of("\n\r") == std::string_view::npos);
  out += '"';
  for (std::size_t i = 0; i < json.size();) {
    const std::size_t end = special.find_in(json, i);
    append_plain(out, json.substr(i, end - i));
    i = end + 1;
    if (end == json.size()) break;
    if (json[end] == '"')
      out += "\"\"";
    else if (i < json.size())
      out += long_escape(json[i++]);
  }
  out += '"';
}

} // namespace standpoint
