// One statement a line, its keys in the order of to_json_line below.
// Fields that may be absent: claim, claim_because, via, through, issue, date, date_from, the actor's role, country,
// party, wikidata, parent and because, the topic's parents, repeat_of, also_in, id, and outlet, title, url,
// article_date where they are not known.
#include "statement/statement_json.h"

#include "base/mend_json.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace standpoint {

namespace json = rapidjson;
using Writer = json::Writer<json::StringBuffer>;

static void write(Writer& out, const char* key, std::string_view value) {
  out.Key(key);
  out.String(value.data(), static_cast<json::SizeType>(value.size()));
}

static void write_if_known(Writer& out, const char* key, std::string_view value) {
  if (!value.empty()) write(out, key, value);
}

static void write(Writer& out, const char* key, const CodePointSpans& spans) {
  out.Key(key);
  out.StartArray();
  for (const CodePointSpan span : spans) {
    out.StartArray();
    out.Uint(span.begin);
    out.Uint(span.end);
    out.EndArray();
  }
  out.EndArray();
}

static void write_strings(Writer& out, const char* key, const std::vector<std::string>& strings) {
  if (strings.empty()) return;
  out.Key(key);
  out.StartArray();
  for (const std::string& one : strings) out.String(one.data(), static_cast<json::SizeType>(one.size()));
  out.EndArray();
}

static void write_because(Writer& out, const std::vector<std::string>& steps) {
  write_strings(out, "because", steps);
}

static void write_issue(Writer& out, const Issue& issue) {
  if (issue.label.empty()) return;
  out.Key("issue");
  out.StartObject();
  write(out, "label", issue.label);
  write_if_known(out, "parent", issue.parent);
  out.Key("polarity");
  out.Int(issue.polarity);
  write_if_known(out, "because", issue.because);
  out.EndObject();
}

static void write_position(Writer& out, const Statement& s) {
  out.Key("position");
  if (!s.takes_position) {
    out.Null();
    return;
  }
  out.String(name(s.position).data(), static_cast<json::SizeType>(name(s.position).size()));
  out.Key("polarity");
  out.Int(s.polarity);
  out.Key("topic");
  out.StartObject();
  write(out, "label", s.topic);
  write(out, "phrase", s.phrase);
  write_strings(out, "parents", s.topic_parents);
  out.EndObject();
  write_issue(out, s.issue);
}

std::string to_json(const Statement& s) {
  json::StringBuffer buffer;
  Writer out(buffer);
  out.StartObject();
  write(out, "doc", s.doc);
  out.Key("actor");
  out.StartObject();
  write(out, "name", s.actor.name);
  write(out, "kind", name(s.actor.kind));
  write_if_known(out, "role", s.actor.role);
  write_if_known(out, "country", s.actor.country);
  write_if_known(out, "party", s.actor.party);
  write_if_known(out, "wikidata", s.actor.wikidata);
  write_if_known(out, "parent", s.actor.parent);
  write_because(out, s.actor.because);
  out.EndObject();
  write_if_known(out, "via", s.via);
  write_if_known(out, "through", s.actor.through);
  write_position(out, s);
  write_because(out, s.because);
  write_if_known(out, "claim", s.claim);
  write_strings(out, "claim_because", s.claim_because);
  write_if_known(out, "date", s.date);
  write_if_known(out, "date_from", name(s.date_source));
  write(out, "quote", s.quote_kind);
  out.Key("confidence");
  out.Double(std::round(s.confidence * 1000) / 1000);
  out.Key("attribution_confidence");
  out.Double(std::round(s.attribution_confidence * 1000) / 1000);
  write(out, "evidence", s.evidence);
  write(out, "source", s.source);
  write(out, "cue", s.cue);
  write(out, "content", s.content);
  write(out, "evidence_text", s.evidence_text);
  write(out, "source_text", s.source_text);
  write(out, "cue_text", s.cue_text);
  write_if_known(out, "outlet", s.outlet);
  write_if_known(out, "title", s.title);
  write_if_known(out, "url", s.url);
  write_if_known(out, "article_date", s.article_date);
  write_if_known(out, "repeat_of", s.repeat_of);
  write_strings(out, "also_in", s.also_in);
  write_if_known(out, "id", s.id);
  out.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

std::string to_json_line(const Statement& s) {
  return to_json(s) += '\n';
}

// A line that is not a statement: what is wrong with it.
struct BadLine {
  std::string message;
};

static std::string_view view(const json::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

static const json::Value* find(const json::Value& object, const char* key) {
  const auto found = object.FindMember(key);
  return found == object.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
}

static std::string read_string(const json::Value& object, const char* key) {
  const json::Value* value = find(object, key);
  if (value == nullptr) return {};
  if (!value->IsString()) throw BadLine{fmt::format("\"{}\" is not a string", key)};
  return std::string(view(*value));
}

static std::string read_needed_string(const json::Value& object, const char* key) {
  if (find(object, key) == nullptr) throw BadLine{fmt::format("\"{}\" is missing", key)};
  return read_string(object, key);
}

static CodePointSpans read_spans(const json::Value& object, const char* key) {
  CodePointSpans spans;
  const json::Value* value = find(object, key);
  if (value == nullptr) return spans;
  if (!value->IsArray()) throw BadLine{fmt::format("\"{}\" is not a list of [begin, end]", key)};
  for (const json::Value& pair : value->GetArray()) {
    if (!pair.IsArray() || pair.Size() != 2 || !pair[0].IsUint() || !pair[1].IsUint() ||
        pair[0].GetUint() > pair[1].GetUint())
      throw BadLine{fmt::format("\"{}\" is not a list of [begin, end]", key)};
    spans.push_back({pair[0].GetUint(), pair[1].GetUint()});
  }
  std::ranges::sort(spans, {}, [](CodePointSpan span) { return std::pair(span.begin, span.end); });
  return spans;
}

static std::vector<std::string> read_strings(const json::Value& object, const char* key) {
  std::vector<std::string> strings;
  const json::Value* value = find(object, key);
  if (value == nullptr) return strings;
  if (!value->IsArray()) throw BadLine{fmt::format("\"{}\" is not a list of strings", key)};
  for (const json::Value& item : value->GetArray()) {
    if (!item.IsString()) throw BadLine{fmt::format("\"{}\" is not a list of strings", key)};
    strings.emplace_back(view(item));
  }
  return strings;
}

static Actor read_actor(const json::Value& object) {
  const json::Value* value = find(object, "actor");
  if (value == nullptr) throw BadLine{"\"actor\" is missing"};
  if (value->IsString()) {
    Actor actor;
    actor.name = view(*value);
    return actor;
  }
  if (!value->IsObject()) throw BadLine{"\"actor\" is neither an object nor a string"};
  Actor actor;
  actor.name = read_needed_string(*value, "name");
  actor.role = read_string(*value, "role");
  actor.country = read_string(*value, "country");
  actor.party = read_string(*value, "party");
  actor.wikidata = read_string(*value, "wikidata");
  actor.parent = read_string(*value, "parent");
  actor.because = read_strings(*value, "because");
  if (const std::string kind = read_string(*value, "kind"); !kind.empty()) {
    const auto known = find_actor_kind(kind);
    if (!known)
      throw BadLine{
          fmt::format("unknown actor kind \"{}\"; one of person, organization, country, group, unknown", kind)};
    actor.kind = *known;
  }
  return actor;
}

static void read_topic(const json::Value& object, Statement& s) {
  const json::Value* value = find(object, "topic");
  if (value == nullptr) throw BadLine{"\"topic\" is missing"};
  if (value->IsString()) {
    s.topic = view(*value);
  } else if (value->IsObject()) {
    s.topic = read_needed_string(*value, "label");
    s.phrase = read_string(*value, "phrase");
    if (const json::Value* parents = find(*value, "parents"); parents != nullptr) {
      if (!parents->IsArray()) throw BadLine{"\"parents\" is not a list of topics"};
      for (const json::Value& parent : parents->GetArray()) {
        if (!parent.IsString()) throw BadLine{"\"parents\" is not a list of topics"};
        s.topic_parents.emplace_back(view(parent));
      }
    }
  } else {
    throw BadLine{"\"topic\" is neither an object nor a string"};
  }
}

static Position read_position(const json::Value& object) {
  const std::string label = read_needed_string(object, "position");
  if (const auto known = find_position(label)) return *known;
  std::string choices;
  for (int i = 0; i < position_count; ++i) {
    if (i > 0) choices += ", ";
    choices += name(static_cast<Position>(i));
  }
  throw BadLine{fmt::format("unknown position \"{}\"; one of {}", label, choices)};
}

static int read_polarity(const json::Value& object, int otherwise) {
  const json::Value* value = find(object, "polarity");
  if (value == nullptr) return otherwise;
  if (!value->IsInt() || value->GetInt() < -1 || value->GetInt() > 1) throw BadLine{"\"polarity\" is not 1, 0 or -1"};
  return value->GetInt();
}

static Issue read_issue(const json::Value& object, int polarity) {
  Issue issue;
  const json::Value* value = find(object, "issue");
  if (value == nullptr) return issue;
  issue.polarity = polarity;
  if (value->IsString()) {
    issue.label = view(*value);
    return issue;
  }
  if (!value->IsObject()) throw BadLine{"\"issue\" is neither an object nor a string"};
  issue.label = read_needed_string(*value, "label");
  issue.parent = read_string(*value, "parent");
  issue.polarity = read_polarity(*value, polarity);
  issue.because = read_string(*value, "because");
  return issue;
}

static DateSource read_date_source(const json::Value& object) {
  const std::string source = read_string(object, "date_from");
  if (const auto known = find_date_source(source)) return *known;
  throw BadLine{fmt::format("unknown \"date_from\" \"{}\"; text or article", source)};
}

static double read_confidence(const json::Value& object, const char* key, double otherwise) {
  const json::Value* value = find(object, key);
  if (value == nullptr) return otherwise;
  if (!value->IsNumber() || value->GetDouble() < 0 || value->GetDouble() > 1)
    throw BadLine{fmt::format("\"{}\" is not a number from 0 to 1", key)};
  return value->GetDouble();
}

// Returns whether it is JSON.
static bool try_to_parse(std::string_view line, json::Document& document) {
  // iterative: a line of a million brackets must not exhaust the stack
  document.Parse<json::kParseIterativeFlag | json::kParseValidateEncodingFlag>(line.data(), line.size());
  return !document.HasParseError();
}

static void parse(std::string_view line, json::Document& document) {
  if (try_to_parse(line, document)) return;
  const std::string message = fmt::format("not JSON: {} (column {})", json::GetParseError_En(document.GetParseError()),
                                          document.GetErrorOffset() + 1);
  std::string mended(line); // as pandas and others write what is missing
  mend_json(mended);
  if (mended == line || !try_to_parse(mended, document)) throw BadLine{message};
}

static Statement read_statement(const json::Value& document) {
  if (!document.IsObject()) throw BadLine{"not a statement: a JSON object is expected"};
  Statement s;
  s.doc = read_needed_string(document, "doc");
  s.actor = read_actor(document);
  s.actor.through = read_string(document, "through");
  s.via = read_string(document, "via");
  s.takes_position = !(document.HasMember("position") && document["position"].IsNull());
  if (s.takes_position) {
    s.position = read_position(document);
    s.polarity = read_polarity(document, usual_polarity(s.position));
    s.because = read_strings(document, "because");
    s.claim = read_string(document, "claim");
    s.claim_because = read_strings(document, "claim_because");
    read_topic(document, s);
    s.issue = read_issue(document, s.polarity);
  }
  s.date = read_string(document, "date");
  s.date_source = read_date_source(document);
  s.quote_kind = read_string(document, "quote");
  s.confidence = read_confidence(document, "confidence", 1);
  s.attribution_confidence = read_confidence(document, "attribution_confidence", s.confidence);
  s.evidence = read_spans(document, "evidence");
  s.source = read_spans(document, "source");
  s.cue = read_spans(document, "cue");
  s.content = read_spans(document, "content");
  s.evidence_text = read_string(document, "evidence_text");
  s.source_text = read_string(document, "source_text");
  s.cue_text = read_string(document, "cue_text");
  s.outlet = read_string(document, "outlet");
  s.title = read_string(document, "title");
  s.url = read_string(document, "url");
  s.article_date = read_string(document, "article_date");
  s.repeat_of = read_string(document, "repeat_of");
  s.also_in = read_strings(document, "also_in");
  s.id = read_string(document, "id");
  return s;
}

std::optional<Statement> read_statement(const std::string& text, const ReportError& report) {
  try {
    json::Document document;
    parse(text, document);
    return read_statement(document);
  } catch (const BadLine& bad) {
    report(Error(ErrorCode::bad_format, {}, bad.message));
    return std::nullopt;
  }
}

void read_statements(std::istream& in, const std::string& file_name, const std::function<void(Statement)>& take,
                     const ReportError& report) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    std::string_view text = line;
    if (number == 1 && text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    try {
      json::Document document;
      parse(text, document);
      const json::Value* of_article = document.IsObject() ? find(document, "statements") : nullptr;
      if (of_article == nullptr) {
        take(read_statement(document));
        continue;
      }
      if (!of_article->IsArray()) throw BadLine{"\"statements\" is not a list"};
      for (const json::Value& statement : of_article->GetArray()) take(read_statement(statement));
    } catch (const BadLine& bad) {
      report(Error(ErrorCode::bad_format, {.file = file_name, .line = number, .record = 0}, bad.message));
    }
  }
}

} // namespace standpoint
