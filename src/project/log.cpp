#include "project/log.h"

#include "base/day.h"
#include "base/error.h"
#include "project/spans_text.h"
#include "statement/statement_json.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <iterator>
#include <utility>

namespace standpoint {

static constexpr const char* columns =
    "id, number, coder, time, action, article, statement, field, old_value, new_value, note, quote, quote_before, "
    "quote_after, quote_at, quote_spans, machine, model, batch, is_bulk, audit";

std::vector<Entry> read_entries(const Project& project) {
  std::vector<Entry> entries;
  Query query(project.database(), fmt::format("SELECT {} FROM entries ORDER BY number", columns));
  while (query.next()) {
    const auto action = find_action(query.text(4));
    if (!action) continue; // nothing that this version knows
    Entry e;
    e.id = query.text(0);
    e.number = query.integer(1);
    e.coder = query.text(2);
    e.time = query.text(3);
    e.action = *action;
    e.article = query.text(5);
    e.statement = query.text(6);
    e.field = query.text(7);
    e.old_value = query.text(8);
    e.new_value = query.text(9);
    e.note = query.text(10);
    e.anchor = {.quote = query.text(11),
                .before = query.text(12),
                .after = query.text(13),
                .at = static_cast<std::uint32_t>(query.integer(14)),
                .spans = read_spans_text(query.text(15))};
    e.machine = query.text(16);
    e.model = query.text(17);
    e.batch = query.text(18);
    e.is_bulk = query.integer(19) != 0;
    e.audit = query.real(20);
    entries.push_back(std::move(e));
  }
  std::ranges::sort(entries, is_earlier);
  return entries;
}

std::size_t add_entries(Project& project, const std::vector<Entry>& entries) {
  std::size_t added = 0;
  Query query(project.database(),
              fmt::format("INSERT OR IGNORE INTO entries ({}) VALUES "
                          "(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21)",
                          columns));
  for (const Entry& e : entries) {
    query.run(e.id, e.number, e.coder, e.time, name(e.action), e.article, e.statement, e.field, e.old_value,
              e.new_value, e.note, e.anchor.quote, e.anchor.before, e.anchor.after, std::int64_t{e.anchor.at},
              to_text(e.anchor.spans), e.machine, e.model, e.batch, e.is_bulk, e.audit);
    added += static_cast<std::size_t>(project.database().changed_rows());
  }
  return added;
}

// Errors: bad_option for a value that the field cannot have.
static void check_value(const Entry& e) {
  const std::string& v = e.new_value;
  bool is_right = true;
  if (e.field == "verdict")
    is_right = v.empty() || v == "right" || v == "wrong" || v == "unsure";
  else if (e.field == "position")
    is_right = find_position(v).has_value();
  else if (e.field == "polarity" || e.field == "issue_polarity")
    is_right = v == "1" || v == "0" || v == "-1";
  else if (e.field == "actor_kind")
    is_right = find_actor_kind(v).has_value();
  else if (e.field == "date")
    is_right = v.empty() || read_iso_day(v).has_value();
  else if (e.field == "actor" || e.field == "topic")
    is_right = !v.empty();
  if (!is_right)
    throw Error(ErrorCode::bad_option, {}, fmt::format("\"{}\" cannot be the {} of a statement", v, e.field));
}

static void check(const Entry& e) {
  if (e.coder.empty()) throw Error(ErrorCode::bad_option, {}, "an entry without a coder; give --coder NAME");
  switch (e.action) {
  case Action::change:
    if (!is_changeable(e.field))
      throw Error(ErrorCode::bad_option, {},
                  fmt::format("\"{}\" is no field of a statement that can be changed", e.field));
    check_value(e);
    break;
  case Action::verdict:
  case Action::decide:
    check_value(e);
    break;
  case Action::rule:
    if (!read_rule(e.new_value)) throw Error(ErrorCode::bad_option, {}, fmt::format("not a rule: {}", e.new_value));
    break;
  case Action::add:
    read_statement(e.new_value, [](const Error& error) {
      throw Error(ErrorCode::bad_option, {}, "the added statement: " + error.message());
    });
    break;
  default:
    break;
  }
}

std::vector<Entry> append_entries(Project& project, std::vector<Entry> entries) {
  for (Entry& e : entries) {
    if (e.action == Action::verdict) e.field = "verdict";
    check(e);
  }
  Transaction all(project.database());
  Query highest(project.database(), "SELECT max(number) FROM entries");
  std::int64_t number = highest.next() ? highest.integer(0) : 0;
  const std::string now = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
  for (Entry& e : entries) {
    if (e.id.empty()) e.id = make_id();
    if (e.number == 0) e.number = ++number;
    if (e.time.empty()) e.time = now;
    if (e.action == Action::add) e.statement = e.id;
  }
  add_entries(project, entries);
  all.keep();
  return entries;
}

// From the last to the first: an undo that was itself undone undoes nothing.
std::set<std::string, std::less<>> undone(const std::vector<Entry>& entries) {
  std::set<std::string, std::less<>> ids;
  for (auto e = entries.rbegin(); e != entries.rend(); ++e)
    if (e->action == Action::undo && !ids.contains(e->id)) ids.insert(e->field);
  return ids;
}

std::vector<Entry> live_entries(std::vector<Entry> entries) {
  const auto gone = undone(entries);
  std::erase_if(entries, [&](const Entry& e) { return e.action == Action::undo || gone.contains(e.id); });
  return entries;
}

std::vector<Entry> last_of(const std::vector<Entry>& entries, std::string_view coder) {
  const auto gone = undone(entries);
  const auto is_live = [&](const Entry& e) {
    return e.coder == coder && e.action != Action::undo && !gone.contains(e.id);
  };
  const auto last = std::find_if(entries.rbegin(), entries.rend(), is_live);
  if (last == entries.rend()) return {};
  if (last->batch.empty()) return {*last};
  std::vector<Entry> batch;
  std::ranges::copy_if(entries, std::back_inserter(batch),
                       [&](const Entry& e) { return is_live(e) && e.batch == last->batch; });
  return batch;
}

std::vector<Entry> undo(Project& project, const std::vector<Entry>& these, const std::string& coder) {
  std::vector<Entry> undos;
  for (const Entry& e : these) {
    Entry undone;
    undone.coder = coder;
    undone.action = Action::undo;
    undone.article = e.article;
    undone.statement = e.statement;
    undone.field = e.id;
    undos.push_back(std::move(undone));
  }
  return append_entries(project, std::move(undos));
}

std::map<std::string, std::string> settings_of(const std::vector<Entry>& live) {
  std::map<std::string, std::string> settings;
  for (const Entry& e : live)
    if (e.action == Action::setting) settings[e.field] = e.new_value;
  return settings;
}

std::vector<Rule> rules_of(const std::vector<Entry>& live) {
  std::vector<Rule> rules;
  for (const Entry& e : live) {
    if (e.action != Action::rule) continue;
    if (auto rule = read_rule(e.new_value)) rules.push_back(std::move(*rule));
  }
  return rules;
}

std::map<std::string, std::set<std::string>> closed_articles(const std::vector<Entry>& live) {
  std::map<std::string, std::set<std::string>> closed;
  for (const Entry& e : live) {
    if (e.action != Action::close) continue;
    if (e.new_value == "1")
      closed[e.coder].insert(e.article);
    else
      closed[e.coder].erase(e.article);
  }
  return closed;
}

std::vector<std::string> coders_of(const std::vector<Entry>& entries) {
  std::set<std::string> coders;
  for (const Entry& e : entries) coders.insert(e.coder);
  return {coders.begin(), coders.end()};
}

} // namespace standpoint
