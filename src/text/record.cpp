#include "text/record.h"

#include "base/ascii.h"
#include "text/decode_text.h"
#include "text/parse_date.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace standpoint {

namespace {

// One row a field of an article: its place in FieldMap, its usual names, the best first, bare (see `bare`).
struct FieldRow {
  std::string_view name;
  std::string FieldMap::*mapped;
  std::string ArticleFields::*found;
  std::array<std::string_view, 22> usual_names;
};
const std::array<FieldRow, 10> rows = {{
    {"text",
     &FieldMap::text,
     &ArticleFields::text,
     {"text",      "body",     "fulltext",  "articletext",     "articlebody", "bodytext",    "maintext",
      "content",   "article",  "story",     "fields.bodytext", "fields.body", "plaintext",   "textcontent",
      "storytext", "bodyhtml", "bodyxhtml", "contenthtml",     "html",        "bodies.value"}},
    {"title",
     &FieldMap::title,
     &ArticleFields::title,
     {"title", "headline", "articletitle", "head", "webtitle", "headline.main", "fields.headline", "headlines.value"}},
    {"date",
     &FieldMap::date,
     &ArticleFields::date,
     {"date",     "published",       "publishedat",        "datepublished",  "publishdate",    "publisheddate",
      "pubdate",  "publicationdate", "webpublicationdate", "publishedon",    "datetime",       "timestamp",
      "created",  "createdat",       "firstcreated",       "versioncreated", "contentcreated", "seendate",
      "v2.1date", "sqldate",         "indexeddate"}},
    {"author",
     &FieldMap::author,
     &ArticleFields::author,
     {"author", "authors", "byline", "writer", "creator", "journalist", "fields.byline", "byline.original", "by"}},
    {"outlet",
     &FieldMap::outlet,
     &ArticleFields::outlet,
     {"outlet", "source", "publisher", "publication", "newspaper", "source.name", "sourcename", "publisher.name",
      "sitename", "site", "medium", "medianame", "domain", "infosources.name", "copyrightholder",
      "rightsinfo.copyrightholder", "sourcecommonname"}},
    {"place",
     &FieldMap::place,
     &ArticleFields::place,
     {"place", "location", "dateline", "city", "located", "place.name"}},
    {"url",
     &FieldMap::url,
     &ArticleFields::url,
     {"url", "link", "weburl", "permalink", "href", "sourceurl", "documentidentifier"}},
    {"section", &FieldMap::section, &ArticleFields::section, {"section", "sectionname", "desk", "articlesection"}},
    {"language", &FieldMap::language, &ArticleFields::language, {"language", "lang", "inlanguage"}},
    {"id", &FieldMap::id, &ArticleFields::id, {"id", "docid", "documentid", "articleid", "doc", "guid", "uuid", "key"}},
}};

std::string bare(std::string_view name) {
  std::string out;
  for (char c : trim(name))
    if (c != '_' && c != '-' && c != ' ') out += ascii_lower(c);
  return out;
}

std::string choices() {
  std::string names;
  for (const FieldRow& row : rows) names += (names.empty() ? "" : ", ") + std::string(row.name);
  return names;
}

// The record's name of the field: as the map says, else the best of the usual names that has a value, else the best
// one.
std::optional<std::string> find_name(const std::vector<Field>& fields, const FieldRow& row, const std::string& mapped) {
  if (!mapped.empty()) {
    for (const Field& field : fields)
      if (field.name == mapped) return field.name;
    for (const Field& field : fields)
      if (bare(field.name) == bare(mapped)) return field.name;
    return std::nullopt;
  }
  std::optional<std::string> found;
  std::size_t best = row.usual_names.size() * 2;
  for (const Field& field : fields) {
    const std::string name = bare(field.name);
    const auto at = std::find(row.usual_names.begin(), row.usual_names.end(), name);
    if (at == row.usual_names.end() || name.empty()) continue;
    const bool is_blank = trim(field.value).empty();
    const auto rank = static_cast<std::size_t>(at - row.usual_names.begin()) + (is_blank ? row.usual_names.size() : 0);
    if (rank >= best) continue;
    best = rank;
    found = field.name;
  }
  return found;
}

std::string joined_values(const std::vector<Field>& fields, const std::string& name, std::string_view joint) {
  std::string out;
  bool first = true;
  for (const Field& field : fields) {
    if (field.name != name) continue;
    if (!first) out += joint;
    out += field.value;
    first = false;
  }
  return out;
}

std::string names_of(const std::vector<Field>& fields) {
  constexpr std::size_t most = 12;
  std::vector<std::string> names;
  for (const Field& field : fields)
    if (std::find(names.begin(), names.end(), field.name) == names.end()) names.push_back(one_line(field.name));
  const bool more = names.size() > most;
  if (more) names.resize(most);
  return names.empty() ? "none" : fmt::format("{}{}", fmt::join(names, ", "), more ? ", ..." : "");
}

} // namespace

FieldMap parse_field_map(const std::vector<std::string>& assignments) {
  FieldMap map;
  for (const std::string& assignment : assignments) {
    const std::size_t equals = assignment.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == assignment.size())
      throw Error(ErrorCode::bad_option, {},
                  fmt::format("--map {}: should be FIELD=NAME, such as text=body; fields: {}", assignment, choices()));
    const std::string_view name = std::string_view(assignment).substr(0, equals);
    const auto row = std::find_if(rows.begin(), rows.end(), [name](const FieldRow& r) { return r.name == name; });
    if (row == rows.end())
      throw Error(ErrorCode::bad_option, {},
                  fmt::format("--map {}: an article has no field '{}'; fields: {}", assignment, name, choices()));
    map.*row->mapped = assignment.substr(equals + 1);
  }
  return map;
}

bool has_text_field(const std::vector<Field>& fields, const FieldMap& map) {
  return find_name(fields, rows[0], map.text).has_value();
}

ArticleFields find_article_fields(const Record& record, const FieldMap& map, const std::string& file) {
  ArticleFields found;
  for (const FieldRow& row : rows) {
    const std::string& mapped = map.*row.mapped;
    const bool is_text = row.name == "text";
    const auto name = find_name(record.fields, row, mapped);
    if (!name && is_text)
      throw Error(ErrorCode::bad_format, {.file = file, .line = 0, .record = record.number},
                  fmt::format("no {}; its fields: {}; choose one with --map text=NAME",
                              mapped.empty() ? "text field" : fmt::format("field '{}'", mapped),
                              names_of(record.fields)));
    if (!name) continue;
    std::string value = joined_values(record.fields, *name, is_text ? "\n\n" : ", ");
    found.*row.found = is_text ? std::move(value) : one_line(value);
  }
  if (found.author.size() > 3 && lower_case(found.author.substr(0, 3)) == "by " && !is_ascii_lower(found.author[3]))
    found.author.erase(0, 3);
  const std::string written = std::exchange(found.date, "");
  set_day(found, written, map.date_order);
  return found;
}

void set_day(ArticleFields& article, std::string_view value, DateOrder order) {
  if (!article.date.empty() || trim(value).empty()) return;
  article.date = day_of_value(value, order);
  article.unread_date = article.date.empty() ? one_line(decode_field(std::string(value))) : "";
}

} // namespace standpoint
