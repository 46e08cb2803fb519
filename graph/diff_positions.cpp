// Statements of each side are gathered by actor and topic; within one actor and topic, attitudes are compared.
#include "graph/diff_positions.h"

#include "graph/attitudes.h"

#include <algorithm>
#include <set>
#include <utility>

namespace standpoint {

static const Attitudes& find_or_none(const AttitudesBySubject& all, const Subject& subject) {
  static const Attitudes none;
  const auto found = all.find(subject);
  return found == all.end() ? none : found->second;
}

Comparison diff_positions(const std::vector<Statement>& before, const std::vector<Statement>& after,
                          const ComparisonOptions& options) {
  AttitudesBySubject had;
  AttitudesBySubject has;
  for (const Statement& s : before) add(had, s, "before", options);
  for (const Statement& s : after) add(has, s, "after", options);
  std::set<Subject> subjects;
  for (const auto& [subject, attitudes] : had) subjects.insert(subject);
  for (const auto& [subject, attitudes] : has) subjects.insert(subject);

  Comparison comparison{.by = "", .sides = {"before", "after"}, .steps = {{}}};
  std::vector<Change>& changes = comparison.steps.front().changes;
  for (const Subject& subject : subjects) {
    const Attitudes& old = find_or_none(had, subject);
    const Attitudes& now = find_or_none(has, subject);
    find_contradiction(subject, old, changes);
    find_contradiction(subject, now, changes);
    compare_attitudes(subject, old, now, changes, options);
  }
  return comparison;
}

static Comparison begin_comparison(const StatementGroups& groups) {
  Comparison comparison{.by = std::string(name(groups.by)), .sides = {}, .steps = {}};
  for (const StatementGroup& group : groups.groups) comparison.sides.push_back(group.name);
  comparison.left_out = groups.left_out;
  comparison.statements = groups.statements;
  return comparison;
}

// What is known after a period: its attitudes, and of earlier ones what it says nothing about. Whoever takes a side
// leaves all sides taken before.
static void carry(Attitudes& known, Attitudes news) {
  const auto sided = [](const auto& entry) { return takes_side(entry.first); };
  if (std::any_of(news.begin(), news.end(), sided)) std::erase_if(known, sided);
  for (auto& [held, positions] : news) known[held] = std::move(positions);
}

Comparison diff_periods(const StatementGroups& groups, const ComparisonOptions& options) {
  Comparison comparison = begin_comparison(groups);
  AttitudesBySubject known;
  for (const StatementGroup& group : groups.groups) {
    AttitudesBySubject news;
    for (const Statement* s : group.statements) add(news, *s, group.name, options);
    const bool first = comparison.steps.empty();
    comparison.steps.push_back({.side = group.name, .changes = {}});
    std::vector<Change>& changes = comparison.steps.back().changes;
    for (auto& [subject, attitudes] : news) {
      find_contradiction(subject, attitudes, changes);
      Attitudes& before = known[subject];
      if (!first) {
        const std::size_t begin = changes.size();
        compare_attitudes(subject, before, attitudes, changes, options);
        const auto silent = [](const Change& c) { return c.kind == ChangeKind::dropped; };
        changes.erase(std::remove_if(changes.begin() + static_cast<std::ptrdiff_t>(begin), changes.end(), silent),
                      changes.end());
      }
      carry(before, std::move(attitudes));
    }
  }
  return comparison;
}

namespace {

// What two groups must share to say the same.
struct Signature {
  std::pair<int, int> side_and_strength_for = {0, 0};
  std::pair<int, int> side_and_strength_against = {0, 0};
  std::set<Position> remarks; // only where no side is taken
  friend bool operator==(const Signature&, const Signature&) = default;
};

Signature signature(const Attitudes& attitudes) {
  const Stand stand = find_stand(attitudes);
  Signature all;
  if (stand.is_for) all.side_and_strength_for = {1, strength(attitudes.at(in_favour))};
  if (stand.is_against) all.side_and_strength_against = {1, strength(attitudes.at(against))};
  if (stand.is_for || stand.is_against) return all;
  for (const auto& [held, positions] : attitudes) all.remarks.insert(held.second);
  return all;
}

// Whether one group has it for and another against, and they do not all have both.
bool are_disputed(const std::vector<Attitudes>& said) {
  std::vector<Stand> stands;
  for (const Attitudes& attitudes : said) stands.push_back(find_stand(attitudes));
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (!stands[i].is_for) continue;
    for (std::size_t j = 0; j < said.size(); ++j) {
      const bool same = stands[i].is_for == stands[j].is_for && stands[i].is_against == stands[j].is_against;
      if (!same && stands[j].is_against && can_oppose(said[i].at(in_favour), said[j].at(against))) return true;
    }
  }
  return false;
}

ChangeKind compare_groups(const std::vector<Attitudes>& said) {
  if (said.size() == 1) return ChangeKind::single;
  if (are_disputed(said)) return ChangeKind::disputed;
  const Signature first = signature(said.front());
  const bool same = std::ranges::all_of(said, [&](const Attitudes& a) { return signature(a) == first; });
  return same ? ChangeKind::shared : ChangeKind::differs;
}

// All that the group says, except remarks where it takes a side and what was turned away from.
HeldSide whole_side(const Attitudes& attitudes) {
  const Stand stand = find_stand(attitudes);
  const bool sided = stand.is_for || stand.is_against;
  HeldSide all;
  for (const auto& [held, positions] : attitudes) {
    if (sided && !takes_side(held)) continue;
    if ((held == in_favour && !stand.is_for) || (held == against && !stand.is_against)) continue;
    HeldSide part = held_side(attitudes, held);
    all.side = part.side;
    std::move(part.held.begin(), part.held.end(), std::back_inserter(all.held));
  }
  return all;
}

} // namespace

Comparison diff_side_by_side(const StatementGroups& groups, const ComparisonOptions& options) {
  Comparison comparison = begin_comparison(groups);
  std::map<Subject, std::vector<Attitudes>> all; // in the order of the groups
  for (const StatementGroup& group : groups.groups) {
    AttitudesBySubject said;
    for (const Statement* s : group.statements) add(said, *s, group.name, options);
    for (auto& [subject, attitudes] : said) all[subject].push_back(std::move(attitudes));
  }
  std::vector<Change>& changes = comparison.steps.emplace_back().changes;
  for (const auto& [subject, said] : all) {
    Change change{ChangeKind::single, subject.first, subject.second, {}};
    for (const Attitudes& attitudes : said) change.sides.push_back(whole_side(attitudes));
    change.kind = compare_groups(said);
    changes.push_back(std::move(change));
    for (const Attitudes& attitudes : said) find_contradiction(subject, attitudes, changes);
  }
  return comparison;
}

} // namespace standpoint
