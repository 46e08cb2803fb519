// LexisNexis until 2019, a paragraph a line here, each article:
//   1 of 100 DOCUMENTS / The Guardian / January 11, 2010 Monday / Final Edition / HEADLINE / BYLINE: ... / SECTION: ...
//   / LENGTH: 355 words / body ... / LOAD-DATE: ... / LANGUAGE: ... / GRAPHIC: ... / Copyright 2010 ... / All Rights
//   Reserved
// The same in the nineties, with more labels:
//   FOCUS - 1 of 100 DOCUMENTS / Copyright 1999 The Guardian / The Guardian / January 11, 1999, Monday, Final Edition
//   / SECTION: ... / LENGTH: ... / HEADLINE: ... / BYLINE: ... / BODY: ... / GRAPHIC: ... / LOAD-DATE: ...
// Nexis Uni and Nexis since 2019, behind a cover page and a list of contents:
//   HEADLINE / The Guardian(London) / July 1, 2019 Monday 9:20 AM GMT / Copyright ... / Section: ... / Length: 355
//   words / Byline: ... / Body / body ... / Graphic / ... / Notes / ... / Classification / Language: ... / End of
//   Document
// Source: downloads of these, and what LexisNexisTools (R) and AmCAT say of them.
#include "base/ascii.h"
#include "formats/databases.h"
#include "formats/nexis_fields.h"
#include "markup/paragraphs_of.h"
#include "text/trim.h"

#include <algorithm>
#include <array>
#include <optional>

namespace standpoint {

namespace {

// "12 of 100 DOCUMENTS", "FOCUS - 1 of 1 DOCUMENT", "12 de 100 DOCUMENTS", "Dokument 12 von 100"; "Document 1 of 3" is
// ProQuest's.
bool is_divider(std::string_view paragraph) {
  if (paragraph.size() > 100) return false; // with the spaces that set it in the middle
  std::string s = lower_case(trim(paragraph));
  if (s.size() > 48) return false;
  if (const std::size_t dash = s.find(" - "); dash != std::string::npos) s.erase(0, dash + 3);
  const bool counts = !s.empty() && is_ascii_digit(s[0]) &&
                      (s.ends_with(" documents") || s.ends_with(" document") || s.ends_with(" stories"));
  if (!counts && !s.starts_with("dokument ")) return false;
  for (std::string_view joint : {" of ", " von ", " de "}) {
    const std::size_t at = s.find(joint);
    if (at != std::string::npos && at > 0 && at + joint.size() < s.size() && is_ascii_digit(s[at - 1]) &&
        is_ascii_digit(s[at + joint.size()]))
      return true;
  }
  return false;
}

// What stands between the day and the headline: "Late Edition - Final", "2 Edition;", "Correction Appended".
bool is_edition(std::string_view paragraph) {
  const std::string s = lower_case(paragraph.substr(0, 80));
  return paragraph.size() <= 60 && (s.find("edition") != std::string::npos || s == "correction appended") &&
         !s.ends_with('.');
}

// "Graphic" alone, as the new layout has it above what is no more of the text.
bool is_heading_of_rest(std::string_view paragraph) {
  constexpr std::array<std::string_view, 4> headings = {"Graphic", "Notes", "Correction", "Classification"};
  return std::find(headings.begin(), headings.end(), paragraph) != headings.end() ||
         (paragraph.starts_with("Correction Appended") && paragraph.size() < 32);
}

// The text and the fields around it, from a paragraph on. Labels of the head are such up to "BODY:", where there is
// one, else up to the first paragraph that has none.
void take_rest(const Paragraphs& paragraphs, std::size_t from, ArticleFields article, std::size_t number,
               const FormatWatch& watch) {
  const auto is_body = [](const std::string& paragraph) {
    const std::optional<NexisField> field = nexis_field(paragraph);
    return field && field->part == NexisPart::body;
  };
  const auto body_label =
      std::find_if(paragraphs.begin() + static_cast<std::ptrdiff_t>(from), paragraphs.end(), is_body);
  const bool has_label = body_label != paragraphs.end();
  Paragraphs body;
  bool in_head = true, is_over = false; // of what is behind the text only the language is taken
  for (std::size_t i = from; i < paragraphs.size(); ++i) {
    const std::string& paragraph = paragraphs[i];
    const std::optional<NexisField> field = nexis_field(paragraph);
    const NexisPart part = field ? field->part : NexisPart::head;
    if (field && part == NexisPart::language && article.language.empty()) article.language = field->value;
    const bool is_behind = field && (part == NexisPart::tail || part == NexisPart::language);
    const bool has_begun = !body.empty() || !in_head;
    is_over = is_over || (is_behind && (has_begun || !has_label)) || (is_rights(paragraph) && !body.empty()) ||
              (has_label && !in_head && is_heading_of_rest(paragraph));
    if (is_over || is_rights(paragraph) || (in_head && is_behind)) continue;
    if (field && in_head && part == NexisPart::body) {
      in_head = false;
      if (!field->value.empty()) body.push_back(field->value);
    } else if (!field || !in_head) {
      if (in_head && has_label) continue; // a subtitle, or what goes on from the field before
      in_head = false;
      body.push_back(unwrap(paragraph));
    } else {
      if (part == NexisPart::title && article.title.empty()) article.title = field->value;
      if (part == NexisPart::byline) article.author = field->value;
      if (part == NexisPart::section) article.section = field->value;
      if (part == NexisPart::dateline) article.place = recase(field->value.substr(0, field->value.find(',')));
    }
  }
  if (article.author.starts_with("By ") || article.author.starts_with("BY ")) article.author.erase(0, 3);
  article.text = join_paragraphs(body);
  watch.take(std::move(article), number);
}

// The lines between two dividers of the old layout. Outlet, day and headline stand above the first label.
bool take_nexis(const Paragraphs& lines, std::size_t number, const FormatWatch& watch) {
  const auto is_field = [](const std::string& line) { return nexis_field(line).has_value(); };
  const std::size_t fields =
      static_cast<std::size_t>(std::find_if(lines.begin(), lines.end(), is_field) - lines.begin());
  ArticleFields article;
  std::size_t day = 0;
  std::optional<std::string> found;
  for (; day < fields && !(found = nexis_day(lines[day])); ++day) {
  }
  if (!found) { // "The Guardian, final edition, in London, January 11, 2010"
    for (day = 0; day < std::min<std::size_t>(fields, 6) && !found; ++day) {
      const std::string text = is_rights(lines[day]) ? "" : day_in(lines[day].substr(0, 120));
      if (!text.empty()) found = text;
    }
    if (!found) return false;
    --day;
  }
  article.date = *found;
  const auto take_title = [&](std::size_t i) {
    if (!is_rights(lines[i]) && !is_edition(lines[i])) append_word(article.title, unwrap(lines[i]));
  };
  for (std::size_t i = 0; i < day; ++i) {
    if (is_rights(lines[i])) continue;
    if (article.outlet.empty())
      article.outlet = unwrap(lines[i]);
    else
      take_title(i);
  }
  // Where no label follows soon, one paragraph is the headline and the others are text.
  std::size_t i = day + 1;
  const bool has_fields = fields < lines.size() && fields <= day + 7;
  for (; i < (has_fields ? fields : lines.size()); ++i) {
    const bool had_title = !article.title.empty();
    if (had_title && !has_fields) break;
    take_title(i);
  }
  if (has_fields) { // "HEADLINE:" is the headline where it is there
    const auto label =
        std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(fields), lines.end(), [](const auto& l) {
          const std::optional<NexisField> field = nexis_field(l);
          return field && field->part == NexisPart::title;
        });
    if (label != lines.end()) article.title.clear();
  }
  take_rest(lines, i, std::move(article), number, watch);
  return true;
}

// The lines up to "End of Document" of the new layout.
bool take_nexis_uni(const Paragraphs& lines, std::size_t number, const FormatWatch& watch) {
  // The day stands before the first field that only an article has; title and outlet stand before the day.
  std::size_t field = 0;
  for (; field < lines.size(); ++field) {
    const std::string s = lower_case(lines[field].substr(0, 20));
    if (s.starts_with("length:") || s == "body" || s.starts_with("l\u00e4nge:") || s.starts_with("section:") ||
        (is_rights(lines[field]) && field >= 3))
      break;
  }
  std::size_t day = std::min(field, lines.size());
  ArticleFields article;
  std::optional<std::string> found;
  while (!found && day-- > 0 && field - day <= 4) found = nexis_day(lines[day]);
  if (!found) return false;
  article.date = *found;
  if (day >= 1) {
    const std::string& above = lines[day - 1];
    const std::size_t last_line = above.rfind('\n');
    if (last_line != std::string::npos) { // headline and outlet as the lines of one paragraph
      article.title = unwrap(std::string_view(above).substr(0, last_line));
      article.outlet = above.substr(last_line + 1);
    } else {
      article.outlet = above;
      if (day >= 2) article.title = unwrap(lines[day - 2]);
    }
  }
  if (const std::size_t open = article.outlet.find('(');
      open != std::string::npos && open > 0 && article.outlet[open - 1] != ' ')
    article.outlet.insert(open, 1, ' '); // "The Guardian(London)"
  take_rest(lines, field, std::move(article), number, watch);
  return true;
}

Paragraphs between(const Paragraphs& paragraphs, std::size_t begin, std::size_t end) {
  return nexis_lines(Paragraphs(paragraphs.begin() + static_cast<std::ptrdiff_t>(begin),
                                paragraphs.begin() + static_cast<std::ptrdiff_t>(end)));
}

} // namespace

bool split_nexis(const Paragraphs& paragraphs, const FormatWatch& watch) {
  std::vector<std::size_t> dividers;
  for (std::size_t i = 0; i < paragraphs.size(); ++i)
    if (is_divider(paragraphs[i])) dividers.push_back(i);
  if (dividers.empty()) return false;
  std::size_t left_out = 0;
  for (std::size_t k = 0; k < dividers.size(); ++k) {
    const std::size_t end = k + 1 < dividers.size() ? dividers[k + 1] : paragraphs.size();
    left_out += !take_nexis(between(paragraphs, dividers[k] + 1, end), k + 1, watch);
  }
  remark_left_out(left_out, watch);
  return true;
}

bool split_nexis_uni(const Paragraphs& paragraphs, const FormatWatch& watch) {
  std::size_t number = 0, left_out = 0, begin = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (trim(paragraphs[i]) != "End of Document") continue;
    left_out += !take_nexis_uni(between(paragraphs, begin, i), ++number, watch);
    begin = i + 1;
  }
  if (number > 0) remark_left_out(left_out, watch);
  return number > 0;
}

} // namespace standpoint
