#include "review/review_changes.h"

#include "review/change_names.h"
#include "review/change_request.h"
#include "review/change_statement.h"
#include "review/shown_statement.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace standpoint {

namespace {

std::string give_verdict(ReviewSession& session, const std::unordered_map<std::string, double>& audits,
                         const ChangeRequest& body) {
  const bool is_bulk = body.flag("bulk");
  std::vector<Entry> entries;
  for (const std::string& id : body.texts("ids")) {
    const ReviewedStatement& one = statement_of(session, id);
    // Who judges a statement whose words have moved says that it is the same one.
    if (one.status == Status::moved) entries.push_back(session.entry_on(one, Action::place));
    Entry entry = session.entry_on(one, Action::verdict);
    entry.field = "verdict";
    entry.old_value = one.status == Status::unchecked ? "" : std::string(name(one.status));
    entry.new_value = body.text("verdict");
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

std::string note(ReviewSession& session, const ChangeRequest& body) {
  const std::string id = body.text("id");
  Entry entry = id.empty() ? entry_on_article(session, article_of(session, body), Action::note)
                           : session.entry_on(statement_of(session, id), Action::note);
  entry.new_value = body.text("text");
  session.append({std::move(entry)});
  return finish(session);
}

std::string close_article(ReviewSession& session, const ChangeRequest& body) {
  const SeenArticle& seen = article_of(session, body);
  const std::size_t unchecked = static_cast<std::size_t>(
      std::count_if(seen.statements.begin(), seen.statements.end(),
                    [](const ReviewedStatement& one) { return one.status == Status::unchecked; }));
  Entry entry = entry_on_article(session, seen, Action::close);
  entry.new_value.assign(1, body.flag("closed") ? '1' : '0');
  session.append({std::move(entry)});
  JsonWriter json;
  json.open();
  json.number("unchecked", unchecked);
  return finish(session, json);
}

std::string set_setting(ReviewSession& session, const ChangeRequest& body) {
  const std::string wanted = body.text("name");
  if (std::find(coder_settings.begin(), coder_settings.end(), wanted) == coder_settings.end())
    refuse(fmt::format("there is no setting '{}'", wanted));
  Entry entry;
  entry.coder = session.coder();
  entry.action = Action::setting;
  entry.field = wanted + ":" + session.coder();
  entry.new_value = body.text("value");
  session.append({std::move(entry)});
  return finish(session);
}

std::string take_over(ReviewSession& session, const ChangeRequest& body) {
  const ReviewedStatement& one = statement_of(session, body.text("id"));
  if (one.status != Status::moved) refuse("this statement has not moved");
  session.append({session.entry_on(one, Action::place)});
  return finish(session);
}

// One coder's reading holds: an entry for each field on which they differ.
std::string decide(ReviewSession& session, const ChangeRequest& body) {
  const ReviewedStatement& one = statement_of(session, body.text("id"));
  const std::string coder = body.text("coder");
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
  std::string what;
  if (last.action == Action::rule) {
    if (const std::optional<Rule> rule = read_rule(last.new_value)) what = describe(*rule);
  } else if (last.action != Action::add) {
    what = begin_of(last.new_value);
  }
  json.text("told", fmt::format("Undone: {}{}{}", name(last.action), what.empty() ? "" : " ", what));
  if (session.find(last.statement) != nullptr) json.text("statement", last.statement);
  return finish(session, json);
}

} // namespace

std::string change_review(ReviewSession& session, const std::unordered_map<std::string, double>& audits,
                          std::string_view what, const std::string& text) {
  const ChangeRequest body(text);
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
  json.flag("awaits_names", session.awaits_names());
  json.flag("has_names", session.has_names());
}

std::string coder_setting(const ReviewSession& session, std::string_view name) {
  const auto found = session.settings().find(std::string(name) + ":" + session.coder());
  return found == session.settings().end() ? std::string() : found->second;
}

} // namespace standpoint
