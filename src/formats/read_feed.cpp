// Feeds (RSS 1 and 2, Atom) and what WordPress exports, which is RSS. An item is an article: its text is
// content:encoded or content, else description or summary. The outlet is the item's own <source>, else the feed's
// title; the section its first category. Drafts, pictures and menus of an export are left out, and from its texts the
// marks of the editor:
//   [caption id="a"]<img/> The dam[/caption]   a picture with its caption
//   [gallery ids="1,2"]                        what is put in when the page is made
// and from a feed's "The post Governor rejects the dam appeared first on The Courier.".
// A large RSS file is read item by item (read_large_feed): the feed's own fields are those that stand before the items.
// Source: rssboard.org (RSS 2.0), web.resource.org (RSS 1.0), RFC 4287 (Atom), WordPress's
// wp-admin/includes/export.php.
#include "base/ascii.h"
#include "formats/mime.h"
#include "formats/readers.h"
#include "formats/xml_fields.h"
#include "markup/paragraphs_of.h"
#include "text/trim.h"

#include <algorithm>
#include <array>
#include <map>

namespace standpoint {

namespace {

constexpr std::size_t most_item_bytes = 4u << 20; // of a large feed: its tree takes up to fifty times as much

struct Feed {
  std::string title;
  std::string language;
  std::string author;                       // of Atom, for entries without one
  std::map<std::string, std::string> names; // of WordPress: by login
  bool is_export = false;                   // of WordPress
};

// A child of this name that is no "media:title", which says what stands in a picture.
MarkupNode own_child(MarkupNode item, std::string_view name) {
  for (MarkupNode child = item.first_child(); child; child = child.next())
    if (child.is(name) && child.prefix() != "media") return child;
  return {};
}

// Where a "[...]" of an editor that begins here ends; `begin` when it is a bracket of the text ("[sic]").
std::size_t end_of_mark(std::string_view text, std::size_t begin) {
  const std::size_t close = text.find(']', begin);
  if (close == std::string_view::npos || close - begin > 2000) return begin;
  std::string_view inside = text.substr(begin + 1, close - begin - 1);
  const bool closes = inside.starts_with('/');
  if (closes) inside.remove_prefix(1);
  std::size_t name_end = 0;
  while (name_end < inside.size() && (is_ascii_lower(inside[name_end]) || inside[name_end] == '_' ||
                                      inside[name_end] == '-' || is_ascii_digit(inside[name_end])))
    ++name_end;
  if (name_end == 0) return begin;
  const std::string_view name = inside.substr(0, name_end), rest = inside.substr(name_end);
  constexpr std::array<std::string_view, 6> bare = {"gallery", "audio", "video", "playlist", "embed", "more"};
  const bool has_values = rest.starts_with(' ') && rest.find('=') != std::string_view::npos;
  const bool is_mark = (closes && rest.empty()) || has_values ||
                       (rest.empty() && std::find(bare.begin(), bare.end(), name) != bare.end());
  if (!is_mark) return begin;
  const std::string closing = std::string("[/").append(name) + "]";
  const std::size_t closed = text.find(closing, close);
  const bool takes_its_content = name == "caption" || name == "embed" || name == "audio" || name == "video";
  return takes_its_content && !closes && closed != std::string_view::npos ? closed + closing.size() : close + 1;
}

std::string without_marks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '[' ? end_of_mark(text, at) : at;
    out += end > at ? "\n\n" : std::string(1, text[at]);
    at = end > at ? end : at + 1;
  }
  return out;
}

// An empty line divides paragraphs in WordPress, also in a text that has some between <p> and </p>.
std::string with_paragraphs(const std::string& text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = std::string_view(text).substr(begin, end - begin);
    out += trim(line).empty() ? "<p>" : line;
    out += '\n';
    begin = end + 1;
  }
  return out;
}

// The page of an item: of Atom's links the one without a "rel" or with "alternate".
std::string url_of(MarkupNode item) {
  for (MarkupNode link = item.first_child(); link; link = link.next()) {
    if (!link.is("link")) continue;
    const std::string_view rel = link.attribute("rel");
    if (!rel.empty() && rel != "alternate") continue;
    const std::string url = link.attribute("href").empty() ? line_of(link) : std::string(link.attribute("href"));
    if (!url.empty()) return url;
  }
  return "";
}

std::string section_of(MarkupNode item) {
  for (MarkupNode category = item.first_child(); category; category = category.next()) {
    if (!category.is("category")) continue;
    const std::string_view domain = category.attribute("domain");
    if (domain == "post_tag" || domain == "post_format") continue;
    std::string name = line_of(category);
    if (name.empty()) name = category.attribute("label");
    if (name.empty()) name = category.attribute("term");
    if (!name.empty() && name != "Uncategorized") return name;
  }
  return "";
}

// A title that is HTML within XML: "Mayor &amp;amp; pier", "Mayor&amp;nbsp;Fisk".
std::string title_of(MarkupNode item, const Place& place) {
  std::string title = line_of(own_child(item, "title"));
  const std::string_view type = own_child(item, "title").attribute("type");
  const std::size_t ampersand = title.find('&'), end = title.find(';', ampersand);
  const bool has_entity = end != std::string::npos && end - ampersand < 10 && title.find(' ', ampersand) > end;
  const bool is_html = type == "html" || has_entity;
  if (!is_html || title.empty()) return title;
  return one_line(join_paragraphs(paragraphs_of(Markup::of_html(title, place).root())));
}

void read_item(MarkupNode item, const Feed& feed, ArticleFields& article, const Place& place) {
  article.title = title_of(item, place);
  article.author = line_of(child_of(item, "creator"));
  if (article.author.empty()) {
    const MarkupNode author = child_of(item, "author");
    const MarkupNode name = child_of(author, "name");
    article.author = name ? line_of(name) : name_of_address(line_of(author));
  }
  if (const auto known = feed.names.find(article.author); known != feed.names.end()) article.author = known->second;
  if (article.author.empty()) article.author = feed.author;
  article.outlet = line_of(child_of(item, "source"));
  if (const MarkupNode title = child_of(child_of(item, "source"), "title")) article.outlet = line_of(title);
  if (article.outlet.empty()) article.outlet = feed.title;
  for (std::string_view name : {"pubDate", "published", "date", "post_date", "updated"})
    set_day(article, line_of(child_of(item, name)));
  article.url = url_of(item);
  const MarkupNode guid = child_of(item, "guid"); // a link unless it says that it is none
  if (article.url.empty() && guid.attribute("isPermaLink") != "false" && line_of(guid).starts_with("http"))
    article.url = line_of(guid);
  article.section = section_of(item);
  article.language = feed.language;
  article.id = line_of(child_of(item, "guid"));
  if (article.id.empty()) article.id = line_of(child_of(item, "id"));
  std::vector<std::string> paragraphs;
  for (std::string_view name : {"encoded", "content", "description", "summary"}) {
    const MarkupNode node = own_child(item, name);
    if (!paragraphs.empty() || !node || node.prefix() == "excerpt") continue;
    if (find_element(node, "div") || find_element(node, "p")) {
      paragraphs = paragraphs_of(node);
      continue;
    }
    std::string content = inner_text(node);
    if (feed.is_export) content = without_marks(content);
    const bool has_blocks = content.find("<p") != std::string::npos || content.find("<div") != std::string::npos;
    if (feed.is_export && has_blocks) content = with_paragraphs(content);
    paragraphs = paragraphs_of_field(content, place);
  }
  std::erase_if(paragraphs, [](const std::string& paragraph) {
    return paragraph.starts_with("The post ") && paragraph.find(" appeared first on ") != std::string::npos;
  });
  article.text = join_paragraphs(paragraphs);
}

// What a child of the channel says of all items.
void learn(MarkupNode child, Feed& feed) {
  if (child.is("title") && child.prefix() != "media" && feed.title.empty()) feed.title = line_of(child);
  if (child.is("language") && feed.language.empty()) feed.language = line_of(child);
  if (child.is("wxr_version")) feed.is_export = true;
  if (!child.is("author")) return;
  const std::string login = line_of(child_of(child, "author_login"));
  const std::string name = line_of(child_of(child, "author_display_name"));
  if (!login.empty() && !name.empty()) feed.names[login] = name;
}

void remark_unpublished(std::size_t count, const FormatWatch& watch) {
  if (count > 0) watch.remark("drafts, pictures and menus left out: " + std::to_string(count));
}

// Whether a feed's item or a WordPress post was published.
bool is_published(MarkupNode item) {
  const std::string type = line_of(child_of(item, "post_type")), status = line_of(child_of(item, "status"));
  const bool is_post = type.empty() || type == "post" || type == "page";
  return is_post && status != "draft" && status != "trash" && status != "private" && status != "auto-draft" &&
         status != "pending" && status != "future";
}

} // namespace

void read_feed(MarkupNode root, const Place& place, const FormatWatch& watch) {
  const MarkupNode channel = root.is("feed") ? root : find_element(root, "channel");
  Feed feed;
  for (MarkupNode child = channel.first_child(); child; child = child.next()) learn(child, feed);
  if (feed.language.empty()) feed.language = channel.attribute("lang");
  if (root.is("feed")) feed.author = line_of(child_of(child_of(root, "author"), "name"));
  std::vector<MarkupNode> items = find_elements(root, root.is("feed") ? "entry" : "item");
  feed.is_export = feed.is_export || (!items.empty() && child_of(items.front(), "post_type"));
  const std::size_t all = items.size();
  std::erase_if(items, [](MarkupNode item) { return !is_published(item); });
  remark_unpublished(all - items.size(), watch);
  take_articles(items, place, watch,
                [&](MarkupNode item, ArticleFields& article) { read_item(item, feed, article, place); });
}

void read_large_feed(const std::function<std::size_t(char*, std::size_t)>& read, const Place& place,
                     const FormatWatch& watch) {
  Feed feed;
  std::size_t number = 0, unpublished = 0, without_text = 0;
  const auto take = [&](MarkupNode node) {
    if (!node.is("item")) {
      learn(node, feed);
      return;
    }
    ++number;
    if (!is_published(node)) {
      ++unpublished;
      return;
    }
    feed.is_export = feed.is_export || child_of(node, "post_type");
    try {
      ArticleFields article;
      read_item(node, feed, article, place);
      if (trim(article.text).empty())
        ++without_text;
      else
        watch.take(std::move(article), number);
    } catch (const Error& error) {
      watch.report(error);
    }
  };
  constexpr int depth = 2; // <rss><channel><item>
  try {
    for_each_element_of_stream(read, depth, most_item_bytes, place, take);
  } catch (const Error& error) { // what stands before has been read
    throw Error(error.code(), {.file = place.file, .line = 0, .record = number + 1}, error.message());
  }
  remark_unpublished(unpublished, watch);
  if (without_text > 0)
    watch.remark("left out without text: " + std::to_string(without_text) + " of " + std::to_string(number));
}

} // namespace standpoint
