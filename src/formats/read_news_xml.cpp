// What agencies send, and databases' XML. By the root or the first element of these names:
//   <nitf>                 NITF 3: body.head (hedline, byline, dateline), body.content
//   <newsItem>             NewsML-G2: contentMeta, and in contentSet NITF or XHTML (newsMessage holds several)
//   <NewsML>               NewsML 1: NewsLines, DataContent with HTML or NITF (several NewsItems)
//   <rss> <RDF> <feed>     feeds: read_feed.cpp
//   <ppsarticle> <article> Factiva: headline, leadParagraph, tailParagraphs, publicationDate, sourceName
//   <Record> <RECORD>      ProQuest: FullText, Title, NumericPubDate
// Source: iptc.org (NITF 3.6, NewsML-G2 2.30, NewsML 1.2), files of Factiva and ProQuest.
#include "base/ascii.h"
#include "formats/databases.h"
#include "formats/readers.h"
#include "formats/take_paragraphs.h"
#include "formats/xml_fields.h"
#include "markup/markup.h"
#include "markup/paragraphs_of.h"
#include "text/trim.h"

#include <algorithm>
#include <array>

namespace standpoint {

namespace {

// Pictures, captions and tables in a body of NITF or XHTML.
bool is_left_out(MarkupNode node) {
  constexpr std::array<std::string_view, 8> names = {"media",  "table", "nitf-table", "header",
                                                     "footer", "aside", "figure",     "note"};
  const std::string_view name = node.name();
  return std::find(names.begin(), names.end(), name) != names.end();
}

void read_nitf(MarkupNode nitf, ArticleFields& article) {
  const MarkupNode head = find_element(nitf, "body.head");
  const auto set = [](std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
  };
  set(article.title, first_line(find_element(head, "hedline"), {"hl1"}));
  set(article.title, first_line(nitf, {"title"}));
  if (const MarkupNode byline = find_element(head, "byline")) {
    std::string name = first_line(byline, {"person"});
    if (name.empty()) // without the job title in it
      for (MarkupNode child = byline.first_child(); child; child = child.next())
        if (!child.is("byttl")) name += inner_text(child);
    name = without_by(one_line(name));
    const bool is_initials = name.find('/') != std::string::npos && name == lower_case(name); // "gr/bp"
    if (!is_initials) set(article.author, std::move(name));
  }
  const MarkupNode publication = find_element(nitf, "pubdata");
  set(article.outlet, std::string(publication.attribute("name")));
  set(article.section, std::string(publication.attribute("position.section")));
  set(article.outlet, first_line(head, {"distributor"}));
  set(article.outlet, std::string(find_element(nitf, "doc.copyright").attribute("holder")));
  set(article.place, recase(first_line(find_element(head, "dateline"), {"location"})));
  for (std::string_view name : {"date.issue", "date.release"})
    set_day(article, find_element(nitf, name).attribute("norm"));
  set_day(article, find_element(nitf, "story.date").attribute("norm"));
  set_day(article, publication.attribute("date.publication"));
  set(article.id, std::string(find_element(nitf, "doc-id").attribute("id-string")));
  const MarkupNode content = child_of(find_element(nitf, "body"), "body.content"); // notes have one too
  if (content) article.text = join_paragraphs(paragraphs_of(content, is_left_out));
}

void read_news_item(MarkupNode item, ArticleFields& article) {
  const MarkupNode meta = find_element(item, "contentMeta");
  article.title = first_line(meta, {"headline"});
  article.author = without_by(first_line(meta, {"by"}));
  if (article.author.empty()) article.author = line_of(find_element(find_element(meta, "creator"), "name"));
  article.outlet = line_of(find_element(find_element(meta, "infoSource"), "name"));
  const MarkupNode provider = find_element(item, "provider");
  if (article.outlet.empty()) article.outlet = line_of(find_element(provider, "name"));
  if (article.outlet.empty()) article.outlet = first_line(meta, {"creditline"});
  if (article.outlet.empty()) article.outlet = std::string(provider.attribute("literal"));
  for (std::string_view name : {"contentCreated", "firstCreated", "versionCreated"})
    set_day(article, line_of(find_element(item, name)));
  article.language = std::string(find_element(meta, "language").attribute("tag"));
  if (article.language.empty()) article.language = std::string(item.attribute("lang"));
  article.place = recase(line_of(find_element(find_element(meta, "located"), "name")));
  article.id = std::string(item.attribute("guid"));
  if (const MarkupNode content = find_element(item, "contentSet")) {
    if (const MarkupNode nitf = find_element(content, "nitf")) {
      read_nitf(nitf, article);
    } else {
      const MarkupNode body = find_element(content, "body"), plain = find_element(content, "inlineData");
      article.text = join_paragraphs(body || !plain || plain.first_child().is_element()
                                         ? paragraphs_of(body ? body : content, is_left_out)
                                         : split_paragraphs(inner_text(plain)));
    }
  }
}

// NewsML-G2 says of an item whether it may be used: "stat:canceled", "stat:withheld".
void take_published(std::vector<MarkupNode> items, const Place& place, const FormatWatch& watch) {
  const std::size_t all = items.size();
  std::erase_if(items, [](MarkupNode item) {
    const std::string_view status = find_element(item, "pubStatus").attribute("qcode");
    return status.ends_with(":canceled") || status.ends_with(":withheld");
  });
  if (items.size() < all) watch.remark("canceled or withheld: " + std::to_string(all - items.size()));
  take_articles(items, place, watch, read_news_item);
}

void read_news_ml(MarkupNode item, ArticleFields& article, const Place& place) {
  const MarkupNode lines = find_element(item, "NewsLines");
  article.title = first_line(lines, {"HeadLine"});
  article.author = without_by(first_line(lines, {"ByLine"}));
  article.outlet = first_line(lines, {"CreditLine"});
  if (article.outlet.empty())
    article.outlet = std::string(find_element(find_element(item, "Provider"), "Party").attribute("FormalName"));
  if (article.outlet.empty()) article.outlet = first_line(item, {"ProviderId"});
  for (std::string_view name : {"FirstCreated", "ThisRevisionCreated", "DateId"})
    set_day(article, first_line(item, {name}));
  article.language = std::string(find_element(item, "Language").attribute("FormalName"));
  article.id = first_line(item, {"PublicIdentifier"});
  const MarkupNode content = find_element(item, "DataContent");
  if (const MarkupNode nitf = find_element(content, "nitf")) {
    read_nitf(nitf, article);
    return;
  }
  const bool has_elements = content.first_child() && find_element(content, "p");
  article.text = join_paragraphs(has_elements ? paragraphs_of(content, is_left_out)
                                              : paragraphs_of_field(inner_text(content), place));
}

void read_factiva_article(MarkupNode node, ArticleFields& article) {
  article.title = first_line(node, {"headline"});
  article.author = without_by(first_line(node, {"byline"}));
  article.outlet = first_line(node, {"sourceName"});
  set_day(article, first_line(find_element(node, "publicationDate"), {"date"}));
  article.section = first_line(node, {"sectionName"});
  article.language = first_line(node, {"baseLanguage"});
  article.id = first_line(node, {"accessionNo"});
  std::vector<std::string> body;
  for (std::string_view part : {"leadParagraph", "tailParagraphs"}) {
    const MarkupNode text = find_element(node, part);
    const std::vector<MarkupNode> paragraphs = find_elements(text, "paragraph");
    for (MarkupNode paragraph : paragraphs)
      if (std::string line = line_of(paragraph); !line.empty()) body.push_back(std::move(line));
    if (!paragraphs.empty()) continue;
    // Wire text: a line that is set in begins a paragraph.
    const std::string raw = inner_text(text);
    std::string paragraph;
    for (std::size_t begin = 0; begin < raw.size();) {
      const std::size_t end = std::min(raw.find('\n', begin), raw.size());
      const std::string_view line = std::string_view(raw).substr(begin, end - begin);
      const std::string_view words = trim(line);
      if ((line.starts_with("   ") || words.empty()) && !paragraph.empty()) {
        body.push_back(std::move(paragraph));
        paragraph.clear();
      }
      if (!words.empty() && words != "Reuter" && words != "REUTER") append_word(paragraph, words);
      begin = end + 1;
    }
    if (!paragraph.empty()) body.push_back(std::move(paragraph));
  }
  article.text = join_paragraphs(body);
}

// Two kinds: <RecordTitle>, <Publication><Title> of the historical newspapers; <Obj><TitleAtt><Title>,
// <DFS><PubFrosting> <Title> of TDM Studio. The publication has a <Title> too, and stands before the article's or
// behind it.
void read_proquest_record(MarkupNode node, ArticleFields& article, const Place& place) {
  article.title = first_line(node, {"RecordTitle"});
  if (article.title.empty()) article.title = first_line(find_element(node, "TitleAtt"), {"Title"});
  if (article.title.empty()) article.title = first_line(find_element(node, "Obj"), {"Title"});
  if (article.title.empty()) article.title = first_line(node, {"Title", "title"});
  for (std::string_view name : {"Publication", "PubFrosting", "DFS"})
    if (article.outlet.empty()) article.outlet = first_line(find_element(node, name), {"Title"});
  if (article.outlet.empty()) article.outlet = first_line(node, {"PublicationTitle", "PubTitle", "pubtitle"});
  for (std::string_view name :
       {"NumericPubDate", "NumericDate", "StartDate", "PublicationDate", "AlphaPubDate", "AlphaDate"})
    set_day(article, line_of(find_element(node, name)));
  // "The Daily Courier (1923-1999)", "The Daily Courier; Northton"
  article.outlet = trim(std::string_view(article.outlet).substr(0, article.outlet.find(';')));
  if (const std::size_t years = article.outlet.find(" (1"); years != std::string::npos) article.outlet.resize(years);
  article.author = names_in_order(first_line(node, {"OriginalForm", "NormalizedForm", "PersonName", "Author"}));
  article.section = first_line(node, {"Section", "SectionTitle"});
  article.language = first_line(node, {"Language", "RawLang", "LanguageCode"});
  article.url = first_line(node, {"URLDocView", "URLFullText"});
  article.id = first_line(node, {"RecordID", "GOID", "ID"});
  std::vector<std::string> body;
  for (std::string_view name : {"FullText", "HiddenText", "Text"})
    if (const MarkupNode text = find_element(node, name); text && body.empty())
      body = find_element(text, "p") ? paragraphs_of(text) : paragraphs_of_field(inner_text(text), place);
  article.text = join_paragraphs(body);
}

// "&nbsp;" and a bare "&", which XML does not have and many a feed does, as "&amp;nbsp;" and "&amp;": a text that is
// read as HTML.
std::string mend_entities(std::string_view xml) {
  std::string out;
  for (std::size_t i = 0; i < xml.size(); ++i) {
    if (xml.substr(i).starts_with("<![CDATA[")) {
      const std::size_t end = std::min(xml.find("]]>", i), xml.size() - 1);
      out += xml.substr(i, end - i);
      i = end;
    }
    out += xml[i];
    if (xml[i] != '&') continue;
    const std::string_view name = xml.substr(i + 1, std::min<std::size_t>(xml.find(';', i) - i - 1, 10));
    constexpr std::array<std::string_view, 5> known = {"amp", "lt", "gt", "quot", "apos"};
    const bool is_number = name.size() > 1 && name[0] == '#';
    if (!is_number && std::find(known.begin(), known.end(), name) == known.end()) out += "amp;";
  }
  return out;
}

// Control characters, which XML does not have and many an export does, made blanks. REQUIRES: bytes of ASCII's order.
void blank_controls(char* bytes, std::size_t size) {
  for (char* c = bytes; c != bytes + size; ++c)
    if (static_cast<unsigned char>(*c) < 0x20 && *c != '\n' && *c != '\t' && *c != '\r') *c = ' ';
}

// A feed that is no longer than this is read as a tree, which also mends its entities.
constexpr std::size_t most_feed_tree = 32u << 20;

// RSS, which WordPress exports are too: whole, and item by item when it is large.
void read_rss(const FormatInput& input, const FormatWatch& watch, std::string& whole) {
  std::string_view rest;
  while (whole.size() <= most_feed_tree && !(rest = input.source.next_block()).empty()) whole += rest;
  if (whole.size() <= most_feed_tree) return;
  std::size_t given = 0;
  const auto read = [&](char* to, std::size_t size) -> std::size_t {
    if (given == whole.size()) { // what was read ahead is used up
      whole = input.source.next_block();
      given = 0;
    }
    const std::size_t n = whole.copy(to, size, given);
    given += n;
    blank_controls(to, n);
    return n;
  };
  read_large_feed(read, input.place(), watch);
  whole.clear();
}

Markup parse(const std::string& bytes, const Place& place) {
  try {
    return Markup::of_xml(bytes, place);
  } catch (const Error& error) {
    const bool is_of_character = error.message().find("invalid Char value") != std::string::npos;
    if (is_of_character && bytes.find('\0') == std::string::npos) { // no UTF-16
      std::string mended = bytes;
      blank_controls(mended.data(), mended.size());
      return Markup::of_xml(mended, place);
    }
    const bool is_of_entity = error.message().find("Entity") != std::string::npos; // as libxml2 calls both
    if (!is_of_entity || bytes.find("<!ENTITY") != std::string::npos) throw;
    return Markup::of_xml(mend_entities(bytes), place);
  }
}

} // namespace

void read_news_xml(const FormatInput& input, const FormatWatch& watch) {
  const Place place = input.place();
  std::string bytes;
  if (input.beginning.text.find("<rss") != std::string::npos) {
    read_rss(input, watch, bytes);
    if (bytes.empty()) return; // it was large, and has been read
  } else {
    bytes = input.source.read_all(input.most_bytes);
  }
  const Markup xml = parse(bytes, place);
  const MarkupNode root = xml.root();
  const auto all_of = [&](std::string_view name) {
    return root.is(name) ? std::vector<MarkupNode>{root} : find_elements(root, name);
  };
  if (root.is("rss") || root.is("feed") || root.is("RDF")) {
    read_feed(root, place, watch);
    return;
  }
  if (const auto items = all_of("newsItem"); !items.empty()) {
    take_published(items, place, watch);
  } else if (const auto old_items = all_of("NewsItem"); !old_items.empty()) {
    take_articles(old_items, place, watch,
                  [&](MarkupNode node, ArticleFields& article) { read_news_ml(node, article, place); });
  } else if (const auto texts = all_of("nitf"); !texts.empty()) {
    take_articles(texts, place, watch, read_nitf);
  } else if (const auto articles = all_of("ppsarticle"); !articles.empty()) {
    take_articles(articles, place, watch, read_factiva_article);
  } else if (root.is("RECORD") || root.is("Record") || find_element(root, "FullText")) {
    auto records = all_of("RECORD");
    if (records.empty()) records = all_of("Record");
    if (records.empty()) records = {root};
    take_articles(records, place, watch,
                  [&](MarkupNode node, ArticleFields& article) { read_proquest_record(node, article, place); });
  } else {
    throw Error(ErrorCode::bad_format, place,
                "XML of a kind that is not read (<" + one_line(root.name()) +
                    ">); NITF, NewsML, RSS, Atom, WordPress, Factiva and ProQuest are");
  }
}

} // namespace standpoint
