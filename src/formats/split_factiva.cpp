// Factiva, as lines. Each article ends with its number:
//   NEWS / Governor rejects the dam / Ann Writer / 212 words / 6 March 2019 / The Daily Courier / DCOUR / English
//   / Copyright 2019 Courier Media Ltd. / body ... / Document DCOUR00020190306ef3600011
// The same "plus indexing", with fields between the text and the number, a tag a line or before its value:
//   ... body ... / CO / nbc : National Building / NS / gpol : Domestic Politics / AN / Document DCOUR...
// Tagged:
//   HD  Governor rejects the dam / BY  Ann Writer / PD  6 March 2019 / SN  The Daily Courier / LP  ... / TD  ... / AN
//   ...
// Source: downloads of both, and what tm.plugin.factiva (R) says of them.
#include "base/ascii.h"
#include "formats/databases.h"
#include "markup/paragraphs_of.h"
#include "text/trim.h"

#include <algorithm>
#include <array>

namespace standpoint {

namespace {

struct Line {
  std::string text;
  bool begins_paragraph;
};

std::vector<Line> lines_of(const Paragraphs& paragraphs) {
  std::vector<Line> lines;
  for (const std::string& paragraph : paragraphs) {
    bool first = true;
    for (std::size_t begin = 0; begin <= paragraph.size();) {
      const std::size_t end = std::min(paragraph.find('\n', begin), paragraph.size());
      const std::string_view text = trim(std::string_view(paragraph).substr(begin, end - begin));
      if (!text.empty()) {
        lines.push_back({std::string(text), first});
        first = false;
      }
      begin = end + 1;
    }
  }
  return lines;
}

// "Document DCOUR00020190306ef3600011": letters, zeros, a day, more.
bool is_number_line(std::string_view line) {
  if (!line.starts_with("Document ")) return false;
  const std::string_view number = line.substr(9);
  return number.size() >= 20 && number.size() <= 40 && number.find(' ') == std::string_view::npos &&
         is_ascii_upper(number[0]) &&
         std::count_if(number.begin(), number.end(), [](char c) { return is_ascii_digit(c); }) >= 8;
}

// "212 words", "1,212 words", "295 mots"
bool is_length(std::string_view line) {
  const std::size_t blank = line.find(' ');
  if (blank == std::string_view::npos || blank > 7 || line.size() > 16) return false;
  const std::string_view unit = line.substr(blank + 1);
  return line.substr(0, blank).find_first_not_of("0123456789,.") == std::string_view::npos &&
         (unit == "words" || unit == "word" || unit == "mots" || unit == "Wörter" || unit == "palabras");
}

bool is_capitals(std::string_view s) {
  return std::none_of(s.begin(), s.end(), [](char c) { return is_ascii_lower(c); });
}

// "Ann Writer", "Jo Clerk in Southton and Max Poe", "By ..." : words with capitals and what joins names.
bool is_byline(std::string_view line) {
  if (line.starts_with("By ")) return true;
  constexpr std::array<std::string_view, 10> joints = {"and", "in", "at",  "of",  "for",
                                                       "the", "de", "von", "van", "with"};
  std::size_t capitals = 0;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const std::string_view word = line.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty() || std::find(joints.begin(), joints.end(), word) != joints.end()) continue;
    const bool is_letter = is_ascii_letter(word[0]) || static_cast<unsigned char>(word[0]) >= 0x80;
    if (!is_letter || is_ascii_lower(word[0]) || word.find_first_of("0123456789?!:") != std::string_view::npos)
      return false;
    ++capitals;
  }
  return capitals >= 2 && capitals <= 10;
}

constexpr std::array<std::string_view, 34> tags = {
    "SE",  "HD", "BY", "CR", "WC", "PD", "ET", "SN",  "SC",  "ED",  "PG", "VOL", "LA",  "CY", "LP",  "TD", "CX",
    "ART", "CO", "IN", "NS", "RE", "CT", "RF", "IPC", "IPD", "PUB", "AN", "CLM", "NGC", "GC", "DLN", "PA", "HL"};

std::string_view tag_of(std::string_view line) {
  const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
  const std::string_view word = line.substr(0, end);
  if (std::find(tags.begin(), tags.end(), word) == tags.end()) return {};
  const std::string_view rest = line.substr(end);
  const bool apart = rest.empty() || rest.starts_with("  ") || rest.substr(0, 2).find('\t') != std::string_view::npos ||
                     rest == " " || rest.starts_with("\u00a0");
  return apart ? word : std::string_view();
}

// Where the fields behind the text of an article "plus indexing" begin: at the first of the tags from which each is
// followed by another, down to the number. `end` when there are none.
std::size_t indexing(const std::vector<Line>& lines, std::size_t begin, std::size_t end) {
  constexpr std::array<std::string_view, 11> kinds = {"CO",  "IN",  "NS", "RE",  "IPC", "IPD",
                                                      "PUB", "ART", "RF", "CLM", "CT"};
  const auto is_kind = [&](std::size_t i) {
    const std::string_view tag = tag_of(lines[i].text);
    return std::find(kinds.begin(), kinds.end(), tag) != kinds.end();
  };
  for (std::size_t i = begin; i < end; ++i) {
    if (!is_kind(i)) continue;
    const std::string_view value = lines[i].text.size() > 4 ? std::string_view(lines[i].text)
                                   : i + 1 < end            ? std::string_view(lines[i + 1].text)
                                                            : std::string_view();
    std::size_t more = 0;
    for (std::size_t k = i + 1; k < end; ++k) more += is_kind(k) || tag_of(lines[k].text) == "AN" ? 1 : 0;
    if (more > 0 || value.find(" : ") != std::string_view::npos) return i;
  }
  return end;
}

// False for what has no length, which every article has.
bool take_plain(const std::vector<Line>& lines, std::size_t number, const FormatWatch& watch) {
  std::size_t length = 0;
  while (length < lines.size() && !is_length(lines[length].text)) ++length;
  if (length == lines.size()) return false;
  ArticleFields article;
  // Before the length: section, headline, byline. In a text the section is a line of the headline's paragraph, and the
  // byline one of the length's; of rich text and Word each line is a paragraph, and what it says must tell.
  std::size_t begin = 0, end = length;
  const bool is_rich = std::all_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(length + 1),
                                   [](const Line& line) { return line.begins_paragraph; });
  if (length >= 2 && is_capitals(lines[0].text) && lines[0].text.size() <= 30 &&
      (is_rich ? !is_capitals(lines[1].text) : !lines[1].begins_paragraph))
    article.section = lines[begin++].text;
  const bool several = end - begin >= 2;
  const std::string& last = lines[end > 0 ? end - 1 : 0].text;
  if (several && last.size() <= 60 && (is_rich || lines[length].begins_paragraph ? is_byline(last) : true))
    article.author = lines[--end].text;
  if (article.author.starts_with("By ")) article.author.erase(0, 3);
  for (std::size_t i = begin; i < end; ++i) append_word(article.title, lines[i].text);

  std::size_t i = length + 1;
  for (; i < lines.size() && article.date.empty(); ++i) article.date = day_in(lines[i].text);
  if (i < lines.size() && lines[i].text.find(':') != std::string::npos && lines[i].text.size() <= 12) ++i; // 10:30
  if (i < lines.size()) article.outlet = lines[i++].text;
  // Code, edition, page, language, copyright: up to the paragraph behind the copyright line.
  std::string rights;
  std::size_t body = i;
  for (; body < std::min(lines.size(), i + 12); ++body) {
    const std::string small = lower_case(lines[body].text);
    const bool is_rights = small.starts_with("copyright") || small.starts_with("(c)") || small.starts_with("\xC2\xA9");
    if (!is_rights) continue;
    const std::string before = body > i ? lines[body - 1].text : "";
    if (std::all_of(before.begin(), before.end(), is_ascii_letter) && !is_capitals(before)) article.language = before;
    rights = lines[body++].text;
    while (body < lines.size() && !lines[body].begins_paragraph) append_word(rights, lines[body++].text);
    break;
  }
  if (rights.empty())
    for (body = i; body < lines.size() && !lines[body].begins_paragraph;) ++body;
  Paragraphs text;
  const std::size_t text_end = indexing(lines, body, lines.size() - 1); // without the number's line
  for (; body < text_end; ++body) {
    if (lines[body].begins_paragraph || text.empty())
      text.push_back(lines[body].text);
    else
      append_word(text.back(), lines[body].text);
  }
  // The publisher's name behind the text.
  while (!text.empty() && text.back().size() <= 60 &&
         (rights.find(text.back()) != std::string::npos || !text.back().ends_with('.')) && text.size() > 1 &&
         rights.find(text.back().substr(0, text.back().find(' '))) != std::string::npos)
    text.pop_back();
  article.text = join_paragraphs(text);
  article.id = lines.back().text.substr(9);
  watch.take(std::move(article), number);
  return true;
}

// Articles of tagged lines: a field runs to the next tag. "AN" ends an article; so does, where it is missing, the
// headline or the section ("SE") of the next.
void take_tagged(const std::vector<Line>& lines, std::size_t& number, const FormatWatch& watch) {
  std::vector<TaggedField> fields;
  const auto has_text = [&] {
    return std::any_of(fields.begin(), fields.end(),
                       [](const TaggedField& f) { return f.tag == "LP" || f.tag == "TD"; });
  };
  const auto finish = [&] {
    if (has_text()) take_factiva_fields(fields, ++number, watch);
    fields.clear();
  };
  for (const Line& line : lines) {
    const std::string_view tag = tag_of(line.text);
    if (tag.empty()) {
      if (fields.empty()) continue;
      Paragraphs& value = fields.back().paragraphs;
      if (line.begins_paragraph || value.empty())
        value.push_back(line.text);
      else
        append_word(value.back(), line.text);
      continue;
    }
    if ((tag == "HD" || tag == "SE") && has_text()) finish();
    const std::string value(trim(std::string_view(line.text).substr(tag.size())));
    fields.push_back({std::string(tag), value.empty() ? Paragraphs{} : Paragraphs{value}});
    if (tag == "AN") finish();
  }
  finish();
}

} // namespace

void take_factiva_fields(const std::vector<TaggedField>& fields, std::size_t number, const FormatWatch& watch) {
  ArticleFields article;
  Paragraphs body;
  for (const TaggedField& field : fields) {
    std::string line;
    for (const std::string& paragraph : field.paragraphs) append_word(line, unwrap(paragraph));
    if (field.tag == "HD") article.title = line;
    if (field.tag == "BY") article.author = line.starts_with("By ") || line.starts_with("BY ") ? line.substr(3) : line;
    if (field.tag == "SE") article.section = line;
    if (field.tag == "PD") article.date = day_in(line);
    if (field.tag == "SN") article.outlet = line;
    if (field.tag == "LA") article.language = line;
    if (field.tag == "AN") article.id = line.starts_with("Document ") ? line.substr(9) : line;
    if (field.tag == "LP" || field.tag == "TD")
      for (const std::string& paragraph : field.paragraphs) body.push_back(unwrap(paragraph));
  }
  article.text = join_paragraphs(body);
  watch.take(std::move(article), number);
}

bool split_factiva(const Paragraphs& paragraphs, const FormatWatch& watch) {
  const std::vector<Line> lines = lines_of(paragraphs);
  std::size_t number = 0;
  const bool tagged = std::any_of(lines.begin(), lines.end(), [](const Line& l) { return tag_of(l.text) == "HD"; }) &&
                      std::any_of(lines.begin(), lines.end(), [](const Line& l) { return tag_of(l.text) == "LP"; });
  if (tagged) {
    take_tagged(lines, number, watch);
    return number > 0;
  }
  std::size_t left_out = 0;
  auto begin = lines.begin();
  for (auto it = lines.begin(); it != lines.end(); ++it) {
    if (!is_number_line(it->text)) continue;
    left_out += !take_plain(std::vector<Line>(begin, it + 1), ++number, watch);
    begin = it + 1;
  }
  if (left_out == number) return false; // a text that ends in a number like Factiva's
  remark_left_out(left_out, watch);
  return true;
}

} // namespace standpoint
