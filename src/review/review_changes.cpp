#include "review/review_changes.h"

#include "base/error.h"
#include "project/anchor.h"
#include "project/apply_rules.h"
#include "project/rules.h"
#include "review/shown_statement.h"
#include "statement/statement_json.h"
#include "statement/turned_position.h"

#include <fmt/format.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace standpoint {

namespace {

using Json = rapidjson::Value;

[[noreturn]] void refuse(const std::string& why) {
  throw Error(ErrorCode::bad_option, {}, why);
}

std::string text_of(const Json& value) {
  return value.IsString() ? std::string(value.GetString(), value.GetStringLength()) : std::string();
}

std::string text_of(const Json& object, const char* name) {
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? std::string() : text_of(found->value);
}

bool flag_of(const Json& object, const char* name) {
  const auto found = object.FindMember(name);
  return found != object.MemberEnd() && found->value.IsBool() && found->value.GetBool();
}

std::vector<std::string> texts_of(const Json& object, const char* name) {
  std::vector<std::string> texts;
  const auto found = object.FindMember(name);
  if (found != object.MemberEnd() && found->value.IsArray())
    for (const Json& value : found->value.GetArray()) texts.push_back(text_of(value));
  return texts;
}

std::int64_t number_of(const Json& object, const char* name) {
  const auto found = object.FindMember(name);
  if (found == object.MemberEnd() || !found->value.IsInt64()) refuse(fmt::format("'{}' is no whole number", name));
  return found->value.GetInt64();
}

const ReviewedStatement& statement_of(const ReviewSession& session, const std::string& id) {
  const Seen* seen = session.find(id);
  if (seen == nullptr) refuse("this statement is not there any more; load the page anew");
  return session.at(*seen);
}

const SeenArticle& article_of(const ReviewSession& session, const Json& body) {
  const std::size_t* at = session.find_article_at(number_of(body, "article"));
  if (at == nullptr) refuse("this article is not there any more; load the page anew");
  return session.articles()[*at];
}

Entry entry_on_article(const ReviewSession& session, const SeenArticle& seen, Action action) {
  Entry entry;
  entry.coder = session.coder();
  entry.action = action;
  entry.article = seen.article.hash;
  return entry;
}

std::string finish(const ReviewSession& session, JsonWriter& json) {
  write_counts(json, session);
  json.close();
  return json.take();
}

std::string finish(const ReviewSession& session) {
  JsonWriter json;
  json.open();
  return finish(session, json);
}

void in_one_batch(std::vector<Entry>& entries) {
  if (entries.size() < 2) return;
  const std::string batch = make_id();
  for (Entry& entry : entries) entry.batch = batch;
}

std::string give_verdict(ReviewSession& session, const std::unordered_map<std::string, double>& audits,
                         const Json& body) {
  const bool is_bulk = flag_of(body, "bulk");
  std::vector<Entry> entries;
  for (const std::string& id : texts_of(body, "ids")) {
    const ReviewedStatement& one = statement_of(session, id);
    // Who judges a statement whose words have moved says that it is the same one.
    if (one.status == Status::moved) entries.push_back(session.entry_on(one, Action::place));
    Entry entry = session.entry_on(one, Action::verdict);
    entry.field = "verdict";
    entry.old_value = one.status == Status::unchecked ? "" : std::string(name(one.status));
    entry.new_value = text_of(body, "verdict");
    entry.is_bulk = is_bulk;
    const auto drawn = audits.find(id);
    if (drawn != audits.end() && !is_bulk && one.status == Status::unchecked) entry.audit = drawn->second;
    entries.push_back(std::move(entry));
  }
  if (entries.empty()) refuse("no statement is named");
  in_one_batch(entries);
  session.append(std::move(entries));
  return finish(session);
}

Entry change_of(const ReviewSession& session, const ReviewedStatement& one, std::string_view field,
                std::string old_value, std::string new_value) {
  Entry entry = session.entry_on(one, Action::change);
  entry.field = field;
  entry.old_value = std::move(old_value);
  entry.new_value = std::move(new_value);
  return entry;
}

// The kind of an actor of this name elsewhere in the project.
std::optional<ActorKind> kind_of(const ReviewSession& session, const std::string& actor) {
  for (const SeenArticle& seen : session.articles())
    for (const ReviewedStatement& one : seen.statements)
      if (one.statement.actor.name == actor && one.statement.actor.kind != ActorKind::unknown)
        return one.statement.actor.kind;
  return std::nullopt;
}

std::string text_of_article(const ReviewSession& session, ArticleId id) {
  const std::optional<ProjectArticle> article = read_article(session.project(), id);
  return article ? article->document.text : std::string();
}

CodePointSpans spans_of(const Json& value) {
  CodePointSpans spans;
  if (!value.IsArray()) refuse("no words are marked");
  for (const Json& span : value.GetArray()) {
    if (!span.IsArray() || span.Size() != 2 || !span[0].IsUint() || !span[1].IsUint() ||
        span[0].GetUint() >= span[1].GetUint())
      refuse("no words are marked");
    spans.push_back({span[0].GetUint(), span[1].GetUint()});
  }
  return spans;
}

Anchor anchor_of(const std::string& text, const CodePointSpans& spans) {
  Anchor anchor = make_anchor(text, spans);
  if (anchor.quote.empty()) refuse("these words are not in the article; load the page anew");
  return anchor;
}

// Entries after which the statement is shown with this topic, position and side. Linking ("lifting of the ban" is "ban"
// turned) and rules come after what is logged and may turn the side again: so what they turn is logged turned, and
// where linking turned it, the topic is logged with it.
std::vector<Entry> change_reading(const ReviewSession& session, const ReviewedStatement& one, const Statement& wanted,
                                  std::string_view field) {
  const ReviewedStatement logged = session.as_logged(one);
  const Statement& before = logged.statement;
  const Statement linked = session.as_linked(logged);
  Statement kept = wanted;
  Statement ruled = wanted;
  apply_rules(ruled, session.rules());
  if (ruled.polarity == -wanted.polarity) turn(kept);
  const bool is_turned = linked.topic != before.topic && linked.polarity == -before.polarity;
  if (field != "topic") kept.topic = linked.topic;
  std::vector<Entry> entries;
  const auto log = [&](std::string_view name, std::string old_value, std::string new_value) {
    entries.push_back(change_of(session, one, name, std::move(old_value), std::move(new_value)));
  };
  if (field == "topic" || is_turned) log("topic", one.statement.topic, kept.topic);
  if (field == "position" || kept.position != before.position)
    log("position", std::string(name(one.statement.position)), std::string(name(kept.position)));
  if (field == "side" || (kept.polarity != before.polarity && (field != "position" || kept.polarity != 0)))
    log("polarity", std::to_string(one.statement.polarity), std::to_string(kept.polarity));
  return entries;
}

std::string change_field(ReviewSession& session, const Json& body) {
  const ReviewedStatement& one = statement_of(session, text_of(body, "id"));
  const std::string field = text_of(body, "field");
  const auto value = body.FindMember("value");
  if (value == body.MemberEnd()) refuse("no value is given");
  std::vector<Entry> entries;
  if (field == "evidence") {
    Entry entry = session.entry_on(one, Action::place);
    entry.anchor = anchor_of(text_of_article(session, one.article), spans_of(value->value));
    entry.old_value = one.statement.evidence_text;
    entry.new_value = entry.anchor.quote;
    entries.push_back(std::move(entry));
  } else if (field == "side") {
    if (!value->value.IsInt()) refuse("a side is 1, 0 or -1");
    Statement wanted = one.statement;
    wanted.polarity = value->value.GetInt();
    // "supports" of somebody who is against would read as a mistake.
    const int usual = usual_polarity(wanted.position);
    if (usual != 0 && wanted.polarity != 0 && usual != wanted.polarity) wanted.position = turned(wanted.position);
    entries = change_reading(session, one, wanted, field);
  } else if (field == "position") {
    const std::string label = text_of(value->value);
    const std::optional<Position> position = find_position(label);
    if (!position) refuse(fmt::format("there is no position '{}'", label));
    Statement wanted = one.statement;
    wanted.position = *position;
    if (usual_polarity(*position) != 0) wanted.polarity = usual_polarity(*position);
    entries = change_reading(session, one, wanted, field);
  } else if (field == "topic") {
    Statement wanted = one.statement;
    wanted.topic = text_of(value->value);
    entries = change_reading(session, one, wanted, field);
  } else {
    entries.push_back(change_of(session, one, field, shown_value(one.statement, field), text_of(value->value)));
    const std::optional<ActorKind> kind = field == "actor" ? kind_of(session, text_of(value->value)) : std::nullopt;
    if (kind && *kind != one.statement.actor.kind)
      entries.push_back(
          change_of(session, one, "actor_kind", std::string(name(one.statement.actor.kind)), std::string(name(*kind))));
    if (field == "issue") { // towards it as towards the topic that the page shows
      const int logged = session.as_logged(one).statement.polarity;
      if (logged != one.statement.polarity)
        entries.push_back(change_of(session, one, "issue_polarity", "", std::to_string(one.statement.polarity)));
    }
  }
  in_one_batch(entries);
  session.append(std::move(entries));
  return finish(session);
}

std::string add_statement(ReviewSession& session, const Json& body) {
  const SeenArticle& seen = article_of(session, body);
  const std::int64_t begin = number_of(body, "begin");
  const std::int64_t end = number_of(body, "end");
  if (begin < 0 || end <= begin || end > 0xffffffff) refuse("no words are marked");
  const std::optional<Position> position = find_position(text_of(body, "position"));
  const std::int64_t side = number_of(body, "side");
  if (!position || side < -1 || side > 1) refuse("a statement needs a position and a side");
  Entry entry = entry_on_article(session, seen, Action::add);
  const Document& document = seen.article.document;
  Statement added;
  added.evidence = {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
  entry.anchor = anchor_of(text_of_article(session, seen.article.id), added.evidence);
  added.doc = document.id;
  added.outlet = document.outlet;
  added.title = document.title;
  added.url = document.url;
  added.article_date = document.date;
  added.actor.name = text_of(body, "actor");
  added.actor.kind = kind_of(session, added.actor.name).value_or(ActorKind::unknown);
  added.position = *position;
  added.polarity = static_cast<int>(side);
  added.topic = added.phrase = text_of(body, "topic");
  added.issue.label = text_of(body, "issue");
  added.issue.polarity = added.issue.label.empty() ? 0 : added.polarity;
  added.claim = text_of(body, "claim");
  added.date = document.date;
  added.date_source = document.date.empty() ? DateSource::none : DateSource::article;
  added.content = added.evidence;
  added.quote_kind = "indirect";
  added.evidence_text = entry.anchor.quote;
  Statement ruled = added;
  apply_rules(ruled, session.rules());
  if (ruled.polarity == -added.polarity) turn(added); // a rule will turn it back
  if (added.actor.name.empty()) refuse("Who holds it? An actor is needed.");
  if (added.topic.empty()) refuse("On what? A topic is needed.");
  entry.new_value = to_json(added);
  const std::vector<Entry> made = session.append({std::move(entry)});
  JsonWriter json;
  json.open();
  json.text("id", made.front().id);
  return finish(session, json);
}

std::string note(ReviewSession& session, const Json& body) {
  const std::string id = text_of(body, "id");
  Entry entry = id.empty() ? entry_on_article(session, article_of(session, body), Action::note)
                           : session.entry_on(statement_of(session, id), Action::note);
  entry.new_value = text_of(body, "text");
  session.append({std::move(entry)});
  return finish(session);
}

std::string close_article(ReviewSession& session, const Json& body) {
  const SeenArticle& seen = article_of(session, body);
  const std::size_t unchecked = static_cast<std::size_t>(
      std::count_if(seen.statements.begin(), seen.statements.end(),
                    [](const ReviewedStatement& one) { return one.status == Status::unchecked; }));
  Entry entry = entry_on_article(session, seen, Action::close);
  entry.new_value = flag_of(body, "closed") ? "1" : "0";
  session.append({std::move(entry)});
  JsonWriter json;
  json.open();
  json.number("unchecked", unchecked);
  return finish(session, json);
}

std::string set_setting(ReviewSession& session, const Json& body) {
  const std::string wanted = text_of(body, "name");
  if (std::find(coder_settings.begin(), coder_settings.end(), wanted) == coder_settings.end())
    refuse(fmt::format("there is no setting '{}'", wanted));
  Entry entry;
  entry.coder = session.coder();
  entry.action = Action::setting;
  entry.field = wanted + ":" + session.coder();
  entry.new_value = text_of(body, "value");
  session.append({std::move(entry)});
  return finish(session);
}

std::string take_over(ReviewSession& session, const Json& body) {
  const ReviewedStatement& one = statement_of(session, text_of(body, "id"));
  if (one.status != Status::moved) refuse("this statement has not moved");
  session.append({session.entry_on(one, Action::place)});
  return finish(session);
}

// One coder's reading holds: an entry for each field on which they differ.
std::string decide(ReviewSession& session, const Json& body) {
  const ReviewedStatement& one = statement_of(session, text_of(body, "id"));
  const std::string coder = text_of(body, "coder");
  const std::vector<CoderReading> readings = readings_of(one);
  const auto taken =
      std::find_if(readings.begin(), readings.end(), [&](const CoderReading& r) { return r.coder == coder; });
  if (taken == readings.end() || one.disputed.empty()) refuse("there is nothing to decide here any more");
  std::vector<Entry> entries;
  for (const std::string& field : one.disputed) {
    const auto value = taken->values.find(field == "polarity" ? "side" : field);
    Entry entry = session.entry_on(one, Action::decide);
    entry.field = field;
    entry.new_value = value == taken->values.end() ? "" : value->second;
    entries.push_back(std::move(entry));
  }
  in_one_batch(entries);
  session.append(std::move(entries));
  return finish(session);
}

Rule rule_of(const Json& body) {
  Rule rule;
  const std::string subject = text_of(body, "field");
  const std::string action = text_of(body, "action");
  for (const RuleSubject one : {RuleSubject::actor, RuleSubject::topic, RuleSubject::issue})
    if (subject_name(one) == subject) rule.subject = one;
  if (subject_name(rule.subject) != subject) refuse(fmt::format("there are no names of '{}'", subject));
  if (action == "merge" || action == "rename")
    rule.kind = RuleKind::merge;
  else if (action == "split")
    rule.kind = RuleKind::split;
  else if (action == "turn")
    rule.kind = RuleKind::turn;
  else if (action == "aside")
    rule.kind = RuleKind::set_aside;
  else
    refuse(fmt::format("there is no rule '{}'", action));
  rule.from = texts_of(body, "names");
  rule.to = text_of(body, "to");
  rule.where = rule.kind == RuleKind::split ? text_of(body, "where") : "";
  if (rule.from.empty()) refuse("no name is picked");
  if (rule.kind == RuleKind::split && rule.where.empty()) refuse("which words tell them apart?");
  return rule;
}

// What a rule is told by before it is made: statements as they are and as they will be.
std::string words_for(const Statement& s, RuleSubject subject) {
  if (!s.takes_position) return "set aside";
  const std::string_view side = s.polarity > 0 ? "+" : s.polarity < 0 ? "\u2212" : "0";
  return subject == RuleSubject::issue ? fmt::format("{} {} {}", s.actor.name,
                                                     s.issue.polarity > 0   ? "+"
                                                     : s.issue.polarity < 0 ? "\u2212"
                                                                            : "0",
                                                     s.issue.label)
                                       : fmt::format("{} {} {}", s.actor.name, side, s.topic);
}

constexpr std::size_t most_examples = 5;

std::string make_rule(ReviewSession& session, const Json& body) {
  const Rule rule = rule_of(body);
  std::vector<Statement> statements;
  for (const SeenArticle& seen : session.articles())
    for (const ReviewedStatement& one : seen.statements)
      if (counts(one)) statements.push_back(one.statement);
  std::set<std::tuple<std::string, std::string, int>> edges;
  const std::vector<std::size_t> touched = touched_by(statements, rule);
  for (const std::size_t i : touched)
    edges.emplace(statements[i].actor.name, statements[i].topic, statements[i].polarity);
  if (!flag_of(body, "preview")) {
    const bool needs_name = rule.kind == RuleKind::merge || rule.kind == RuleKind::split;
    if (needs_name && rule.to.empty()) refuse("a name is needed");
    Entry entry;
    entry.coder = session.coder();
    entry.action = Action::rule;
    entry.new_value = to_json(rule);
    session.append({std::move(entry)});
  }
  JsonWriter json;
  json.open();
  json.number("statements", touched.size());
  json.number("edges", edges.size());
  json.open_list("examples");
  std::set<std::pair<std::string, std::string>> told;
  for (const std::size_t i : touched) {
    if (told.size() == most_examples) break;
    Statement after = statements[i];
    apply_rules(after, {rule});
    std::pair<std::string, std::string> example(words_for(statements[i], rule.subject), words_for(after, rule.subject));
    if (!told.insert(example).second) continue;
    json.open();
    json.text("before", example.first);
    json.text("after", example.second);
    json.text("evidence", statements[i].evidence_text);
    json.close();
  }
  json.close_list();
  return finish(session, json);
}

// The first bytes, no character cut.
std::string begin_of(const std::string& text, std::size_t most = 60) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end) + "...";
}

std::string undo(ReviewSession& session) {
  const std::vector<Entry> taken_back = session.undo_last();
  JsonWriter json;
  json.open();
  json.flag("undone", !taken_back.empty());
  if (taken_back.empty()) {
    json.text("told", "There is nothing to undo.");
    return finish(session, json);
  }
  const Entry& last = taken_back.back();
  const std::optional<Rule> rule = last.action == Action::rule ? read_rule(last.new_value) : std::nullopt;
  json.text(
      "told",
      fmt::format("Undone: {}{}{}", name(last.action), rule ? " " + describe(*rule) : "",
                  last.new_value.empty() || rule || last.action == Action::add ? "" : " " + begin_of(last.new_value)));
  if (session.find(last.statement) != nullptr) json.text("statement", last.statement);
  return finish(session, json);
}

} // namespace

std::string change_review(ReviewSession& session, const std::unordered_map<std::string, double>& audits,
                          std::string_view what, const std::string& text) {
  rapidjson::Document body;
  body.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag>(text.data(), text.size());
  if (body.HasParseError() || !body.IsObject()) refuse("the body is no JSON object");
  if (what == "verdict") return give_verdict(session, audits, body);
  if (what == "change") return change_field(session, body);
  if (what == "add") return add_statement(session, body);
  if (what == "note") return note(session, body);
  if (what == "close") return close_article(session, body);
  if (what == "setting") return set_setting(session, body);
  if (what == "take") return take_over(session, body);
  if (what == "decide") return decide(session, body);
  if (what == "rule") return make_rule(session, body);
  if (what == "undo") return undo(session);
  return {};
}

void write_counts(JsonWriter& json, const ReviewSession& session) {
  std::map<std::string_view, std::size_t> numbers;
  for (const SeenArticle& seen : session.articles())
    for (const ReviewedStatement& one : seen.statements) ++numbers[name(one.status)];
  json.open("counts");
  for (const auto& [status, number] : numbers) json.number(status, number);
  json.close();
  json.number("today", session.entries_made());
}

std::string coder_setting(const ReviewSession& session, std::string_view name) {
  const auto found = session.settings().find(std::string(name) + ":" + session.coder());
  return found == session.settings().end() ? std::string() : found->second;
}

std::string_view subject_name(RuleSubject subject) {
  switch (subject) {
  case RuleSubject::actor:
    return "actor";
  case RuleSubject::topic:
    return "topic";
  default:
    return "issue";
  }
}

std::string describe(const Rule& rule) {
  std::string names;
  for (const std::string& name : rule.from) names += (names.empty() ? "" : ", ") + name;
  switch (rule.kind) {
  case RuleKind::merge:
    return fmt::format("{} {} {}", names, rule.from.size() == 1 ? "becomes" : "become", rule.to);
  case RuleKind::split:
    return fmt::format("{} becomes {} where \"{}\" stands", names, rule.to, rule.where);
  case RuleKind::turn:
    return fmt::format("{}: side turned", names);
  default:
    return fmt::format("{}: set aside", names);
  }
}

} // namespace standpoint
