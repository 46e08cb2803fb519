// ProQuest, each article behind a line of underscores:
//   Governor rejects the dam / Author: Writer, Ann / Publication info: The Courier ; Northton [Northton]06 Mar 2019:
//   A.4. / Abstract: ... / Full text: body ... / Subject: ... / Title: Governor rejects the dam / Publication title:
//   The Courier / Publication date: Mar 6, 2019 / Section: News / Language of publication: English / Database: ProQuest
// Since 2019 with headings in capitals: FULL TEXT, DETAILS, LINKS.
// Source: downloads of ProQuest as text, and what tm.plugin.factiva's kin and R.TeMiS say of them.
#include "base/ascii.h"
#include "formats/databases.h"
#include "markup/paragraphs_of.h"
#include "text/trim.h"

#include <algorithm>
#include <array>
#include <map>

namespace standpoint {

namespace {

constexpr std::array<std::string_view, 50> labels = {"abstract",
                                                     "abstract (english)",
                                                     "author",
                                                     "publication info",
                                                     "full text",
                                                     "subject",
                                                     "location",
                                                     "people",
                                                     "title",
                                                     "publication title",
                                                     "pages",
                                                     "publication year",
                                                     "publication date",
                                                     "year",
                                                     "section",
                                                     "publisher",
                                                     "place of publication",
                                                     "country of publication",
                                                     "publication subject",
                                                     "issn",
                                                     "source type",
                                                     "language of publication",
                                                     "document type",
                                                     "proquest document id",
                                                     "document url",
                                                     "copyright",
                                                     "last updated",
                                                     "database",
                                                     "company / organization",
                                                     "links",
                                                     "publication",
                                                     "first page",
                                                     "issue",
                                                     "volume",
                                                     "column",
                                                     "credit",
                                                     "company",
                                                     "classification",
                                                     "dateline",
                                                     "alternate title",
                                                     "identifier / keyword",
                                                     "source attribution",
                                                     "number of pages",
                                                     "business indexing term",
                                                     "e-issn",
                                                     "edition",
                                                     "supplement",
                                                     "correspondence author",
                                                     "illustration",
                                                     "notes"};

// Headings of downloads since 2019, alone on their line, and what stands below the last field.
constexpr std::array<std::string_view, 6> headings = {"FULL TEXT", "ABSTRACT", "ABSTRACT (ENGLISH)",
                                                      "DETAILS",   "LINKS",    "BIBLIOGRAPHY"};
constexpr std::array<std::string_view, 4> endings = {"Database copyright", "Contact ProQuest", "Terms and Conditions",
                                                     "Reproduced with permission of"};

// "Full text: Lena Fisk" -> "full text"; empty when the paragraph has no label.
std::string label_of(std::string_view paragraph) {
  if (std::find(headings.begin(), headings.end(), paragraph) != headings.end()) return lower_case(paragraph);
  if (std::any_of(endings.begin(), endings.end(), [&](auto ending) { return paragraph.starts_with(ending); }))
    return "copyright";
  const std::size_t colon = paragraph.substr(0, 40).find(':');
  if (colon == std::string_view::npos) return "";
  std::string name = lower_case(trim(paragraph.substr(0, colon)));
  return std::find(labels.begin(), labels.end(), name) != labels.end() ? name : "";
}

bool is_divider(std::string_view paragraph) {
  return paragraph.size() >= 20 && paragraph.find_first_not_of("_") == std::string_view::npos;
}

// A line a field: paragraphs whose later lines have labels of their own are taken apart.
Paragraphs apart(const Paragraphs& paragraphs) {
  Paragraphs out;
  for (const std::string& paragraph : paragraphs) {
    for (std::size_t begin = 0; begin < paragraph.size();) {
      const std::size_t end = std::min(paragraph.find('\n', begin), paragraph.size());
      const std::string_view line = trim(std::string_view(paragraph).substr(begin, end - begin));
      if (begin == 0 || !label_of(line).empty() || is_divider(line))
        out.emplace_back(line);
      else
        out.back().append("\n").append(line);
      begin = end + 1;
    }
  }
  return out;
}

// "Document 3 of 12"
bool is_count(std::string_view line) {
  return line.starts_with("Document ") && line.size() > 9 && is_ascii_digit(line[9]) &&
         line.find(" of ") != std::string_view::npos && line.size() < 40;
}

// What pictures leave behind in a text.
bool is_picture(std::string_view line) {
  return line == "Enlarge this image." || line == "Enlarge this image" || line.starts_with("Enlarge this image to");
}

bool take(const Paragraphs& paragraphs, std::size_t number, const FormatWatch& watch) {
  std::map<std::string, Paragraphs> fields;
  std::string label;
  for (const std::string& paragraph : paragraphs) {
    const std::string found = label_of(paragraph);
    std::string value = paragraph;
    if (!found.empty()) {
      label = found;
      const std::size_t colon = paragraph.find(':');
      value = trim(std::string_view(paragraph).substr(std::min(colon, paragraph.size() - 1) + 1));
    }
    if (!value.empty()) fields[label].push_back(value);
  }
  if (!fields.contains("full text")) return false;
  const auto line = [&](const char* name) {
    const auto at = fields.find(name);
    return at == fields.end() ? std::string() : unwrap(at->second[0]);
  };
  ArticleFields article;
  article.title = line("title");
  if (article.title.empty()) // the line above the first field
    for (const std::string& paragraph : fields[""])
      if (!is_count(paragraph)) article.title = unwrap(paragraph);
  article.author = names_in_order(line("author"));
  article.date = day_in(line("publication date"));
  if (article.date.empty()) article.date = day_in(line("publication info"));
  const std::string outlet = line("publication title");
  article.outlet = trim(std::string_view(outlet).substr(0, outlet.find(';')));
  if (article.outlet.empty()) { // "The Courier ; Northton [Northton]06 Mar 2019: A.4."
    const std::string info = line("publication info");
    article.outlet = trim(std::string_view(info).substr(0, info.find_first_of(";[,")));
  }
  article.place = recase(line("dateline"));
  article.section = line("section");
  article.language = line("language of publication");
  article.id = line("proquest document id");
  article.url = line("document url");
  Paragraphs body;
  for (const std::string& paragraph : fields["full text"])
    if (std::string one = unwrap(paragraph); !is_picture(one)) body.push_back(std::move(one));
  article.text = join_paragraphs(body);
  watch.take(std::move(article), number);
  return true;
}

} // namespace

bool split_proquest(const Paragraphs& whole, const FormatWatch& watch) {
  const Paragraphs paragraphs = apart(whole);
  const auto has = [&](std::string_view wanted) {
    return std::any_of(paragraphs.begin(), paragraphs.end(),
                       [&](const std::string& p) { return label_of(p) == wanted; });
  };
  if (!has("full text") ||
      !(has("publication title") || has("publication info") || has("proquest document id") || has("database")))
    return false;
  std::size_t number = 0;
  Paragraphs article;
  const auto finish = [&] {
    if (take(article, number + 1, watch)) ++number;
    article.clear();
  };
  bool ends_soon = false; // "Database:" is the last field
  bool has_text = false;  // of the article being read
  for (const std::string& paragraph : paragraphs) {
    const std::string label = label_of(paragraph);
    const bool begins = label == "author" || label == "publication info" || label == "full text";
    if (is_divider(paragraph) || is_count(paragraph) || ends_soon || (begins && has_text)) {
      finish();
      has_text = false;
    }
    has_text = has_text || label == "full text";
    ends_soon = label == "database";
    if (!is_divider(paragraph)) article.push_back(paragraph);
  }
  finish();
  return number > 0;
}

} // namespace standpoint
