// Feeds of agencies and blogs, and databases' XML. By the root or the first element of these names:
//   <nitf>                 NITF 3: body.head (hedline, byline, dateline), body.content
//   <newsItem>             NewsML-G2: contentMeta, and in contentSet NITF or XHTML (newsMessage holds several)
//   <NewsML>               NewsML 1: NewsLines, DataContent with HTML or NITF (several NewsItems)
//   <rss> <feed>           RSS 2 and WordPress exports (item: content:encoded, else description), Atom (entry)
//   <ppsarticle> <article> Factiva: headline, leadParagraph, tailParagraphs, publicationDate, sourceName
//   <Record> <RECORD>      ProQuest: FullText, Title, NumericPubDate
// Source: iptc.org (NITF 3.6, NewsML-G2 2.30, NewsML 1.2), rssboard.org (RSS 2.0), RFC 4287 (Atom).
#include "base/ascii.h"
#include "formats/databases.h"
#include "formats/readers.h"
#include "markup/markup.h"
#include "markup/paragraphs_of.h"
#include "text/parse_date.h"
#include "text/trim.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace standpoint {

namespace {

// The first of these elements below a node that has text.
std::string first_line(MarkupNode below, std::initializer_list<std::string_view> names) {
  for (std::string_view name : names)
    if (const std::string line = line_of(find_element(below, name)); !line.empty()) return line;
  return "";
}

std::string without_by(std::string author) {
  if (author.size() > 3 && lower_case(author.substr(0, 3)) == "by ") author.erase(0, 3);
  while (author.ends_with(',') || author.ends_with(' ')) author.pop_back();
  return recase(author);
}

// HTML that stands as text in a field, as paragraphs; a line a paragraph where it has no tags.
std::vector<std::string> paragraphs_of_field(const std::string& content, const Place& place) {
  const bool is_html = content.find('<') != std::string::npos || content.find('&') != std::string::npos;
  std::vector<std::string> paragraphs;
  const bool has_blocks = content.find("<p") != std::string::npos || content.find("<div") != std::string::npos;
  if (is_html && has_blocks) return paragraphs_of(Markup::of_html(content, place).root());
  for (std::size_t begin = 0; begin < content.size();) { // WordPress writes paragraphs as lines
    const std::size_t end = std::min(content.find('\n', begin), content.size());
    const std::string line(trim(std::string_view(content).substr(begin, end - begin)));
    if (!line.empty()) {
      if (!is_html)
        paragraphs.push_back(line);
      else
        for (std::string& paragraph : paragraphs_of(Markup::of_html(line, place).root()))
          paragraphs.push_back(std::move(paragraph));
    }
    begin = end + 1;
  }
  return paragraphs;
}

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
    set(article.author, without_by(one_line(name)));
  }
  set(article.outlet, first_line(head, {"distributor"}));
  set(article.outlet, std::string(find_element(nitf, "doc.copyright").attribute("holder")));
  set(article.place, recase(first_line(find_element(head, "dateline"), {"location"})));
  for (std::string_view name : {"date.issue", "date.release"})
    set(article.date, day_of_value(find_element(nitf, name).attribute("norm")));
  set(article.date, day_of_value(find_element(nitf, "story.date").attribute("norm")));
  set(article.date, day_of_value(find_element(nitf, "pubdata").attribute("date.publication")));
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
    if (article.date.empty()) article.date = day_of_value(line_of(find_element(item, name)));
  article.language = std::string(find_element(meta, "language").attribute("tag"));
  if (article.language.empty()) article.language = std::string(item.attribute("lang"));
  article.place = line_of(find_element(find_element(meta, "located"), "name"));
  article.id = std::string(item.attribute("guid"));
  if (const MarkupNode content = find_element(item, "contentSet")) {
    if (const MarkupNode nitf = find_element(content, "nitf")) {
      read_nitf(nitf, article);
    } else {
      MarkupNode body = find_element(content, "body");
      article.text = join_paragraphs(paragraphs_of(body ? body : content, is_left_out));
    }
  }
}

void read_news_ml(MarkupNode item, ArticleFields& article, const Place& place) {
  const MarkupNode lines = find_element(item, "NewsLines");
  article.title = first_line(lines, {"HeadLine"});
  article.author = without_by(first_line(lines, {"ByLine"}));
  article.outlet = first_line(lines, {"CreditLine"});
  if (article.outlet.empty()) article.outlet = first_line(item, {"ProviderId"});
  article.date = day_of_value(first_line(item, {"FirstCreated"}));
  if (article.date.empty()) article.date = day_of_value(first_line(item, {"ThisRevisionCreated", "DateId"}));
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

void read_feed_item(MarkupNode item, const std::string& channel, ArticleFields& article, const Place& place) {
  article.title = first_line(item, {"title"});
  article.author = first_line(item, {"creator"});
  if (article.author.empty()) article.author = line_of(find_element(find_element(item, "author"), "name"));
  if (article.author.empty()) article.author = first_line(item, {"author"});
  article.outlet = channel;
  for (std::string_view name : {"pubDate", "published", "date", "updated"})
    if (article.date.empty()) article.date = day_of_value(line_of(child_of(item, name)));
  const MarkupNode link = child_of(item, "link");
  article.url = link.attribute("href").empty() ? line_of(link) : std::string(link.attribute("href"));
  article.id = first_line(item, {"guid"});
  if (article.id.empty()) article.id = line_of(child_of(item, "id"));
  std::string content;
  for (std::string_view name : {"encoded", "content", "description", "summary"}) {
    const MarkupNode node = child_of(item, name);
    if (content.empty() && node)
      content = find_element(node, "div") || find_element(node, "p") ? join_paragraphs(paragraphs_of(node))
                                                                     : inner_text(node);
  }
  article.text = join_paragraphs(paragraphs_of_field(content, place));
}

void read_factiva_article(MarkupNode node, ArticleFields& article) {
  article.title = first_line(node, {"headline"});
  article.author = without_by(first_line(node, {"byline"}));
  article.outlet = first_line(node, {"sourceName"});
  article.date = day_of_value(first_line(find_element(node, "publicationDate"), {"date"}));
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

void read_proquest_record(MarkupNode node, ArticleFields& article, const Place& place) {
  article.title = first_line(node, {"Title", "title"});
  article.outlet = first_line(node, {"PublicationTitle", "PubTitle", "pubtitle"});
  if (article.outlet.empty()) article.outlet = line_of(find_element(find_element(node, "DFS"), "Title"));
  article.date =
      day_of_value(first_line(node, {"NumericPubDate", "NumericDate", "StartDate", "PublicationDate", "AlphaPubDate"}));
  article.author = first_line(node, {"OriginalForm", "NormalizedForm", "Author"});
  article.language = first_line(node, {"Language", "RawLang"});
  article.id = first_line(node, {"RecordID", "GOID", "ID"});
  std::vector<std::string> body;
  for (std::string_view name : {"FullText", "HiddenText", "Text"})
    if (const MarkupNode text = find_element(node, name); text && body.empty())
      body = find_element(text, "p") ? paragraphs_of(text) : paragraphs_of_field(inner_text(text), place);
  article.text = join_paragraphs(body);
}

// Whether a feed's item or a WordPress post was published.
bool is_published(MarkupNode item) {
  const std::string type = line_of(child_of(item, "post_type")), status = line_of(child_of(item, "status"));
  const bool is_post = type.empty() || type == "post" || type == "page";
  return is_post && status != "draft" && status != "trash" && status != "private" && status != "auto-draft";
}

} // namespace

void read_news_xml(const FormatInput& input, const FormatWatch& watch) {
  const Place place = input.place();
  const Markup xml = Markup::of_xml(input.source.read_all(input.most_bytes), place);
  const MarkupNode root = xml.root();
  const auto all_of = [&](std::string_view name) {
    return root.is(name) ? std::vector<MarkupNode>{root} : find_elements(root, name);
  };
  std::size_t number = 0, without_text = 0;
  const auto take_all = [&](const std::vector<MarkupNode>& nodes, auto&& read) {
    for (MarkupNode node : nodes) {
      ArticleFields article;
      read(node, article);
      ++number;
      if (trim(article.text).empty())
        ++without_text;
      else
        watch.take(std::move(article), nodes.size() == 1 ? 0 : number);
    }
  };
  if (root.is("rss") || root.is("feed") || root.is("RDF")) {
    const MarkupNode channel = root.is("feed") ? root : find_element(root, "channel");
    const std::string name = line_of(child_of(channel, "title"));
    std::vector<MarkupNode> items = all_of(root.is("feed") ? "entry" : "item");
    const std::size_t all = items.size();
    std::erase_if(items, [](MarkupNode item) { return !is_published(item); });
    if (items.size() < all) watch.remark("drafts, pictures and menus left out: " + std::to_string(all - items.size()));
    take_all(items, [&](MarkupNode node, ArticleFields& article) { read_feed_item(node, name, article, place); });
  } else if (const auto items = all_of("newsItem"); !items.empty()) {
    take_all(items, read_news_item);
  } else if (const auto old_items = all_of("NewsItem"); !old_items.empty()) {
    take_all(old_items, [&](MarkupNode node, ArticleFields& article) { read_news_ml(node, article, place); });
  } else if (const auto texts = all_of("nitf"); !texts.empty()) {
    take_all(texts, read_nitf);
  } else if (const auto articles = all_of("ppsarticle"); !articles.empty()) {
    take_all(articles, read_factiva_article);
  } else if (root.is("RECORD") || root.is("Record") || find_element(root, "FullText")) {
    auto records = all_of("RECORD");
    if (records.empty()) records = all_of("Record");
    if (records.empty()) records = {root};
    take_all(records, [&](MarkupNode node, ArticleFields& article) { read_proquest_record(node, article, place); });
  } else {
    throw Error(ErrorCode::bad_format, place,
                "XML of a kind that is not read (<" + one_line(root.name()) +
                    ">); NITF, NewsML, RSS, Atom, WordPress, Factiva and ProQuest are");
  }
  if (without_text > 0 && without_text < number)
    watch.remark("left out without text: " + std::to_string(without_text) + " of " + std::to_string(number));
  if (without_text == number && number > 0)
    throw Error(ErrorCode::empty_article, place, "articles without text (pictures, or headlines alone)");
}

} // namespace standpoint
