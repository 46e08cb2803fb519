// LexisNexis until 2019, a paragraph a line here, each article:
//   1 of 100 DOCUMENTS / The Guardian / January 11, 2010 Monday / HEADLINE / BYLINE: ... / SECTION: ... / LENGTH: 355
//   words / body ... / LOAD-DATE: ... / LANGUAGE: ... / GRAPHIC: ... / Copyright 2010 ... / All Rights Reserved
// Nexis Uni and Nexis since 2019, behind a cover page and a list of contents:
//   HEADLINE / The Guardian(London) / July 1, 2019 Monday 9:20 AM GMT / Copyright ... / Section: ... / Length: 355
//   words / Byline: ... / Body / body ... / Classification / Language: ... / End of Document
// Source: downloads of both, and what LexisNexisTools (R) and AmCAT say of them.
#include "base/ascii.h"
#include "formats/databases.h"
#include "markup/paragraphs_of.h"
#include "text/parse_date.h"
#include "text/trim.h"

#include <algorithm>
#include <array>
#include <optional>

namespace standpoint {

namespace {

enum class Part { byline, section, dateline, language, body, head, tail, word };
struct Label {
  std::string_view name;
  Part part;
};
// Compared in small letters; "head" is left out, "tail" and "language" end the body, and so does a "word", which a
// paragraph of the text may begin with too ("Update: the mayor agreed."), where it is written as a label.
constexpr std::array<Label, 38> labels = {{
    {"byline", Part::byline},
    {"section", Part::section},
    {"dateline", Part::dateline},
    {"body", Part::body},
    {"length", Part::head},
    {"highlight", Part::head},
    {"distribution", Part::head},
    {"series", Part::head},
    {"autor", Part::byline},
    {"rubrik", Part::section},
    {"länge", Part::head},
    {"load-date", Part::tail},
    {"language", Part::language},
    {"graphic", Part::tail},
    {"publication-type", Part::tail},
    {"publication type", Part::tail},
    {"subject", Part::word},
    {"organization", Part::word},
    {"person", Part::word},
    {"company", Part::word},
    {"ticker", Part::tail},
    {"industry", Part::word},
    {"country", Part::word},
    {"state", Part::word},
    {"city", Part::word},
    {"geographic", Part::tail},
    {"correction-date", Part::tail},
    {"correction", Part::word},
    {"journal-code", Part::tail},
    {"document-type", Part::tail},
    {"type", Part::word},
    {"notes", Part::word},
    {"url", Part::word},
    {"acc-no", Part::tail},
    {"classification", Part::tail},
    {"update", Part::word},
    {"jour", Part::tail},
    {"update-date", Part::tail},
}};

struct Labelled {
  Part part;
  std::string value;
};

bool has_small_letters(std::string_view s) {
  return std::any_of(s.begin(), s.end(), is_ascii_lower);
}

// "BYLINE: Ann Writer", "Byline: Ann Writer"; "Body" and "Classification" alone. A label that is a word is one in
// capitals, and "UPDATE" before a day. In the new layout such labels stand behind "Classification".
std::optional<Labelled> read_label(std::string_view paragraph) {
  const std::size_t colon = paragraph.substr(0, 24).find(':');
  const std::string_view written = trim(paragraph.substr(0, colon));
  const std::string name = lower_case(written);
  for (const Label& label : labels) {
    if (name != label.name) continue;
    const bool alone = label.name == "body" || label.name == "classification";
    if (colon == std::string_view::npos) return alone ? std::optional(Labelled{label.part, ""}) : std::nullopt;
    std::string value = unwrap(paragraph.substr(colon + 1));
    const bool is_text =
        label.part == Part::word && (has_small_letters(written) || (label.name == "update" && day_in(value).empty()));
    return is_text ? std::nullopt : std::optional(Labelled{label.part, std::move(value)});
  }
  return std::nullopt;
}

// "Copyright 2019 Herald Media", "(c) 2019", but not "Copyright law must change, the minister said."
bool is_rights(std::string_view paragraph) {
  const std::string s = lower_case(paragraph.substr(0, 40));
  const bool has_mark = s.find("\xC2\xA9") != std::string::npos || s.find("(c)") != std::string::npos ||
                        std::any_of(s.begin(), s.end(), is_ascii_digit);
  return (s.starts_with("copyright") && has_mark) || s.starts_with("all rights reserved") || s.starts_with("\xC2\xA9");
}

// "12 of 100 DOCUMENTS", "12 de 100 DOCUMENTS", "Dokument 12 von 100"; "Document 1 of 3" is ProQuest's.
bool is_divider(std::string_view paragraph) {
  const std::string s = lower_case(trim(paragraph));
  if (s.size() > 40) return false;
  const bool counts = !s.empty() && is_ascii_digit(s[0]) && s.ends_with(" documents");
  if (!counts && !s.starts_with("dokument ")) return false;
  for (std::string_view joint : {" of ", " von ", " de "}) {
    const std::size_t at = s.find(joint);
    if (at != std::string::npos && at > 0 && is_ascii_digit(s[at - 1]) && is_ascii_digit(s[at + joint.size()]))
      return true;
  }
  return false;
}

void take_rest(const Paragraphs& paragraphs, std::size_t from, ArticleFields article, std::size_t number,
               const FormatWatch& watch) {
  Paragraphs body;
  bool is_over = false; // the body; of what is behind it only the language is taken
  for (std::size_t i = from; i < paragraphs.size(); ++i) {
    const std::string& paragraph = paragraphs[i];
    const std::optional<Labelled> label = read_label(paragraph);
    if (label && label->part == Part::language && article.language.empty()) article.language = label->value;
    is_over = is_over ||
              (label && (label->part == Part::tail || label->part == Part::word || label->part == Part::language)) ||
              (is_rights(paragraph) && !body.empty());
    if (is_over || is_rights(paragraph)) continue;
    if (!label) {
      body.push_back(unwrap(paragraph));
    } else if (label->part == Part::body) {
      if (!label->value.empty()) body.push_back(label->value);
    } else if (body.empty()) {
      if (label->part == Part::byline) article.author = label->value;
      if (label->part == Part::section) article.section = label->value;
      if (label->part == Part::dateline) article.place = recase(label->value);
    }
  }
  if (article.author.starts_with("By ") || article.author.starts_with("BY ")) article.author.erase(0, 3);
  article.text = join_paragraphs(body);
  watch.take(std::move(article), number);
}

// The paragraphs between two dividers of the old layout.
bool take_nexis(const Paragraphs& paragraphs, std::size_t number, const FormatWatch& watch) {
  ArticleFields article;
  std::size_t i = 0;
  for (; i < paragraphs.size() && article.date.empty(); ++i) {
    if (is_rights(paragraphs[i]) || read_label(paragraphs[i])) continue;
    article.date = day_in(paragraphs[i].substr(0, 120));
    if (article.date.empty()) {
      if (!article.outlet.empty()) append_word(article.title, unwrap(paragraphs[i]));
      if (article.outlet.empty()) article.outlet = unwrap(paragraphs[i]);
    }
  }
  if (article.date.empty()) return false;
  for (; i < paragraphs.size(); ++i) {
    if (is_rights(paragraphs[i])) continue;
    if (read_label(paragraphs[i])) break;
    append_word(article.title, unwrap(paragraphs[i]));
    if (article.title.size() > 40) {
      ++i;
      break;
    }
  }
  take_rest(paragraphs, i, std::move(article), number, watch);
  return true;
}

// The paragraphs up to "End of Document" of the new layout.
bool take_nexis_uni(const Paragraphs& paragraphs, std::size_t number, const FormatWatch& watch) {
  // The day stands before the first field that only an article has; title and outlet stand before the day.
  std::size_t field = 0;
  for (; field < paragraphs.size(); ++field) {
    const std::string s = lower_case(paragraphs[field].substr(0, 20));
    if (s.starts_with("length:") || s == "body" || s.starts_with("länge:") || s.starts_with("section:") ||
        (is_rights(paragraphs[field]) && field >= 3))
      break;
  }
  std::size_t day = std::min(field, paragraphs.size());
  ArticleFields article;
  while (day-- > 0 && field - day <= 4) {
    article.date = day_in(paragraphs[day].substr(0, 120));
    if (!article.date.empty()) break;
  }
  if (article.date.empty()) return false;
  if (day >= 1) article.outlet = unwrap(paragraphs[day - 1]);
  if (const std::size_t open = article.outlet.find('(');
      open != std::string::npos && open > 0 && article.outlet[open - 1] != ' ')
    article.outlet.insert(open, 1, ' '); // "The Guardian(London)"
  if (day >= 2) article.title = unwrap(paragraphs[day - 2]);
  take_rest(paragraphs, field, std::move(article), number, watch);
  return true;
}

} // namespace

bool split_nexis(const Paragraphs& paragraphs, const FormatWatch& watch) {
  std::vector<std::size_t> dividers;
  for (std::size_t i = 0; i < paragraphs.size(); ++i)
    if (is_divider(paragraphs[i])) dividers.push_back(i);
  if (dividers.empty()) return false;
  std::size_t left_out = 0;
  for (std::size_t k = 0; k < dividers.size(); ++k) {
    const auto begin = paragraphs.begin() + static_cast<std::ptrdiff_t>(dividers[k] + 1);
    const auto end =
        k + 1 < dividers.size() ? paragraphs.begin() + static_cast<std::ptrdiff_t>(dividers[k + 1]) : paragraphs.end();
    left_out += !take_nexis(Paragraphs(begin, end), k + 1, watch);
  }
  remark_left_out(left_out, watch);
  return true;
}

bool split_nexis_uni(const Paragraphs& paragraphs, const FormatWatch& watch) {
  std::size_t number = 0, left_out = 0;
  auto begin = paragraphs.begin();
  for (auto it = paragraphs.begin(); it != paragraphs.end(); ++it) {
    if (trim(*it) != "End of Document") continue;
    left_out += !take_nexis_uni(Paragraphs(begin, it), ++number, watch);
    begin = it + 1;
  }
  if (number > 0) remark_left_out(left_out, watch);
  return number > 0;
}

} // namespace standpoint
