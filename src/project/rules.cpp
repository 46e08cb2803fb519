#include "project/rules.h"

#include "project/apply_rules.h"
#include "statement/turned_position.h"
#include "statement/without_position.h"

#include <algorithm>
#include <cctype>

namespace standpoint {

namespace {

bool is_one_of(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Without regard to case, of ASCII letters.
bool has_words(std::string_view text, std::string_view words) {
  const auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
  };
  return std::search(text.begin(), text.end(), words.begin(), words.end(), same) != text.end();
}

bool stands_in(const Statement& s, std::string_view words) {
  return words.empty() || has_words(s.evidence_text, words) || has_words(s.phrase, words) ||
         has_words(s.actor.role, words) || has_words(s.outlet, words) || has_words(s.doc, words);
}

bool touches(const Statement& s, const Rule& rule) {
  if (!s.takes_position) return false;
  bool is_named = false;
  switch (rule.subject) {
  case RuleSubject::actor:
    is_named = is_one_of(rule.from, s.actor.name) || (rule.kind == RuleKind::merge && is_one_of(rule.from, s.via));
    break;
  case RuleSubject::topic:
    is_named = is_one_of(rule.from, s.topic);
    break;
  case RuleSubject::issue:
    is_named = is_one_of(rule.from, s.issue.label) || (!s.issue.parent.empty() && is_one_of(rule.from, s.issue.parent));
    break;
  }
  return is_named && stands_in(s, rule.where);
}

void rename(std::string& name, const Rule& rule) {
  if (is_one_of(rule.from, name)) name = rule.to;
}

// "rents: rent cap" goes with "rents".
void rename_issue(Issue& issue, const Rule& rule) {
  const std::string before = issue.parent;
  rename(issue.label, rule);
  if (before.empty() || rule.kind != RuleKind::merge) return;
  rename(issue.parent, rule);
  const std::string start = before + ": ";
  if (issue.parent != before && issue.label.starts_with(start))
    issue.label.replace(0, start.size(), issue.parent + ": ");
  if (issue.parent == issue.label) issue.parent.clear(); // a part merged with its whole
}

void turn_side(Statement& s, RuleSubject subject) {
  if (subject == RuleSubject::issue) {
    s.issue.polarity = -s.issue.polarity;
    return;
  }
  standpoint::turn(s);
}

void apply(Statement& s, const Rule& rule) {
  if (rule.kind == RuleKind::set_aside) return drop_position(s);
  if (rule.kind == RuleKind::turn) return turn_side(s, rule.subject);
  switch (rule.subject) {
  case RuleSubject::actor:
    rename(s.actor.name, rule);
    if (rule.kind == RuleKind::merge) rename(s.via, rule);
    break;
  case RuleSubject::topic:
    rename(s.topic, rule);
    break;
  case RuleSubject::issue:
    rename_issue(s.issue, rule);
    break;
  }
}

void pin(Statement& s, const Rulings::Pin& pin) {
  const Statement& set = pin.statement;
  if (pin.actor) s.actor = set.actor;
  if (pin.topic) {
    s.topic = set.topic;
    s.position = set.position;
    s.polarity = set.polarity;
  }
  if (pin.issue) s.issue = set.issue;
}

} // namespace

void join_rules(std::vector<Rule>& rules, const std::vector<Rule>& more) {
  const auto [mine, theirs] = std::ranges::mismatch(rules, more);
  rules.insert(rules.end(), theirs, more.end());
}

void apply_rules(Statement& s, const std::vector<Rule>& rules) {
  for (const Rule& rule : rules)
    if (touches(s, rule)) apply(s, rule);
}

void apply_rulings(std::vector<Statement>& linked, const Rulings& rulings) {
  if (!rulings.pins.empty())
    for (Statement& s : linked)
      if (const auto found = rulings.pins.find(s.id); found != rulings.pins.end()) pin(s, found->second);
  if (rulings.rules.empty()) return;
  for (Statement& s : linked) apply_rules(s, rulings.rules);
}

std::vector<std::size_t> touched_by(const std::vector<Statement>& linked, const Rule& rule) {
  std::vector<std::size_t> touched;
  for (std::size_t i = 0; i < linked.size(); ++i)
    if (touches(linked[i], rule)) touched.push_back(i);
  return touched;
}

} // namespace standpoint
