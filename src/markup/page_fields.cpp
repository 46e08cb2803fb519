// In this order, the first that has a value:
//   title   JSON-LD "headline", og:title, the page's only <h1>, <title> without the outlet ("Dam rejected - The
//   Courier") date    JSON-LD "datePublished", article:published_time and other <meta>, <time datetime>, "dateModified"
//   author  JSON-LD "author", <meta name="author">, article:author, itemprop or rel "author"
//   outlet  JSON-LD "publisher", og:site_name, <meta name="application-name">
//   url     <link rel="canonical">, og:url
// Where none of these has a day: "datePublished" in JSON-LD of any kind, another <meta> whose name has "date", an
// element with an itemprop or a class for dates that shows one ("Nov. 18, 2019, 4:06 p.m."). A title loses the outlet's
// name at its end, and entities that were escaped twice are read. Source: schema.org NewsArticle; the Open Graph
// protocol (ogp.me); HTML 5, 4.2.5.
#include "markup/page_fields.h"

#include "base/ascii.h"
#include "text/decode_text.h"
#include "text/mend_characters.h"
#include "text/parse_date.h"
#include "text/trim.h"

#include <rapidjson/document.h>

#include <algorithm>
#include <array>

namespace standpoint {

namespace {

using rapidjson::Value;

constexpr std::array<std::string_view, 10> article_types = {
    "NewsArticle",           "Article",          "ReportageNewsArticle", "BlogPosting",
    "AnalysisNewsArticle",   "LiveBlogPosting",  "OpinionNewsArticle",   "Report",
    "BackgroundNewsArticle", "ReviewNewsArticle"};

std::string text_of(const Value& value) {
  if (value.IsString()) return {value.GetString(), value.GetStringLength()};
  return "";
}

const Value* member(const Value& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto at = object.FindMember(name);
  return at == object.MemberEnd() ? nullptr : &at->value;
}

// "Ann Writer" of a text, of {"name": ...}, and of a list of those.
std::string names_of(const Value& value) {
  if (value.IsString()) return one_line(text_of(value));
  if (const Value* name = member(value, "name")) return names_of(*name);
  if (!value.IsArray()) return "";
  std::string out;
  for (const Value& one : value.GetArray()) {
    const std::string name = names_of(one);
    if (!name.empty()) out += (out.empty() ? "" : ", ") + name;
  }
  return out;
}

bool is_article(const Value& object) {
  const Value* type = member(object, "@type");
  if (type == nullptr) return false;
  const auto matches = [](const Value& t) {
    return std::find(article_types.begin(), article_types.end(), text_of(t)) != article_types.end();
  };
  if (!type->IsArray()) return matches(*type);
  return std::any_of(type->Begin(), type->End(), matches);
}

// The article's object in JSON-LD: alone, in a list, in "@graph" or as the page's "mainEntity".
const Value* find_article(const Value& value, int depth = 0) {
  if (depth > 6) return nullptr;
  if (value.IsArray()) {
    for (const Value& one : value.GetArray())
      if (const Value* found = find_article(one, depth + 1)) return found;
    return nullptr;
  }
  if (!value.IsObject()) return nullptr;
  if (is_article(value)) return &value;
  for (const char* name : {"@graph", "mainEntity", "mainEntityOfPage"})
    if (const Value* inner = member(value, name))
      if (const Value* found = find_article(*inner, depth + 1)) return found;
  return nullptr;
}

void set(std::string& field, std::string value) {
  if (field.empty()) field = one_line(value);
}
void set_day(std::string& field, std::string_view value) {
  if (field.empty()) field = day_of_value(value);
}

struct Found {
  ArticleFields fields; // of JSON-LD
  ArticleFields meta;   // of <meta>
  std::string modified; // day
  std::string page_title, time, canonical;
  std::string other_day, shown_day; // of signs that count less
  std::vector<std::string> headings;
};

// What stands in quotation marks behind a key and its colon.
std::string_view quoted_behind(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  if (at == std::string_view::npos) return {};
  const std::size_t open = text.find_first_not_of(" :\t\n\r", at + key.size());
  if (open == std::string_view::npos || text[open] != '"') return {};
  const std::size_t close = text.find('"', open + 1);
  return close == std::string_view::npos ? std::string_view() : text.substr(open + 1, close - open - 1);
}

void read_json_ld(std::string script, Found& found) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(script.c_str(), script.size());
  const Value* article = document.HasParseError() ? nullptr : find_article(document);
  if (article == nullptr) { // of another type, or no sound JSON
    set_day(found.other_day, quoted_behind(script, "\"datePublished\""));
    return;
  }
  const auto take = [&](const char* name, std::string& field) {
    if (const Value* value = member(*article, name)) set(field, names_of(*value));
  };
  take("headline", found.fields.title);
  take("author", found.fields.author);
  take("publisher", found.fields.outlet);
  take("articleSection", found.fields.section);
  take("inLanguage", found.fields.language);
  if (const Value* value = member(*article, "datePublished")) set_day(found.fields.date, text_of(*value));
  if (const Value* value = member(*article, "dateModified")) set_day(found.modified, text_of(*value));
  if (const Value* value = member(*article, "articleBody"); value != nullptr && found.fields.text.empty())
    found.fields.text = text_of(*value);
}

void read_meta(MarkupNode meta, Found& found) {
  std::string name = lower_case(meta.attribute("property"));
  if (name.empty()) name = lower_case(meta.attribute("name"));
  if (name.empty()) name = lower_case(meta.attribute("itemprop"));
  const std::string content(meta.attribute("content"));
  if (name.empty() || content.empty()) return;
  const auto is = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (is({"og:title"}))
    found.headings.insert(found.headings.begin(), one_line(content));
  else if (is({"article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date",
               "dc.date.issued", "dcterms.created", "sailthru.date", "parsely-pub-date", "article_date_original",
               "og:published_time", "publication_date", "cxenseparse:recs:publishtime"}))
    set_day(found.meta.date, content);
  else if (is({"article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified"}))
    set_day(found.modified, content);
  else if (is({"author", "byl", "dc.creator", "parsely-author", "sailthru.author"}) &&
           content.find("://") == std::string::npos)
    set(found.meta.author, content);
  else if (is({"article:author"}) && content.find("://") == std::string::npos && found.meta.author.empty())
    set(found.meta.author, content);
  else if (is({"og:site_name"}))
    set(found.meta.outlet, content);
  else if (is({"article:section"}))
    set(found.meta.section, content);
  else if (is({"og:url"}))
    set(found.meta.url, content);
  else if (name.find("date") != std::string::npos && name.find("valid") == std::string::npos &&
           name.find("expir") == std::string::npos && name.find("updat") == std::string::npos &&
           name.find("modif") == std::string::npos)
    set_day(found.other_day, content);
}

// "Published Nov. 18, 2019, 4:06 p.m." in an element whose class or itemprop says that it is a date.
void read_shown_day(MarkupNode node, Found& found) {
  if (!found.shown_day.empty()) return;
  const std::string classes = lower_case(node.attribute("class")) + ' ' + lower_case(node.attribute("itemprop"));
  const auto has = [&](std::string_view mark) { return classes.find(mark) != std::string::npos; };
  const bool is_date = has("date") || has("publish") || has("timestamp") || has("posted");
  if (!is_date || has("updat") || has("modif") || has("event")) return;
  constexpr std::size_t longest = 80; // of a line that is a date and little else
  const std::string line = line_of(node);
  if (line.size() > longest) return;
  if (const auto date = find_date(line)) found.shown_day = iso_day(*date);
}

void read(MarkupNode node, Found& found) {
  const std::string_view name = node.name();
  if (name == "script") {
    if (node.attribute("type") == "application/ld+json") read_json_ld(inner_text(node), found);
    return;
  }
  if (name == "meta") read_meta(node, found);
  if (name == "title" && found.page_title.empty()) found.page_title = line_of(node);
  if (name == "h1") {
    const std::string heading = line_of(node);
    if (!heading.empty()) found.headings.push_back(heading);
  }
  if (name == "link" && node.attribute("rel") == "canonical") set(found.canonical, std::string(node.attribute("href")));
  if (name == "time") set_day(found.time, node.attribute("datetime"));
  if (name != "meta" && name != "body" && name != "html") read_shown_day(node, found);
  if (name == "html") set(found.fields.language, std::string(node.attribute("lang")));
  for (MarkupNode child = node.first_child(); child; child = child.next()) read(child, found);
}

// "Dam rejected | The Courier" -> "Dam rejected", the outlet where none was known.
void split_page_title(Found& found) {
  std::string_view title = found.page_title;
  for (std::string_view divider : {" | ", " – ", " — ", " - ", " « ", " :: "}) {
    const std::size_t at = title.rfind(divider);
    if (at == std::string_view::npos || at < 12) continue;
    const std::string_view rest = trim(title.substr(at + divider.size()));
    if (rest.size() > 40) continue;
    title = trim(title.substr(0, at));
    break;
  }
  set(found.fields.title, std::string(title));
}

// "Anthony Lynn: &#8220;We ...&#8221;" with its characters.
std::string mended(const std::string& text) {
  std::string out;
  std::size_t at = 0;
  for (const Rewrite& rewrite : mend_characters(text)) {
    if (rewrite.of.begin < at) continue;
    out.append(text, at, rewrite.of.begin - at).append(rewrite.by);
    at = rewrite.of.end;
  }
  return out.append(text, at, std::string::npos);
}

// "Dam rejected - The Courier" of The Courier, and of courier.example, which is the outlet where none is named.
void drop_outlet(ArticleFields& fields) {
  const std::string outlet = letters_and_digits(fields.outlet);
  const std::string address = letters_and_digits(std::string_view(fields.url).substr(0, fields.url.find('/', 8)));
  for (std::string_view divider : {" | ", " \u2013 ", " \u2014 ", " - ", " \u00ab ", " :: "}) {
    const std::size_t at = fields.title.rfind(divider);
    if (at == std::string::npos || at == 0) continue;
    const std::string rest = letters_and_digits(std::string_view(fields.title).substr(at + divider.size()));
    if (rest.size() < 3 || (outlet != rest && address.find(rest) == std::string::npos)) continue;
    set(fields.outlet, std::string(trim(std::string_view(fields.title).substr(at + divider.size()))));
    fields.title = std::string(trim(std::string_view(fields.title).substr(0, at)));
    return;
  }
}

} // namespace

ArticleFields find_page_fields(const Markup& page) {
  Found found;
  read(page.root(), found);
  ArticleFields& fields = found.fields;
  for (std::string ArticleFields::*field : {&ArticleFields::author, &ArticleFields::outlet, &ArticleFields::section,
                                            &ArticleFields::date, &ArticleFields::url})
    set(fields.*field, found.meta.*field);
  for (const std::string& heading : found.headings) set(fields.title, heading);
  split_page_title(found);
  for (const std::string* day : {&found.other_day, &found.time, &found.shown_day, &found.modified})
    if (fields.date.empty()) fields.date = *day;
  for (std::string ArticleFields::*field : {&ArticleFields::title, &ArticleFields::author, &ArticleFields::outlet})
    fields.*field = mended(fields.*field);
  if (!found.canonical.empty()) fields.url = found.canonical;
  drop_outlet(fields);
  if (fields.author.starts_with("By ")) fields.author.erase(0, 3);
  return std::move(fields);
}

} // namespace standpoint
