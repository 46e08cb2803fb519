// Saved web pages, and the downloads of databases as pages: Factiva (<div class="article enArticle">), LexisNexis
// (<!-- Hide XML section -->, paragraphs as in its text), Europresse (class "titreArticle" or "TitreArticleVisu"),
// ProQuest (paragraphs as in its text).
#include "formats/databases.h"
#include "formats/readers.h"
#include "formats/take_paragraphs.h"
#include "markup/decode_markup.h"
#include "markup/markup.h"
#include "markup/page.h"
#include "markup/paragraphs_of.h"
#include "text/trim.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr std::size_t most_page_bytes = 32u << 20; // a tree of it takes ten times as much

bool has(std::string_view text, std::string_view mark) {
  return text.find(mark) != std::string_view::npos;
}

bool has_class(MarkupNode node, std::string_view wanted) {
  const std::string_view classes = node.attribute("class");
  for (std::size_t at = classes.find(wanted); at != std::string_view::npos; at = classes.find(wanted, at + 1)) {
    const std::size_t end = at + wanted.size();
    if ((at == 0 || classes[at - 1] == ' ') && (end == classes.size() || classes[end] == ' ')) return true;
  }
  return false;
}

// Elements of a class, none inside another.
void collect(MarkupNode below, std::string_view wanted, std::vector<MarkupNode>& found) {
  for (MarkupNode child = below.first_child(); child; child = child.next()) {
    if (has_class(child, wanted))
      found.push_back(child);
    else
      collect(child, wanted, found);
  }
}
std::vector<MarkupNode> of_class(MarkupNode below, std::string_view wanted) {
  std::vector<MarkupNode> found;
  collect(below, wanted, found);
  return found;
}

// <tr><td><b>HD</b></td><td>...</td></tr>
std::vector<TaggedField> factiva_rows(MarkupNode article) {
  std::vector<TaggedField> fields;
  for (MarkupNode row : find_elements(article, "tr")) {
    const MarkupNode tag = child_of(row, "td");
    MarkupNode value = tag.next();
    while (value && !value.is("td")) value = value.next();
    if (value) fields.push_back({std::string(trim(line_of(tag))), paragraphs_of(value)});
  }
  for (TaggedField& field : fields) // "HD" and a no-break space
    field.tag = field.tag.substr(0, field.tag.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
  return fields;
}

void read_factiva(const Markup& page, const FormatWatch& watch) {
  std::size_t number = 0;
  for (MarkupNode article : of_class(page.root(), "article")) {
    ++number;
    const std::vector<TaggedField> fields = factiva_rows(article);
    const bool tagged = std::any_of(fields.begin(), fields.end(), [](const TaggedField& f) { return f.tag == "HD"; });
    if (tagged) {
      take_factiva_fields(fields, number, watch);
      continue;
    }
    const FormatWatch one{.take = [&](ArticleFields found, std::size_t) { watch.take(std::move(found), number); },
                          .report = watch.report,
                          .remark = watch.remark};
    split_factiva(paragraphs_of(article), one);
  }
}

// The old layout: one table cell an article, its parts in spans with classes; the new one: an <article> each, and since
// 2018 the text in <div class="docOcurrContainer">.
void read_europresse(const Markup& page, const FormatWatch& watch) {
  std::size_t number = 0;
  const bool is_new = !of_class(page.root(), "titreArticle").empty();
  std::vector<MarkupNode> articles;
  if (is_new) {
    articles = find_elements(page.root(), "article");
  } else {
    for (MarkupNode name : of_class(page.root(), "DocPublicationName")) articles.push_back(name.parent());
  }
  for (MarkupNode article : articles) {
    ArticleFields fields;
    const auto line = [&](std::string_view wanted) {
      std::string out;
      for (MarkupNode part : of_class(article, wanted)) append_word(out, line_of(part));
      return out;
    };
    fields.title = line(is_new ? "titreArticle" : "TitreArticleVisu");
    fields.outlet = line(is_new ? "rdp__DocPublicationName" : "DocPublicationName");
    if (is_new && fields.outlet.empty()) fields.outlet = line("DocPublicationName");
    const std::string header = line(is_new ? "rdp__DocHeader" : "DocHeader");
    fields.date = day_in(header.empty() ? line("DocHeader") : header);
    // "The Courier, no. 22750"
    fields.outlet = fields.outlet.substr(0, fields.outlet.find(", no. "));
    // The text: in a part of its own, or behind the title, up to the rights and the document's number.
    const std::vector<MarkupNode> parts = of_class(article, "docOcurrContainer");
    std::vector<std::string> paragraphs;
    if (parts.empty()) paragraphs = paragraphs_of(article);
    for (MarkupNode part : parts)
      for (std::string& paragraph : paragraphs_of(part)) paragraphs.push_back(std::move(paragraph));
    if (!parts.empty()) {
      fields.author = line("docAuthors");
      if (fields.author.empty()) fields.author = line("sm-margin-bottomNews");
    }
    std::vector<std::string> body;
    bool behind_title = !parts.empty();
    for (std::string& paragraph : paragraphs) {
      std::string one = unwrap(paragraph);
      if (!behind_title) {
        behind_title = has(one, fields.title);
        continue;
      }
      if (one.starts_with("©") || one.starts_with("Numéro de document") || one.starts_with("Document number") ||
          has(one, "Tous droits réservés"))
        break;
      const bool is_name =
          parts.empty() && body.empty() && fields.author.empty() && one.size() <= 60 && !one.ends_with('.');
      if (is_name)
        fields.author = one;
      else
        body.push_back(std::move(one));
    }
    fields.text = join_paragraphs(body);
    watch.take(std::move(fields), ++number);
  }
}

} // namespace

void read_html(const FormatInput& input, const FormatWatch& watch) {
  const std::string html = decode_markup(input.source.read_all(std::min(input.most_bytes, most_page_bytes)));
  const std::string_view start = std::string_view(html).substr(0, 200000);
  const bool factiva =
      has(start, "<title>Factiva</title>") || has(start, "class=\"article enArticle\"") || has(start, "Headline'>");
  const bool europresse = has(start, "DocPublicationName") || has(start, "cedrom-sni");
  const bool nexis = has(start, "Hide XML section") || (has(start, " DOCUMENTS<") && has(start, "LENGTH: "));
  const bool proquest = (has(start, "Full text:") || has(start, ">FULL TEXT<")) && has(start, "ProQuest");
  if (factiva || europresse || nexis || proquest) {
    const Markup page = Markup::of_html(html, input.place());
    if (europresse) {
      read_europresse(page, watch);
      return;
    }
    if (factiva && !of_class(page.root(), "article").empty()) {
      read_factiva(page, watch);
      return;
    }
    if (split_download(paragraphs_of(page.root()), watch)) return;
  }
  ArticleFields article = read_page(html, input.place(), input.raw);
  if (article.text.empty())
    throw Error(ErrorCode::empty_article, input.place(),
                "a web page without running text (put together in the browser?)");
  watch.take(std::move(article), 0);
}

} // namespace standpoint
