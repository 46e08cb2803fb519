#include "project/project_lines.h"

#include "base/json_writer.h"
#include "project/log.h"
#include "project/spans_text.h"
#include "statement/statement_json.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <istream>
#include <optional>
#include <ostream>
#include <utility>

namespace standpoint {

namespace json = rapidjson;

namespace {

constexpr std::size_t words_without_text = 12;
// Of the lines alone: they need not change where the tables of a project do.
constexpr int lines_version = 1;

constexpr std::string_view first_line = R"({"standpoint_project":)";

// A line {"article": {...}} or {"entry": {...}}; what is empty or 0 is left out.
class Line {
public:
  explicit Line(std::string_view kind) {
    json_.open();
    json_.open(kind);
  }
  void put(std::string_view key, std::string_view value) { json_.text_if_any(key, value); }
  void put_number(std::string_view key, std::int64_t value) {
    if (value != 0) json_.number(key, value);
  }
  void put_real(std::string_view key, double value) {
    if (value != 0) json_.real(key, value);
  }
  void put_sample(const std::vector<std::uint32_t>& sample) {
    json_.open_list("sample");
    for (const std::uint32_t hash : sample) json_.number(hash);
    json_.close_list();
  }
  std::string finish() {
    json_.close();
    json_.close();
    return json_.take_line();
  }

private:
  JsonWriter json_;
};

std::string first_words(const std::string& text) {
  std::size_t at = 0;
  for (std::size_t words = 0; words < words_without_text && at != std::string::npos; ++words)
    at = text.find_first_of(" \n\t", at == 0 ? 0 : at + 1);
  return at == std::string::npos ? text : text.substr(0, at) + " ...";
}

void cut(Statement& s) {
  s.evidence_text = first_words(s.evidence_text);
  s.source_text = first_words(s.source_text);
  s.cue_text = first_words(s.cue_text);
}

void cut_stored(std::string& json) {
  auto statement = read_statement(json, [](const Error&) {});
  if (!statement) return;
  cut(*statement);
  json = to_json(*statement);
}

void cut(Entry& e) {
  e.anchor.quote = first_words(e.anchor.quote);
  e.anchor.before.clear();
  e.anchor.after.clear();
  cut_stored(e.machine);
  if (e.action == Action::add) cut_stored(e.new_value);
}

std::string to_line(const ArticleRecord& record, const ExportOptions& options) {
  const Document& d = record.document;
  Line out("article");
  out.put("hash", record.hash);
  out.put("replaced_by", record.replaced_by);
  out.put("program", record.engine.program);
  out.put("model", record.engine.model);
  out.put("options", record.engine.options);
  out.put("doc", d.id);
  out.put("path", options.text ? d.path : "");
  out.put_number("record", static_cast<std::int64_t>(d.record));
  out.put("title", d.title);
  out.put("date", d.date);
  out.put("author", d.author);
  out.put("outlet", d.outlet);
  out.put("place", d.place);
  out.put("url", d.url);
  out.put("section", d.section);
  out.put("language", d.language);
  if (!d.title_span.empty()) out.put("title_span", to_text(Spans{d.title_span}));
  out.put("furniture", to_text(d.furniture));
  out.put_number("shingles", static_cast<std::int64_t>(record.sketch.shingles));
  out.put_sample(record.sketch.sample);
  if (options.text) out.put("text", d.text);
  return out.finish();
}

// The line of a statement within one that names its article.
std::string to_line(const std::string& hash, Statement s, const ExportOptions& options) {
  if (!options.text) cut(s);
  return fmt::format("{{\"article\":\"{}\",\"statement\":{}}}\n", hash, to_json(s));
}

std::string text_of(const json::Value& object, const char* key) {
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd() || !found->value.IsString()) return {};
  return {found->value.GetString(), found->value.GetStringLength()};
}

std::int64_t number_of(const json::Value& object, const char* key) {
  const auto found = object.FindMember(key);
  return found == object.MemberEnd() || !found->value.IsInt64() ? 0 : found->value.GetInt64();
}

double real_of(const json::Value& object, const char* key) {
  const auto found = object.FindMember(key);
  return found == object.MemberEnd() || !found->value.IsNumber() ? 0 : found->value.GetDouble();
}

struct BadLine {
  std::string message;
};

ArticleRecord read_record(const json::Value& object) {
  ArticleRecord record;
  record.hash = text_of(object, "hash");
  if (record.hash.size() != 32) throw BadLine{"an article without its hash of 32 digits"};
  record.replaced_by = text_of(object, "replaced_by");
  record.engine = {0, text_of(object, "program"), text_of(object, "model"), text_of(object, "options")};
  Document& d = record.document;
  d.id = text_of(object, "doc");
  d.path = text_of(object, "path");
  d.record = static_cast<std::size_t>(number_of(object, "record"));
  d.title = text_of(object, "title");
  d.date = text_of(object, "date");
  d.author = text_of(object, "author");
  d.outlet = text_of(object, "outlet");
  d.place = text_of(object, "place");
  d.url = text_of(object, "url");
  d.section = text_of(object, "section");
  d.language = text_of(object, "language");
  d.text = text_of(object, "text");
  if (!d.text.empty() && article_hash(d) != record.hash) throw BadLine{"the article's text is not that of its hash"};
  if (const Spans title = read_byte_spans(text_of(object, "title_span")); !title.empty()) d.title_span = title.front();
  d.furniture = read_byte_spans(text_of(object, "furniture"));
  record.sketch.shingles = static_cast<std::size_t>(number_of(object, "shingles"));
  if (const auto sample = object.FindMember("sample"); sample != object.MemberEnd() && sample->value.IsArray())
    for (const json::Value& hash : sample->value.GetArray())
      if (hash.IsUint() && record.sketch.sample.size() < sketch_size) record.sketch.sample.push_back(hash.GetUint());
  return record;
}

Statement statement_of(const json::Value& object) {
  json::StringBuffer buffer;
  json::Writer<json::StringBuffer> out(buffer);
  object.Accept(out);
  auto read = read_statement({buffer.GetString(), buffer.GetSize()},
                             [](const Error& error) { throw BadLine{error.message()}; });
  return std::move(*read); // else it has thrown
}

Entry read_entry(const json::Value& object) {
  Entry e;
  e.id = text_of(object, "id");
  e.coder = text_of(object, "coder");
  const auto action = find_action(text_of(object, "action"));
  if (e.id.empty() || e.coder.empty() || !action) throw BadLine{"an entry without id, coder or action"};
  e.action = *action;
  e.number = number_of(object, "number");
  e.time = text_of(object, "time");
  e.article = text_of(object, "article");
  e.statement = text_of(object, "statement");
  e.field = text_of(object, "field");
  e.old_value = text_of(object, "old");
  e.new_value = text_of(object, "new");
  e.note = text_of(object, "note");
  e.anchor = {.quote = text_of(object, "quote"),
              .before = text_of(object, "before"),
              .after = text_of(object, "after"),
              .at = static_cast<std::uint32_t>(number_of(object, "at")),
              .spans = read_spans_text(text_of(object, "spans"))};
  e.machine = text_of(object, "machine");
  e.model = text_of(object, "model");
  e.batch = text_of(object, "batch");
  e.is_bulk = number_of(object, "bulk") != 0;
  e.audit = real_of(object, "audit");
  return e;
}

// Articles are put when all their statements were read, which is at the next one.
class LineReader {
public:
  LineReader(Project& project, Merged& merged) : project_(project), merged_(merged) {}

  void read(const std::string& line) {
    json::Document document;
    document.Parse<json::kParseIterativeFlag | json::kParseValidateEncodingFlag>(line.data(), line.size());
    if (document.HasParseError() || !document.IsObject()) throw BadLine{"not a line of a project: no JSON object"};
    const json::Value& object = document;
    const auto article = object.FindMember("article");
    const auto statement = object.FindMember("statement");
    const auto entry = object.FindMember("entry");
    if (statement != object.MemberEnd() && statement->value.IsObject()) {
      if (!record_ || text_of(document, "article") != record_->hash)
        throw BadLine{"a statement that follows another article"};
      record_->statements.push_back(statement_of(statement->value));
    } else if (article != object.MemberEnd() && article->value.IsObject()) {
      put();
      record_ = read_record(article->value);
    } else if (entry != object.MemberEnd() && entry->value.IsObject()) {
      put();
      merged_.entries += add_entries(project_, {read_entry(entry->value)});
    } else {
      throw BadLine{"neither an article, nor a statement, nor an entry"};
    }
  }

  void put() {
    if (record_) merged_.articles += put_record(project_, *record_) ? 1 : 0;
    record_.reset();
  }

private:
  Project& project_;
  Merged& merged_;
  std::optional<ArticleRecord> record_;
};

} // namespace

std::string to_json_line(const Entry& e) {
  Line out("entry");
  out.put("id", e.id);
  out.put_number("number", e.number);
  out.put("coder", e.coder);
  out.put("time", e.time);
  out.put("action", name(e.action));
  out.put("article", e.article);
  out.put("statement", e.statement);
  out.put("field", e.field);
  out.put("old", e.old_value);
  out.put("new", e.new_value);
  out.put("note", e.note);
  out.put("quote", e.anchor.quote);
  out.put("before", e.anchor.before);
  out.put("after", e.anchor.after);
  out.put_number("at", e.anchor.at);
  out.put("spans", to_text(e.anchor.spans));
  out.put("machine", e.machine);
  out.put("model", e.model);
  out.put("batch", e.batch);
  out.put_number("bulk", e.is_bulk ? 1 : 0);
  out.put_real("audit", e.audit);
  return out.finish();
}

void write_project_lines(const Project& project, std::ostream& out, const ExportOptions& options) {
  const Snapshot moment(project.database());
  out << first_line << lines_version << "}\n";
  read_records(project, [&](const ArticleRecord& record) {
    out << to_line(record, options);
    for (const Statement& s : record.statements) out << to_line(record.hash, s, options);
  });
  for (Entry& e : read_entries(project)) {
    if (!options.text) cut(e);
    out << to_json_line(e);
  }
}

bool begins_like_project_lines(std::string_view beginning) {
  return beginning.starts_with(first_line);
}

Merged read_project_lines(Project& project, std::istream& in, const std::string& file_name, const ReportError& report) {
  std::string line;
  if (!std::getline(in, line) || !begins_like_project_lines(line))
    throw Error(ErrorCode::bad_format, {.file = file_name, .line = 1}, "not a project as standpoint export writes it");
  if (line != fmt::format("{}{}}}", first_line, lines_version))
    throw Error(ErrorCode::bad_format, {.file = file_name, .line = 1},
                "a project of another version; this program reads version " + std::to_string(lines_version));
  Merged merged;
  Transaction all(project.database());
  LineReader reader(project, merged);
  for (std::size_t number = 2; std::getline(in, line); ++number) {
    try {
      if (!line.empty()) reader.read(line);
    } catch (const BadLine& bad) {
      report(Error(ErrorCode::bad_format, {.file = file_name, .line = number}, bad.message));
    }
  }
  reader.put();
  all.keep();
  return merged;
}

} // namespace standpoint
