// PDF: pages in reading order (columns one after another), as poppler finds it. Then
//   running heads and page numbers   a line at a page's edge that other pages have too, but for its digits, is left out
//   hyphens                          "Tues-" and "day" are one word
//   paragraphs                       a line that ends a sentence and is shorter than most ends a paragraph
// A PDF of scanned pages has no text and is an error that says so.
#include "base/ascii.h"
#include "formats/readers.h"
#include "formats/take_paragraphs.h"
#include "markup/paragraphs_of.h"
#include "text/decode_text.h"
#include "text/trim.h"

#ifdef STANDPOINT_HAS_POPPLER
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#endif

#include <algorithm>
#include <map>
#include <memory>

namespace standpoint {

namespace {

constexpr std::size_t edge_lines = 2; // at the top and at the bottom of a page

using Lines = std::vector<std::string>; // trimmed; an empty one parts blocks

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

// Indices of the lines with text at both edges of a page.
std::vector<std::size_t> edges_of(const Lines& page) {
  std::vector<std::size_t> with_text;
  for (std::size_t i = 0; i < page.size(); ++i)
    if (!page[i].empty()) with_text.push_back(i);
  if (with_text.size() <= 2 * edge_lines) return with_text;
  std::vector<std::size_t> edges(with_text.begin(), with_text.begin() + edge_lines);
  edges.insert(edges.end(), with_text.end() - edge_lines, with_text.end());
  return edges;
}

void drop_running_heads(std::vector<Lines>& pages) {
  std::map<std::string, std::size_t> counts;
  for (const Lines& page : pages)
    for (std::size_t i : edges_of(page)) ++counts[shape_of(page[i])];
  const std::size_t often = std::max<std::size_t>(2, pages.size() / 3);
  for (Lines& page : pages)
    for (std::size_t i : edges_of(page))
      if (is_page_number(page[i]) || (pages.size() > 1 && counts[shape_of(page[i])] >= often)) page[i].clear();
}

bool ends_sentence(std::string_view line) {
  for (std::string_view mark : {"\"", "\xE2\x80\x9D", "'", "\xE2\x80\x99", ")"})
    if (line.ends_with(mark)) line.remove_suffix(mark.size());
  return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with(':');
}

std::vector<std::string> join_lines(const std::vector<Lines>& pages) {
  std::vector<std::size_t> sizes;
  for (const Lines& page : pages)
    for (const std::string& line : page)
      if (!line.empty()) sizes.push_back(line.size());
  if (sizes.empty()) return {};
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() * 3 / 4), sizes.end());
  const std::size_t usual = sizes[sizes.size() * 3 / 4];

  std::vector<std::string> paragraphs;
  std::string current;
  std::size_t last = 0; // size of the last line
  const auto finish = [&] {
    if (!current.empty()) paragraphs.push_back(std::move(current));
    current.clear();
  };
  for (const Lines& page : pages) {
    for (const std::string& line : page) {
      if (line.empty()) { // between blocks; at a column's or page's end a sentence may go on
        if (ends_sentence(current) || last * 3 < usual * 2) finish();
        continue;
      }
      if (ends_sentence(current) && last * 10 < usual * 9) finish();
      if (current.empty()) {
        current = line;
      } else if (current.ends_with('-') && is_ascii_lower(line[0]) && current.size() > 1 &&
                 is_ascii_letter(current[current.size() - 2])) {
        current.pop_back();
        current += line;
      } else {
        current.append(" ").append(line);
      }
      last = line.size();
    }
  }
  finish();
  return paragraphs;
}

} // namespace

#ifdef STANDPOINT_HAS_POPPLER

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
    throw Error(ErrorCode::too_large, input.place(), "a PDF file of more than 5000 pages");
  std::vector<Lines> pages;
  std::size_t size = 0;
  for (int i = 0; i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (!page) continue;
    const poppler::byte_array text = page->text(poppler::rectf(), poppler::page::non_raw_non_physical_layout).to_utf8();
    const std::string utf8 = decode_field(std::string(text.begin(), text.end()));
    size += utf8.size();
    if (size > input.most_bytes) throw Error(ErrorCode::too_large, input.place(), too_large_message(input.most_bytes));
    Lines lines;
    for (std::size_t begin = 0; begin < utf8.size();) {
      const std::size_t end = std::min(utf8.find_first_of("\n\f", begin), utf8.size());
      lines.push_back(one_line(std::string_view(utf8).substr(begin, end - begin)));
      begin = end + 1;
    }
    pages.push_back(std::move(lines));
  }
  drop_running_heads(pages);
  std::vector<std::string> paragraphs = join_lines(pages);
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
