// ProQuest, each article behind a line of underscores:
//   Governor rejects the dam / Author: Writer, Ann / Publication info: The Courier ; Northton [Northton]06 Mar 2019:
//   A.4. / Abstract: ... / Full text: body ... / Subject: ... / Title: Governor rejects the dam / Publication title:
//   The Courier / Publication date: Mar 6, 2019 / Section: News / Language of publication: English / Database: ProQuest
// Since 2019 with headings in capitals, and the author above them:
//   Governor rejects the dam / Writer, Ann . The Courier , Final ed.; Northton [Northton]06 Mar 2019: A.4. / FULL TEXT
//   / body ... / CREDIT: ... / DETAILS / Subject: ... / Publication title: ... / LINKS
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

constexpr std::array<std::string_view, 51> labels = {"abstract",
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
                                                     "caption",
                                                     "notes"};

// Headings of downloads since 2019, alone on their line, and what stands below the last field.
constexpr std::array<std::string_view, 6> headings = {"FULL TEXT", "ABSTRACT", "ABSTRACT (ENGLISH)",
                                                      "DETAILS",   "LINKS",    "BIBLIOGRAPHY"};
constexpr std::array<std::string_view, 4> endings = {"Database copyright", "Contact ProQuest", "Terms and Conditions",
                                                     "Reproduced with permission of"};

// Labels that no paragraph of a text begins with: of them it is sure where the text has ended.
constexpr std::array<std::string_view, 13> sure_labels = {"publication title",
                                                          "publication date",
                                                          "publication year",
                                                          "publication info",
                                                          "publication subject",
                                                          "proquest document id",
                                                          "document url",
                                                          "language of publication",
                                                          "place of publication",
                                                          "country of publication",
                                                          "source type",
                                                          "details",
                                                          "issn"};

// "Full text: Lena Fisk" -> "full text"; empty when the paragraph has no label.
std::string label_of(std::string_view paragraph) {
  if (std::find(headings.begin(), headings.end(), paragraph) != headings.end()) return lower_case(paragraph);
  if (std::any_of(endings.begin(), endings.end(), [&](auto ending) { return paragraph.starts_with(ending); }))
    return "copyright";
  if (paragraph == "Illustration") return "illustration";
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

// Where the text ends, which begins behind `text`: a paragraph of it may begin like a label ("Location: two villages
// would be lost, she said."). The first sure label is behind it, and with it the labels before it without a gap, each
// once.
std::size_t end_of_text(const Paragraphs& paragraphs, std::size_t text) {
  std::size_t end = text + 1;
  const auto is_sure = [&](const std::string& paragraph) {
    const std::string label = label_of(paragraph);
    return std::find(sure_labels.begin(), sure_labels.end(), label) != sure_labels.end();
  };
  while (end < paragraphs.size() && !is_sure(paragraphs[end])) ++end;
  if (end == paragraphs.size()) { // no more than a few fields, or none
    end = text + 1;
    while (end < paragraphs.size() && label_of(paragraphs[end]).empty()) ++end;
    return end;
  }
  std::vector<std::string> met;
  while (end > text + 1) {
    std::string label = label_of(paragraphs[end - 1]);
    if (label.empty() || std::find(met.begin(), met.end(), label) != met.end()) break;
    met.push_back(std::move(label));
    --end;
  }
  return end;
}

// "Writer, Ann . The Courier , Final ed.; Northton [Northton]06 Mar 2019: A.4.": who, where and when, without labels.
bool is_citation(std::string_view paragraph) {
  const std::size_t place = paragraph.find('[');
  return paragraph.size() < 400 && place != std::string_view::npos && paragraph.find(" . ") < place &&
         !day_in(paragraph.substr(place)).empty();
}

bool take(const Paragraphs& paragraphs, std::size_t number, const FormatWatch& watch) {
  std::map<std::string, Paragraphs> fields;
  std::string label, citation;
  std::size_t text_end = 0; // up to here paragraphs are text, whatever they begin with
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::string& paragraph = paragraphs[i];
    const std::string found = i < text_end ? "" : label_of(paragraph);
    if (found == "full text" && text_end == 0) text_end = end_of_text(paragraphs, i);
    if (label.empty() && found.empty() && is_citation(paragraph)) {
      citation = unwrap(paragraph);
      continue;
    }
    std::string value = paragraph;
    if (!found.empty()) {
      label = found;
      const std::size_t colon = paragraph.find(':');
      value = trim(std::string_view(paragraph).substr(std::min(colon, paragraph.size() - 1) + 1));
    }
    const bool is_link = label.empty() && !citation.empty(); // "ProQuest document link"
    if (!value.empty() && !is_link) fields[label].push_back(value);
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
  const std::size_t author_end = citation.find(" . ");
  article.author = names_in_order(line("author"));
  if (article.author.empty() && !citation.empty()) article.author = names_in_order(citation.substr(0, author_end));
  article.date = day_in(line("publication date"));
  if (article.date.empty()) article.date = day_in(line("publication info"));
  if (article.date.empty() && !citation.empty()) article.date = day_in(citation.substr(citation.find('[')));
  const std::string outlet = line("publication title");
  article.outlet = trim(std::string_view(outlet).substr(0, outlet.find(';')));
  if (article.outlet.empty()) { // "The Courier ; Northton [Northton]06 Mar 2019: A.4."
    std::string info = line("publication info");
    if (info.empty() && !citation.empty()) info = citation.substr(author_end + 3);
    article.outlet = trim(std::string_view(info).substr(0, info.find_first_of(";[,")));
  }
  // "The Courier, Late Edition (East Coast)"
  if (const std::size_t comma = article.outlet.find(", ");
      comma != std::string::npos && lower_case(article.outlet).find("edition", comma) != std::string::npos)
    article.outlet.resize(comma);
  article.place = recase(line("dateline"));
  article.section = line("section");
  article.language = line("language of publication");
  article.id = line("proquest document id");
  article.url = line("document url");
  article.url.resize(std::min(article.url.find(' '), article.url.size()));
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
    // A line between who, where and when and the text divides no articles.
    const bool is_headed = !has_text && std::any_of(article.begin(), article.end(), is_citation);
    if ((is_divider(paragraph) && !is_headed) || is_count(paragraph) || ends_soon || (begins && has_text)) {
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
