#include "formats/databases.h"

#include "base/ascii.h"
#include "text/parse_date.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace standpoint {

void append_word(std::string& to, std::string_view more) {
  if (!to.empty()) to += ' ';
  to += more;
}

std::string unwrap(std::string_view paragraph) {
  return one_line(paragraph);
}

std::string names_in_order(std::string_view authors) {
  std::string out;
  for (std::size_t begin = 0; begin <= authors.size();) {
    const std::size_t end = std::min(authors.find(';', begin), authors.size());
    const std::string_view name = trim(authors.substr(begin, end - begin));
    begin = end + 1;
    if (name.empty()) continue;
    const std::size_t comma = name.find(',');
    const bool is_turned = comma != std::string_view::npos && name.find(',', comma + 1) == std::string_view::npos;
    if (!out.empty()) out += ", ";
    if (is_turned) append_word(out.append(trim(name.substr(comma + 1))), trim(name.substr(0, comma)));
    if (!is_turned) out += name;
  }
  return out;
}

namespace {

struct ForeignMonth {
  std::string_view name; // small letters
  int month;
};
constexpr std::array<ForeignMonth, 40> foreign_months = {{
    {"janvier", 1},   {"février", 2},    {"fevrier", 2},   {"mars", 3},       {"avril", 4},      {"mai", 5},
    {"juin", 6},      {"juillet", 7},    {"août", 8},      {"aout", 8},       {"septembre", 9},  {"octobre", 10},
    {"novembre", 11}, {"décembre", 12},  {"decembre", 12}, {"januar", 1},     {"jänner", 1},     {"februar", 2},
    {"märz", 3},      {"juni", 6},       {"juli", 7},      {"oktober", 10},   {"dezember", 12},  {"enero", 1},
    {"febrero", 2},   {"marzo", 3},      {"abril", 4},     {"mayo", 5},       {"junio", 6},      {"julio", 7},
    {"agosto", 8},    {"septiembre", 9}, {"octubre", 10},  {"noviembre", 11}, {"diciembre", 12}, {"gennaio", 1},
    {"febbraio", 2},  {"aprile", 4},     {"maggio", 5},    {"luglio", 7},
}};

// "29 décembre 2011", "5. Juli 2019", "3 de mayo de 2020".
std::string foreign_day(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!is_ascii_digit(line[i]) || (i > 0 && is_ascii_digit(line[i - 1]))) continue;
    std::size_t at = i;
    int day = 0;
    while (at < line.size() && is_ascii_digit(line[at]) && at < i + 2) day = day * 10 + (line[at++] - '0');
    if (line.substr(at, 2) == "er") at += 2;
    while (at < line.size() && (line[at] == ' ' || line[at] == '.')) ++at;
    if (line.substr(at, 3) == "de ") at += 3;
    std::size_t end = at;
    while (end < line.size() && (is_ascii_letter(line[end]) || static_cast<unsigned char>(line[end]) >= 0x80)) ++end;
    const std::string word = lower_case(line.substr(at, end - at));
    for (const ForeignMonth& row : foreign_months) {
      if (row.name != word) continue;
      std::string_view rest = trim(line.substr(end));
      if (rest.starts_with("de ")) rest.remove_prefix(3);
      const std::string day_text = fmt::format("{}-{:02}-{:02}", rest.substr(0, 4), row.month, day);
      if (is_iso_day(day_text)) return day_text;
    }
  }
  return "";
}

} // namespace

std::string day_in(std::string_view line) {
  if (const auto date = find_date(line)) return iso_day(*date);
  return foreign_day(line);
}

} // namespace standpoint
