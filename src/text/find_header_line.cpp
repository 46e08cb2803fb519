// Patterns, several of them on one line when a bar or just a blank divides them:
//   date DATE By NAME      date 2023-02-22 By Byun Duk-kun
//   By NAME                By Sylvia Westall; BY JANE ROE, Staff Writer; By: Press Agency | New Delhi
//   LABEL: VALUE           Published: Feb. 3, 2023 10:30 a.m.; Source: Reuters; URL: https://...; Title: ...
//   LABEL DATE             Updated Dec. 31, 2014 11:30 a.m. EST; LAST UPDATED AT 14:41 ON Tue 10 Feb 2015;
//                          Update at 8:50 p.m. EDT
//   DATE                   Tuesday, February 21, 2023; 27 November 2017 Monday  Late Edition
//   address                https://example.org/a
#include "text/find_header_line.h"

#include "base/ascii.h"
#include "base/day.h"
#include "text/parse_date.h"
#include "text/trim.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>

namespace standpoint {

namespace {

constexpr std::size_t longest = 300;
constexpr std::size_t longest_name = 250; // seven authors

enum class Label : std::uint8_t { date, update, author, outlet, place, url, title };
struct LabelName {
  std::string_view name;
  Label label;
};
// The labels of the format. Longer ones before their beginnings.
constexpr std::array<LabelName, 29> label_names = {{{"date published", Label::date},
                                                    {"publication date", Label::date},
                                                    {"published online", Label::date},
                                                    {"first published", Label::date},
                                                    {"last updated", Label::update},
                                                    {"last modified", Label::update},
                                                    {"published", Label::date},
                                                    {"updated", Label::update},
                                                    {"update", Label::update},
                                                    {"pubdate", Label::date},
                                                    {"posted", Label::date},
                                                    {"date", Label::date},
                                                    {"written by", Label::author},
                                                    {"reported by", Label::author},
                                                    {"story by", Label::author},
                                                    {"authors", Label::author},
                                                    {"author", Label::author},
                                                    {"byline", Label::author},
                                                    {"by", Label::author},
                                                    {"publisher", Label::outlet},
                                                    {"outlet", Label::outlet},
                                                    {"source", Label::outlet},
                                                    {"dateline", Label::place},
                                                    {"location", Label::place},
                                                    {"place", Label::place},
                                                    {"link", Label::url},
                                                    {"url", Label::url},
                                                    {"headline", Label::title},
                                                    {"title", Label::title}}};

struct Labelled {
  Label label;
  bool colon;
  std::string_view value;
};

std::optional<Labelled> split_label(std::string_view s) {
  for (const LabelName& row : label_names) {
    if (s.size() <= row.name.size() || lower_case(s.substr(0, row.name.size())) != row.name) continue;
    std::string_view value = s.substr(row.name.size());
    const bool blank = value.front() == ' ' || value.front() == '\t';
    value = trim(value);
    const bool colon = value.starts_with(':');
    if (!blank && !colon) continue;
    if (colon) value = trim(value.substr(1));
    return Labelled{row.label, colon, value};
  }
  return std::nullopt;
}

bool is_address(std::string_view s) {
  return (s.starts_with("http://") || s.starts_with("https://") || s.starts_with("www.")) &&
         s.find_first_of(" \t") == std::string_view::npos && s.size() > 8;
}

// "27 November 2017 Monday  Late Edition"
constexpr std::array<std::string_view, 8> edition_words = {"edition", "final",  "late",     "early",
                                                           "first",   "second", "national", "weekend"};

// What may stand beside a date: weekday, edition, time, zone, "at", "on". No other words.
bool is_beside_date(std::string_view s) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < s.size();) {
    std::size_t end = i;
    while (end < s.size() && is_ascii_letter(s[end])) ++end;
    const std::string word = lower_case(s.substr(i, end - i));
    const bool is_day = find_weekday(word).has_value() || word == "today" || word == "yesterday";
    const bool edition = std::find(edition_words.begin(), edition_words.end(), word) != edition_words.end();
    if (!word.empty() && !is_day && !edition && word.size() > 4) return false; // EST, CEST, a, m, at, on, h, GMT
    words += !word.empty() && !is_day && !edition;
    i = std::max(end, i + 1);
  }
  return words <= 5;
}

bool read_day(std::string_view value, std::size_t most_beside, HeaderLine& found, bool is_update) {
  const auto date = find_date(value);
  if (!date) return false;
  const std::string_view before = value.substr(0, date->begin), after = value.substr(date->end);
  if (before.size() + after.size() > most_beside || !is_beside_date(before) || !is_beside_date(after)) return false;
  if (found.date.empty() || (found.is_update && !is_update)) {
    found.date = iso_day(*date);
    found.is_update = is_update;
  }
  return true;
}

// "at 8:50 p.m. EDT"
bool is_time(std::string_view value) {
  const std::size_t colon = value.find(':');
  return value.size() <= 40 && colon != std::string_view::npos && colon > 0 && colon + 1 < value.size() &&
         is_ascii_digit(value[colon - 1]) && is_ascii_digit(value[colon + 1]) && is_beside_date(value);
}

// "and", "of", "van", "bin": what may stand in small letters between names.
bool is_small_name_word(std::string_view word) {
  return word.size() <= 3 && !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_ascii_lower(c); });
}

// The names of a byline, up to a role in small letters behind a comma. Empty when it is none ("By Christmas, the troops
// will be home"). With a colon before it the text is taken as it is.
std::string byline_name(std::string_view value, bool colon) {
  if (value.empty() || value.size() > longest_name) return "";
  if (colon) {
    const bool period = value.ends_with('.') && value.size() > 4 && is_ascii_lower(value[value.size() - 3]);
    return one_line(period ? value.substr(0, value.size() - 1) : value);
  }
  const bool ends_sentence = value.ends_with('.') && value.size() > 4 && value[value.size() - 3] != '.' &&
                             !value.ends_with("Jr.") && !value.ends_with("Sr.");
  if (ends_sentence || value.find_first_of("!?;:\"") != std::string_view::npos) return "";
  std::size_t words = 0, small_after_comma = 0;
  std::size_t role_begin = std::string_view::npos; // of what follows a comma in small letters
  bool after_comma = false;
  for (std::size_t i = 0; i < value.size();) {
    if (value[i] == ' ' || value[i] == '\t') {
      ++i;
      continue;
    }
    std::size_t end = value.find_first_of(" \t", i);
    if (end == std::string_view::npos) end = value.size();
    std::string_view word = value.substr(i, end - i);
    const bool comma = word.ends_with(',');
    if (comma) word.remove_suffix(1);
    const bool capital = !word.empty() && (is_ascii_upper(word[0]) || static_cast<unsigned char>(word[0]) >= 0x80);
    ++words;
    if (!capital && !is_small_name_word(word) && role_begin == std::string_view::npos) {
      if (!after_comma) return "";
      role_begin = i;
    }
    small_after_comma += role_begin != std::string_view::npos;
    if (words == 1 && !capital) return "";
    after_comma = comma;
    i = end;
  }
  // A list of authors may be long: "Jane Roe, Max Moe, Ann Writer, ... and Tim Ovens".
  const auto commas = static_cast<std::size_t>(std::count(value.begin(), value.end(), ','));
  if (words > 12 + 4 * std::min<std::size_t>(commas, 8) || small_after_comma > 5) return "";
  std::string_view name = trim(value.substr(0, role_begin));
  while (name.ends_with(',')) name = trim(name.substr(0, name.size() - 1));
  return recase(one_line(name));
}

// A short name in capitals: so that the title "Source: Trump to leave the treaty" stays one.
bool is_name(std::string_view value) {
  if (value.size() > 60 || value.ends_with('.')) return false;
  std::size_t words = 0;
  for (std::size_t i = 0; i < value.size();) {
    const std::size_t end = std::min(value.find(' ', i), value.size());
    const std::string_view word = value.substr(i, end - i);
    const bool site = word.find('.') != std::string_view::npos; // reuters.com
    if (!word.empty() && is_ascii_lower(word[0]) && !site && !is_small_name_word(word)) return false;
    words += !word.empty();
    i = end + 1;
  }
  return words > 0 && words <= 5;
}

// " By NAME" behind a date.
std::size_t find_by(std::string_view s) {
  for (std::size_t i = 0; i + 4 < s.size(); ++i)
    if (s[i] == ' ' && lower_case(s.substr(i + 1, 2)) == "by" && (s[i + 3] == ' ' || s[i + 3] == ':')) return i;
  return std::string_view::npos;
}

bool read_part(std::string_view part, HeaderLine& found) {
  part = trim(part);
  if (part.empty()) return false;
  if (is_address(part)) {
    found.url = part;
    return true;
  }
  const auto labelled = split_label(part);
  if (!labelled) return is_ascii_letter(part[0]) || is_ascii_digit(part[0]) ? read_day(part, 40, found, false) : false;
  const auto [label, colon, value] = *labelled;
  if (value.empty()) return colon; // "Published:" with its value on the next line
  switch (label) {
  case Label::date:
  case Label::update: {
    const std::size_t by = find_by(value);
    if (by != std::string_view::npos) {
      if (!read_day(value.substr(0, by), 40, found, label == Label::update)) return false;
      const std::string_view rest = trim(value.substr(by + 3));
      found.author = byline_name(rest.starts_with(':') ? trim(rest.substr(1)) : rest, false);
      return !found.author.empty();
    }
    return read_day(value, colon ? 60 : 40, found, label == Label::update) ||
           (label == Label::update && is_time(value));
  }
  case Label::author: {
    const std::string name = byline_name(value, colon);
    if (name.empty()) return false;
    found.author = name.starts_with("By ") ? name.substr(3) : name;
    return true;
  }
  case Label::outlet:
    if (!colon || !is_name(value)) return false;
    found.outlet = one_line(value);
    return true;
  case Label::place:
    if (!colon || !is_name(value)) return false;
    found.place = one_line(value);
    return true;
  case Label::url:
    if (!colon || !is_address(value)) return false;
    found.url = value;
    return true;
  case Label::title:
    if (!colon) return false;
    found.title = value;
    return true;
  }
  return false;
}

} // namespace

std::optional<HeaderLine> read_header_line(std::string_view line) {
  assert(trim(line) == line);
  if (line.empty() || line.size() > longest) return std::nullopt;
  HeaderLine found;
  if (const auto labelled = split_label(line); labelled && labelled->label == Label::title) {
    if (!read_part(line, found)) return std::nullopt;
    return found;
  }
  // Parts between bars: the first one decides, later ones that say nothing are skipped.
  bool first = true;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t bar = std::min(line.find(" | ", begin), line.size());
    if (!read_part(line.substr(begin, bar - begin), found) && first) return std::nullopt;
    first = false;
    begin = bar + 3;
  }
  return found;
}

bool is_closing_line(std::string_view line) {
  if (line.size() > longest) return false;
  const std::string s = lower_case(line);
  constexpr std::array<std::string_view, 7> credits = {"reporting by ", "additional reporting by ", "writing by ",
                                                       "editing by ",   "with reporting by ",       "compiled by ",
                                                       "written by "};
  const std::string_view inner = s.starts_with('(') ? std::string_view(s).substr(1) : std::string_view(s);
  for (std::string_view credit : credits)
    if (inner.starts_with(credit) && (inner.size() < s.size() || s.size() < 160)) return true;
  if (s.starts_with("follow ") && (s.find("twitter") != std::string::npos || s.find(" @") != std::string::npos))
    return true;
  return s.starts_with("copyright ") || s.starts_with("\xC2\xA9") || s.find("all rights reserved") != std::string::npos;
}

} // namespace standpoint
