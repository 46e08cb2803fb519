// PDF: the words that poppler finds on each page, in reading order (page_layout.h). Then
//   running heads and page numbers   a row at a page's edge that other pages have too, but for its digits, is left out,
//                                    and the address and the day that browsers print there
//   hyphens                          "Tues-" and "day" are one word; "well-" and "known" two, as are those that the
//   text
//                                    writes with a hyphen elsewhere
//   paragraphs                       go on over columns and pages unless the last line is short or ends a sentence
// A PDF of scanned pages has no text and is an error that says so.
#include "base/ascii.h"
#include "formats/page_layout.h"
#include "formats/readers.h"
#include "formats/take_paragraphs.h"
#include "markup/paragraphs_of.h"
#include "text/decode_text.h"
#include "text/trim.h"

#ifdef STANDPOINT_HAS_POPPLER
#include <fmt/format.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#endif

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace standpoint {

namespace {

constexpr std::size_t edge_rows = 2; // at the top and at the bottom of a page

using Page = std::vector<PlacedWord>;

// Digits made one sign: "Page 12" and "Page 13" are alike.
std::string shape_of(std::string_view line) {
  std::string out;
  for (char c : line) {
    if (!is_ascii_digit(c))
      out += ascii_lower(c);
    else if (!out.ends_with('#'))
      out += '#';
  }
  return out;
}

bool is_page_number(std::string_view line) {
  const std::string shape = shape_of(line);
  return shape == "#" || shape == "page #" || shape == "- # -" || shape == "# of #" || shape == "page # of #" ||
         shape == "#/#";
}

std::string text_of(const std::vector<PlacedWord>& row) {
  std::string text;
  for (const PlacedWord& word : row) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

// What browsers print at the edges of a page: its address, or the day and time of printing and its title.
bool is_browsers(std::string_view row) {
  for (std::string_view scheme : {"http://", "https://", "file://"})
    if (row.starts_with(scheme)) return true;
  return shape_of(row).starts_with("#/#/#, #:#");
}

// The rows at a page's edges, those of short pages once.
std::vector<std::size_t> edges_of(const std::vector<Page>& rows) {
  std::vector<std::size_t> edges;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (i < edge_rows || i + edge_rows >= rows.size()) edges.push_back(i);
  return edges;
}

void drop_running_heads(std::vector<Page>& pages) {
  std::vector<std::vector<Page>> rows;
  std::map<std::string, std::size_t> counts;
  for (Page& page : pages) {
    rows.push_back(rows_of(std::move(page)));
    for (std::size_t i : edges_of(rows.back())) ++counts[shape_of(text_of(rows.back()[i]))];
  }
  const std::size_t often = std::max<std::size_t>(2, pages.size() / 3);
  for (std::size_t p = 0; p < pages.size(); ++p) {
    for (std::size_t i : edges_of(rows[p])) {
      const std::string text = text_of(rows[p][i]);
      if (is_page_number(text) || is_browsers(text) || counts[shape_of(text)] >= often) rows[p][i].clear();
    }
    pages[p].clear();
    for (Page& row : rows[p]) std::move(row.begin(), row.end(), std::back_inserter(pages[p]));
  }
}

bool ends_sentence(std::string_view line) {
  for (std::string_view mark : {"\"", "\xE2\x80\x9D", "'", "\xE2\x80\x99", ")"})
    if (line.ends_with(mark)) line.remove_suffix(mark.size());
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with(':');
}

// Soft hyphens are gone by now; which of the others a line ends with.
std::string_view hyphen_of(std::string_view line) {
  for (std::string_view hyphen : {"-", "\xE2\x80\x90"})
    if (line.ends_with(hyphen)) return hyphen;
  return {};
}

// The last word of a line without its hyphen, empty where there is none: "nor" of "the nor-".
std::string_view cut_word(std::string_view line) {
  const std::string_view hyphen = hyphen_of(line);
  if (hyphen.empty()) return {};
  line.remove_suffix(hyphen.size());
  return line.substr(line.find_last_of(" \"(") + 1);
}

// Words as they stand in the lines, but for those that are cut at a line's end.
std::set<std::string, std::less<>> whole_words(const std::vector<PlacedLine>& lines) {
  std::set<std::string, std::less<>> words;
  for (const PlacedLine& line : lines) {
    for (std::size_t begin = 0; begin < line.text.size();) {
      const std::size_t end = std::min(line.text.find(' ', begin), line.text.size());
      std::string word = lower_case(std::string_view(line.text).substr(begin, end - begin));
      while (!word.empty() && !is_ascii_alphanumeric(word.back()) && end != line.text.size()) word.pop_back();
      words.insert(std::move(word));
      begin = end + 1;
    }
  }
  return words;
}

// Joins a word that is cut at a line's end with its rest.
void append_rest(std::string& paragraph, std::string_view line, const std::set<std::string, std::less<>>& known) {
  constexpr std::array<std::string_view, 14> firsts = {"self", "well", "ex",   "anti", "non",  "long", "short",
                                                       "high", "low",  "half", "so",   "much", "all",  "far"};
  const std::string first = lower_case(cut_word(paragraph));
  std::size_t end = 0;
  while (end < line.size() && (is_ascii_letter(line[end]) || static_cast<unsigned char>(line[end]) >= 0x80)) ++end;
  const std::string rest = lower_case(line.substr(0, end));
  const std::string_view hyphen = hyphen_of(paragraph);
  const bool is_one = hyphen != "-" || known.contains(first + rest); // U+2010 is put in where a soft hyphen was
  const bool is_two = !is_one && (first.find('-') != std::string::npos || known.contains(first + "-" + rest) ||
                                  std::find(firsts.begin(), firsts.end(), first) != firsts.end());
  if (!is_two) paragraph.resize(paragraph.size() - hyphen.size());
  paragraph += line;
}

std::vector<std::string> join_lines(const std::vector<PlacedLine>& lines) {
  const std::set<std::string, std::less<>> known = whole_words(lines);
  std::vector<std::string> paragraphs;
  std::string current;
  for (const PlacedLine& line : lines) {
    const std::string_view cut = cut_word(current);
    if (current.empty())
      current = line.text;
    else if (!cut.empty() && is_ascii_letter(cut.back()) && is_ascii_lower(line.text[0]))
      append_rest(current, line.text, known);
    else
      current.append(" ").append(line.text);
    if (line.ends_paragraph || (line.ends_column && ends_sentence(current))) {
      paragraphs.push_back(std::move(current));
      current.clear();
    }
  }
  if (!current.empty()) paragraphs.push_back(std::move(current));
  return paragraphs;
}

} // namespace

#ifdef STANDPOINT_HAS_POPPLER

static std::string word_of(const poppler::text_box& box) {
  const poppler::byte_array bytes = box.text().to_utf8();
  std::string word = one_line(decode_field(std::string(bytes.begin(), bytes.end())));
  constexpr std::string_view soft_hyphen = "\xC2\xAD";
  for (std::size_t at = word.find(soft_hyphen); at != std::string::npos; at = word.find(soft_hyphen, at)) {
    const bool is_cut = at + soft_hyphen.size() == word.size(); // shown there, as another hyphen or none
    word.replace(at, soft_hyphen.size(), is_cut ? "\xE2\x80\x90" : "");
  }
  return word;
}

void read_pdf(const FormatInput& input, const FormatWatch& watch) {
  constexpr int most_pages = 5000;
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::string bytes = input.source.read_all(input.most_bytes);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) throw Error(ErrorCode::bad_format, input.place(), "a damaged PDF file");
  if (document->is_locked())
    throw Error(ErrorCode::bad_format, input.place(), "a PDF file with a password; save it without one");
  if (document->pages() > most_pages)
    throw Error(ErrorCode::too_large, input.place(), fmt::format("a PDF file of more than {} pages", most_pages));
  std::vector<Page> pages;
  std::size_t size = 0;
  for (int i = 0; i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (!page) continue;
    Page words;
    for (const poppler::text_box& box : page->text_list()) {
      PlacedWord word{.text = word_of(box),
                      .left = box.bbox().left(),
                      .right = box.bbox().right(),
                      .top = box.bbox().top(),
                      .bottom = box.bbox().bottom()};
      size += word.text.size() + 1;
      if (!word.text.empty()) words.push_back(std::move(word));
    }
    if (size > input.most_bytes) throw Error(ErrorCode::too_large, input.place(), too_large_message(input.most_bytes));
    pages.push_back(std::move(words));
  }
  drop_running_heads(pages);
  std::vector<PlacedLine> lines;
  for (Page& page : pages)
    for (PlacedLine& line : lines_in_order(std::move(page))) lines.push_back(std::move(line));
  std::vector<std::string> paragraphs = join_lines(lines);
  if (paragraphs.empty())
    throw Error(ErrorCode::empty_article, input.place(),
                "a PDF file without text (scanned pages?); run it through OCR first");
  take_paragraphs(std::move(paragraphs), {}, watch);
}

#else

void read_pdf(const FormatInput& input, const FormatWatch&) {
  throw Error(ErrorCode::bad_format, input.place(),
              "a PDF file; this program was built without poppler, which reads it");
}

#endif

} // namespace standpoint
