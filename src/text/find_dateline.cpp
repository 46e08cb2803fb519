// Patterns, each at the beginning of a paragraph:
//   PLACE --                         LONDON -- The minister said ...
//   PLACE, REGION --                 DES MOINES, Iowa -- Voters ...
//   PLACE, REGION, DATE (AGENCY) --  FLINT, Mich., Oct. 4 (UPI) -- The mayor ...
//   PLACE, DATE --                   LONDON, Jan 9 - The bank ...
//   PLACE (AGENCY) -                 SEOUL (Reuters) - Both Koreas ...
//   Place (AGENCY) -                 Washington (CNN) -- The senator ...; a place with small letters needs the agency
//   PLACE: with date or agency       NEW DELHI (PTI): The court ...
//   PLACE, REGION - on a line     TAMPA, Fla. (FOX 13) -
//   (AGENCY) -                       (Reuters) - Even in India ...
// The dash is --, an em dash, an en dash or a hyphen between blanks, or a horizontal bar. What follows it begins with a
// capital, a digit or a quotation mark: so "THE scourge - which ..." and "John Kerry (D-Mass.) - who ..." are none.
#include "text/find_dateline.h"

#include "base/ascii.h"
#include "text/trim.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace standpoint {

namespace {

constexpr std::size_t longest = 100; // bytes up to the dash
constexpr std::size_t shortest_rest = 20;

// Labels of the same shape that a lead may open with: "EXCLUSIVE - The minister ...". Not prose, and no place.
constexpr std::array<std::string_view, 10> labels = {"ANALYSIS", "BREAKING", "COMMENT", "EXCLUSIVE", "LOOK",
                                                     "NEWS",     "OPINION",  "UPDATE",  "VIDEO",     "WATCH"};

struct Reader {
  std::string_view s; // the line
  std::size_t at = 0;

  bool done() const { return at >= s.size(); }
  std::string_view rest() const { return s.substr(at); }
  void skip_blanks() {
    for (;;) {
      if (!done() && (s[at] == ' ' || s[at] == '\t'))
        ++at;
      else if (rest().starts_with("\xC2\xA0"))
        at += 2;
      else
        return;
    }
  }
  bool skip(std::string_view what) {
    if (!rest().starts_with(what)) return false;
    at += what.size();
    return true;
  }
};

utf8proc_category_t category_at(std::string_view s, std::size_t i) {
  utf8proc_int32_t c = 0;
  if (i >= s.size() || utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(s.data()) + i,
                                        static_cast<utf8proc_ssize_t>(s.size() - i), &c) <= 0)
    return UTF8PROC_CATEGORY_CN;
  return utf8proc_category(c);
}

bool is_word_byte(char c) {
  return is_ascii_letter(c) || c == '.' || c == '\'' || c == '-' || c == '/' || static_cast<unsigned char>(c) >= 0x80;
}

// A word of letters with inner periods, apostrophes and hyphens; stops at a dash.
std::string_view word_at(std::string_view s, std::size_t i) {
  std::size_t end = i;
  while (end < s.size() && is_word_byte(s[end]) && s.substr(end, 2) != "--" && !s.substr(end).starts_with("\xC2\xA0")) {
    if (s.substr(end).starts_with("\xE2\x80") && !s.substr(end).starts_with("\xE2\x80\x99")) break; // dashes, quotes
    ++end;
    while (end < s.size() && (static_cast<unsigned char>(s[end]) & 0xC0) == 0x80) ++end;
  }
  return s.substr(i, end - i);
}

enum class Case { capitals, capitalized, small };

Case case_of(std::string_view word) {
  if (category_at(word, 0) != UTF8PROC_CATEGORY_LU) return Case::small;
  for (std::size_t i = 0; i < word.size(); ++i)
    if ((static_cast<unsigned char>(word[i]) & 0xC0) != 0x80 && category_at(word, i) == UTF8PROC_CATEGORY_LL)
      return Case::capitalized;
  return Case::capitals;
}

// Up to `most` words, each with at least one capital; the reader stands behind the last one. Empty: none.
std::string_view read_words(Reader& reader, int most, bool capitals_only) {
  const std::size_t begin = reader.at;
  std::size_t end = begin;
  for (int n = 0; n < most; ++n) {
    reader.skip_blanks();
    const std::string_view word = word_at(reader.s, reader.at);
    if (word.empty() || word == "-") break;
    const Case kind = case_of(word);
    const bool linking =
        n > 0 && kind == Case::small && word.size() <= 3 && is_ascii_lower(word[0]); // "and", "of", "de"
    if (kind == Case::small && !linking) break;
    if (capitals_only && kind == Case::capitalized) break;
    reader.at += word.size();
    end = reader.at;
  }
  reader.at = end;
  return reader.s.substr(begin, end - begin);
}

// Behind the dash, or not at all.
bool read_dash(Reader& reader, bool colon_too) {
  const std::size_t before = reader.at;
  reader.skip_blanks();
  const bool blank_before = reader.at > before || (before > 0 && reader.s[before - 1] == ')');
  const bool found = reader.skip("\xE2\x80\x94") || reader.skip("\xE2\x80\x95") || reader.skip("--") ||
                     (blank_before && (reader.skip("\xE2\x80\x93 ") || reader.skip("- ") ||
                                       (reader.rest() == "-" && reader.skip("-")))) ||
                     (colon_too && reader.skip(": "));
  if (!found)
    reader.at = before;
  else
    reader.skip("-");
  reader.skip_blanks();
  return found;
}

// "(AP)": its name.
std::string_view read_agency(Reader& reader) {
  const std::size_t before = reader.at;
  reader.skip_blanks();
  if (reader.skip("(")) {
    const std::size_t close = reader.rest().find(')');
    if (close != std::string_view::npos && close > 1 && close <= 40) {
      const std::string_view name = trim(reader.rest().substr(0, close));
      const bool worded = case_of(name) != Case::small && name.find_first_of(";:?!\"") == std::string_view::npos;
      if (worded) {
        reader.at += close + 1;
        return name;
      }
    }
  }
  reader.at = before;
  return {};
}

bool starts_sentence(std::string_view s) {
  if (s.size() < shortest_rest) return false;
  const utf8proc_category_t c = category_at(s, 0);
  return c != UTF8PROC_CATEGORY_LL && c != UTF8PROC_CATEGORY_CN && c != UTF8PROC_CATEGORY_PD;
}

bool has_small_letters(std::string_view s) {
  return std::count_if(s.begin(), s.end(), [](char c) { return is_ascii_lower(c); }) * 2 >
         std::count_if(s.begin(), s.end(), [](char c) { return is_ascii_letter(c); });
}

} // namespace

std::optional<Dateline> find_dateline(std::string_view text, Span line) {
  assert(line.begin <= line.end && line.end <= text.size() && !slice(text, line).starts_with(' '));
  const std::string_view s = slice(text, line);
  Reader reader{s};
  Dateline found;

  std::string_view place;
  std::string_view agency = read_agency(reader);
  const bool agency_first = !agency.empty();
  bool in_capitals = true;
  if (!agency_first) {
    place = read_words(reader, 4, true);
    // "THE White House": a capital word that runs on into small ones is no place.
    if (!place.empty()) {
      Reader next = reader;
      next.skip_blanks();
      if (next.at > reader.at && case_of(word_at(s, next.at)) == Case::capitalized) place = {};
    }
    if (place.size() < 2) {
      in_capitals = false;
      reader.at = 0;
      place = read_words(reader, 3, false);
      if (place.empty()) return std::nullopt;
    }
  }

  const std::size_t place_begin = agency_first ? reader.at : 0;
  const std::size_t first_place_end = reader.at; // without its region
  std::size_t place_end = reader.at;
  for (int parts = 0; parts < 3 && !agency_first; ++parts) {
    Reader next = reader;
    next.skip_blanks();
    if (!next.skip(",")) break;
    next.skip_blanks();
    if (auto date = date_at(s, next.at)) {
      reader.at = date->end;
      found.date = date;
      break;
    }
    if (read_words(next, 3, false).empty()) break;
    reader.at = place_end = next.at;
  }
  if (agency.empty()) agency = read_agency(reader);
  const bool certain = found.date || !agency.empty();
  if (!in_capitals && (agency.empty() || agency.find_first_of("-0123456789") != std::string_view::npos))
    return std::nullopt;
  const std::size_t dash_begin = reader.at;
  const bool short_acronym = agency.size() <= 5 && case_of(agency) == Case::capitals;
  if (!read_dash(reader, certain) && !(agency_first && short_acronym)) return std::nullopt;
  reader.skip_blanks();
  if (dash_begin > longest) return std::nullopt;
  const bool alone = reader.done() && in_capitals && (certain || place_end > first_place_end);
  if (!alone && !starts_sentence(reader.rest())) return std::nullopt;
  if (!alone && !certain && !has_small_letters(reader.rest())) return std::nullopt; // "TRUMP WINS -- AGAIN": a headline

  std::string_view where = s.substr(place_begin, place_end - place_begin);
  const bool is_byline = where.starts_with("By "); // "By Tester Harare, July 19 (Wire) - ..."
  if (is_byline || std::find(labels.begin(), labels.end(), where) != labels.end()) where = {};
  found.place = recase(one_line(where));
  if (const std::size_t gap = found.place.find(" ,"); gap != std::string::npos) found.place.erase(gap, 1);
  found.agency = one_line(agency);
  found.span = {line.begin, line.begin + static_cast<std::uint32_t>(reader.at)};
  return found;
}

} // namespace standpoint
