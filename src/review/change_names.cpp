#include "review/change_names.h"

#include "project/apply_rules.h"
#include "project/rules.h"

#include <fmt/format.h>

#include <set>
#include <tuple>
#include <utility>

namespace standpoint {

namespace {

Rule rule_of(const ChangeRequest& body) {
  Rule rule;
  const std::string subject = body.text("field");
  const std::string action = body.text("action");
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
  rule.from = body.texts("names");
  rule.to = body.text("to");
  rule.where = rule.kind == RuleKind::split ? body.text("where") : "";
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

} // namespace

std::string make_rule(ReviewSession& session, const ChangeRequest& body) {
  const Rule rule = rule_of(body);
  std::vector<Statement> statements;
  for (const SeenArticle& seen : session.articles())
    for (const ReviewedStatement& one : seen.statements)
      if (counts(one)) statements.push_back(one.statement);
  std::set<std::tuple<std::string, std::string, int>> edges;
  const std::vector<std::size_t> touched = touched_by(statements, rule);
  for (const std::size_t i : touched)
    edges.emplace(statements[i].actor.name, statements[i].topic, statements[i].polarity);
  if (!body.flag("preview")) {
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
