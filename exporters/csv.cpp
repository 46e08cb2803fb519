#include "exporters/csv.h"

#include "base/one_of.h"
#include "exporters/escape.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace standpoint {

static bool looks_like_a_formula(std::string_view text) {
  std::size_t first = 0;
  while (first < text.size() && (text[first] == '\'' || text[first] == ' ')) ++first;
  if (first == text.size()) return false;
  switch (text[first]) {
  case '=':
  case '+':
  case '-':
  case '@':
  case '\t':
  case '\r':
  case '\n':
    return true;
  case '\xEF': // the full-width ones
    return is_one_of(text.substr(first, 3), {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"});
  default:
    return false;
  }
}

static constexpr std::string_view full_width_backslash = "\uFF3C";

// What a byte asks of the text that it stands in.
enum Need : std::uint8_t {
  nothing = 0,
  quotes = 1,      // the cell stands between quotes
  replacement = 2, // a quote or a backslash
  plain = 4        // append_plain may change it: control characters, and what is not ASCII
};

static constexpr std::array<std::uint8_t, 256> needs = [] {
  std::array<std::uint8_t, 256> all{};
  for (std::size_t byte = 0; byte < all.size(); ++byte) all[byte] = byte < 0x20 || byte >= 0x7F ? plain : nothing;
  for (const char c : {',', ';', '"', '\n', '\r', '\t'}) all[static_cast<unsigned char>(c)] |= quotes;
  for (const char c : {'"', '\\'}) all[static_cast<unsigned char>(c)] |= replacement;
  return all;
}();

static std::uint8_t needs_of(std::string_view text) {
  std::uint8_t all = nothing;
  for (const char c : text) all |= needs[static_cast<unsigned char>(c)];
  return all;
}

// The next quote or backslash from `begin` on, or the end; what stands before it is written.
static std::size_t append_run(std::string& out, std::string_view text, std::size_t begin) {
  std::uint8_t all = nothing;
  std::size_t end = begin;
  for (; end < text.size(); ++end) {
    const std::uint8_t need = needs[static_cast<unsigned char>(text[end])];
    if ((need & replacement) != 0) break;
    all |= need;
  }
  if ((all & plain) != 0)
    append_plain(out, text.substr(begin, end - begin));
  else
    out.append(text, begin, end - begin);
  return end;
}

// `text` between a cell's quotes, or in a cell without them when it holds none.
static void append_inside(std::string& out, std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = append_run(out, text, begin);
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
  const std::uint8_t need = needs_of(text);
  const bool quoted = (need & quotes) != 0;
  if (quoted) out += '"';
  if (guard == CellGuard::on && looks_like_a_formula(text)) out += '\'';
  if (need == nothing || need == quotes)
    out += text;
  else
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
  assert(json.find_first_of("\n\r") == std::string_view::npos);
  out += '"';
  for (std::size_t i = 0; i < json.size();) {
    const std::size_t end = append_run(out, json, i);
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
