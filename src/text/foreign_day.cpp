#include "text/foreign_day.h"

#include "base/ascii.h"
#include "text/parse_date.h"

#include <fmt/format.h>

#include <array>

namespace standpoint {

namespace {

// Without accents.
using Months = std::array<std::string_view, 12>;
constexpr std::array<Months, 8> months = {{
    {"janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
     "decembre"},
    {"januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
     "dezember"},
    {"janner", "feber", "maerz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
     "dezember"}, // Austria, and without umlauts
    {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
     "diciembre"},
    {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "setiembre", "octubre", "noviembre",
     "diciembre"},
    {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
     "novembre", "dicembre"},
    {"janeiro", "fevereiro", "marco", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
     "dezembro"},
    {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
     "december"},
}};

// Small letters, those with accents as the bare ones.
std::string bare(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] != '\xC3' || i + 1 == word.size()) {
      out += ascii_lower(word[i]);
      continue;
    }
    switch (word[++i] | 0x20) { // U+00C0 to U+00FF: capitals and small letters are 32 apart
    case '\xA4':
      out += 'a';
      break;
    case '\xA7':
      out += 'c';
      break;
    case '\xA8':
    case '\xA9':
      out += 'e';
      break;
    case '\xBB':
    case '\xBC':
      out += 'u';
      break;
    default:
      out += '?';
    }
  }
  return out;
}

// 1 to 12; 0 for what is no month, or could be several ("jui").
int month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  int found = 0;
  for (const Months& names : months)
    for (std::size_t i = 0; i < names.size(); ++i) {
      const int month = static_cast<int>(i) + 1;
      if (names[i] == word) return month;
      if (!names[i].starts_with(word)) continue;
      if (found != 0 && found != month) return 0;
      found = month;
    }
  return found;
}

std::size_t skip(std::string_view s, std::size_t at, std::string_view any) {
  while (at < s.size() && any.find(s[at]) != std::string_view::npos) ++at;
  return at;
}

std::size_t skip_of(std::string_view s, std::size_t at) {
  const std::string word = bare(s.substr(at, 3));
  return word == "de " ? at + 3 : at;
}

// The day whose number begins here.
std::string day_at(std::string_view line, std::size_t begin) {
  std::size_t at = begin;
  int day = 0;
  while (at < line.size() && is_ascii_digit(line[at]) && at < begin + 2) day = day * 10 + (line[at++] - '0');
  if (bare(line.substr(at, 2)) == "er") at += 2;
  at = skip_of(line, skip(line, at, " .-"));
  std::size_t end = at;
  while (end < line.size() && (is_ascii_letter(line[end]) || static_cast<unsigned char>(line[end]) >= 0x80)) ++end;
  const int month = month_of(bare(line.substr(at, end - at)));
  if (month == 0) return "";
  at = skip_of(line, skip(line, end, " .,-"));
  const std::string iso = fmt::format("{}-{:02}-{:02}", line.substr(at, 4), month, day);
  const bool goes_on = at + 4 < line.size() && is_ascii_digit(line[at + 4]);
  return !goes_on && is_iso_day(iso) ? iso : "";
}

} // namespace

std::string foreign_day(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!is_ascii_digit(line[i]) || (i > 0 && is_ascii_digit(line[i - 1]))) continue;
    if (std::string day = day_at(line, i); !day.empty()) return day;
  }
  return "";
}

} // namespace standpoint
