// Method: the first lines in turn are header lines (find_header_line.cpp), a title, a lead with a dateline
// (find_dateline.cpp), or prose, which ends the search; then the last lines are looked at for credits.
//
// Title: the text's first line that is no header line, when other lines follow and it reads like a title:
//   no period at its end      Chancellor rejects budget spree
//   a period, but few words   Flight attendants' union endorses Clinton.
//   a period and capitals     Dr. Ben Carson: Hillary Clinton 'Not Fit To Serve As President Of The United States.'
//   whatever it is, when a dateline or a byline follows
// A line of 27 words or more and the first line of a paragraph that is broken by hand are none.
#include "text/find_layout.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/find_dateline.h"
#include "text/find_header_line.h"
#include "text/parse_date.h"
#include "text/trim.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace standpoint {

namespace {

constexpr std::size_t head_lines = 12;
constexpr std::size_t tail_lines = 3;
constexpr std::size_t longest_title = 220;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Line {
  Span span;                 // trimmed, not empty
  bool blank_before = false; // an empty line stands before it
};

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}

// The first lines that are not blank; one more than is looked at.
std::vector<Line> first_lines(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size() && lines.size() <= head_lines;) {
    std::size_t end = begin;
    while (end < text.size() && !is_line_end(text[end])) ++end;
    const Span span = trim(text, span_of(begin, end));
    if (!span.empty()) lines.push_back({span, blank});
    blank = span.empty();
    begin = text.substr(end, 2) == "\r\n" ? end + 2 : end + 1;
  }
  return lines;
}

// The last lines that are not blank, last one first.
std::vector<Span> last_lines(std::string_view text) {
  std::vector<Span> lines;
  for (std::size_t end = text.size(); end > 0 && lines.size() < tail_lines;) {
    std::size_t begin = end;
    while (begin > 0 && !is_line_end(text[begin - 1])) --begin;
    const Span span = trim(text, span_of(begin, end));
    if (!span.empty()) lines.push_back(span);
    end = begin == 0 ? 0 : begin - 1;
  }
  return lines;
}

struct WordCounts {
  std::size_t words = 0;
  std::size_t capitalized = 0; // of the words of four letters and more that are not the first
  std::size_t long_words = 0;  // those
  bool two_sentences = false;  // a period, question or exclamation mark, then a capital
};

WordCounts count_words(std::string_view s) {
  WordCounts counts;
  bool sentence_ended = false;
  for (std::size_t i = 0; i < s.size();) {
    while (i < s.size() && s[i] == ' ') ++i;
    const std::size_t end = std::min(s.find(' ', i), s.size());
    if (end == i) break;
    const std::string_view word = s.substr(i, end - i);
    const std::size_t letter =
        std::min(word.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), word.size());
    const bool capital = letter < word.size() && is_ascii_upper(word[letter]);
    ++counts.words;
    if (sentence_ended && capital) counts.two_sentences = true;
    const std::size_t letters = word.size() - letter;
    if (counts.words > 1 && letters >= 4) {
      ++counts.long_words;
      counts.capitalized += capital;
    }
    // "U.S." and "Mr." end no sentence: short words and words with a period inside.
    sentence_ended = word.size() > 4 && word.find('.') == word.size() - 1;
    i = end;
  }
  return counts;
}

bool ends_with_period(std::string_view s) {
  for (std::string_view quote : {"\"", "'", "\xE2\x80\x9D", "\xE2\x80\x99", ")"})
    if (s.ends_with(quote)) s.remove_suffix(quote.size());
  return s.ends_with('.') && !s.ends_with("..");
}

bool reads_like_title(std::string_view s) {
  const WordCounts counts = count_words(s);
  if (counts.words == 0 || counts.words > 26 || s.ends_with(':') || s.ends_with(',')) return false;
  if (!ends_with_period(s)) return counts.words <= 20 || counts.capitalized * 2 > counts.long_words;
  return (counts.words <= 11 && !counts.two_sentences) || counts.capitalized * 3 >= counts.long_words * 2;
}

bool is_title(std::string_view text, const std::vector<Line>& lines, std::size_t i) {
  if (i + 1 >= lines.size()) return false;
  const std::string_view line = slice(text, lines[i].span);
  const Line& next = lines[i + 1];
  const std::string_view following = slice(text, next.span);
  if (line.size() > longest_title) return false;
  if (const auto dateline = find_dateline(text, lines[i].span)) {
    const bool label_only = dateline->place.empty() && dateline->agency.empty(); // "EXCLUSIVE - The secret plan"
    if (!label_only) return false;
  }
  if (find_dateline(text, next.span) || read_header_line(following)) return true;
  if (!reads_like_title(line)) return false;
  if (next.blank_before || line.ends_with(';')) return true;
  // Without an empty line between: a paragraph much longer than the title, not the next line of one that is broken by
  // hand, which has about the same length.
  return following.size() > 100 && following.size() * 2 > line.size() * 3 && !is_ascii_lower(following[0]);
}

void take_over(HeaderLine&& line, bool& date_is_update, Layout& layout) {
  const auto set = [](std::string& field, std::string&& value) {
    if (field.empty()) field = std::move(value);
  };
  if (!line.date.empty() && (layout.date.empty() || (date_is_update && !line.is_update))) {
    layout.date = std::move(line.date);
    date_is_update = line.is_update;
  }
  set(layout.author, std::move(line.author));
  set(layout.outlet, std::move(line.outlet));
  set(layout.place, std::move(line.place));
  set(layout.url, std::move(line.url));
}

std::string date_in_file_name(std::string_view name) {
  const auto date = find_date(name);
  return date ? iso_day(*date) : "";
}

void take_over(Dateline&& line, const LayoutHints& hints, Layout& layout) {
  if (layout.place.empty()) layout.place = std::move(line.place);
  layout.agency = std::move(line.agency);
  layout.furniture.push_back(line.span);
  if (!line.date || !layout.date.empty()) return;
  if (line.date->year != 0) {
    layout.date = iso_day(*line.date);
    return;
  }
  const std::string reference = hints.date.empty() ? date_in_file_name(hints.file_name) : hints.date;
  if (!reference.empty()) layout.date = iso_day_nearest(*line.date, reference);
}

// "# Title" of a Markdown text, "Title: Title".
Span without_mark(std::string_view text, Span span, Layout& layout) {
  std::uint32_t begin = span.begin;
  while (begin < span.end && text[begin] == '#') ++begin;
  if (begin < span.end && text[begin] != ' ') begin = span.begin; // "#hashtag"
  const Span inner = trim(text, {begin, span.end});
  if (begin > span.begin) layout.furniture.push_back({span.begin, inner.begin});
  return inner;
}

} // namespace

Layout find_layout(std::string_view text, const LayoutHints& hints) {
  assert(is_utf8(text));
  Layout layout;
  if (text.starts_with(byte_order_mark)) layout.furniture.push_back({0, 3});

  const std::vector<Line> lines = first_lines(text);
  const std::string wanted = letters_and_digits(hints.title);
  std::size_t prose = 0;
  bool date_is_update = false;
  std::size_t i = 0;
  for (; i < std::min(lines.size(), head_lines); ++i) {
    const Span span = lines[i].span;
    const std::string_view line = slice(text, span);
    if (auto header = read_header_line(line)) {
      if (!header->title.empty() && layout.title.empty()) {
        layout.title = one_line(header->title);
        layout.title_span = {span.end - static_cast<std::uint32_t>(header->title.size()), span.end};
        layout.furniture.push_back({span.begin, layout.title_span.begin});
        continue;
      }
      layout.furniture.push_back(span);
      take_over(std::move(*header), date_is_update, layout);
      continue;
    }
    if (is_closing_line(line)) {
      layout.furniture.push_back(span);
      continue;
    }
    const bool title_here = wanted.empty() ? is_title(text, lines, i) : letters_and_digits(line) == wanted;
    if (layout.title.empty() && prose == 0 && title_here) {
      layout.title_span = without_mark(text, span, layout);
      layout.title = one_line(slice(text, layout.title_span));
      continue;
    }
    if (auto dateline = find_dateline(text, span)) {
      take_over(std::move(*dateline), hints, layout);
      ++i;
      break;
    }
    // A standfirst or an editor's note may stand before the byline and the dateline.
    if (++prose == 3 || line.size() > 400) {
      ++i;
      break;
    }
  }

  const std::uint32_t head_end = i == 0 ? 0 : lines[i - 1].span.end;
  Spans closing;
  for (Span span : last_lines(text)) {
    if (span.begin < head_end || !is_closing_line(slice(text, span))) continue;
    closing.push_back(span);
  }
  layout.furniture.insert(layout.furniture.end(), closing.rbegin(), closing.rend());

  if (layout.date.empty() && hints.date.empty()) layout.date = date_in_file_name(hints.file_name);
  return layout;
}

} // namespace standpoint
