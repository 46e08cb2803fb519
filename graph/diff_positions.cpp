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

Comparison diff_positions(const std::vector<Statement>& before, const std::vector<Statement>& after) {
  AttitudesBySubject had;
  AttitudesBySubject has;
  for (const Statement& s : before) add(had, s, "before");
  for (const Statement& s : after) add(has, s, "after");
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
    compare_attitudes(subject, old, now, changes);
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

Comparison diff_periods(const StatementGroups& groups) {
  Comparison comparison = begin_comparison(groups);
  AttitudesBySubject known;
  for (const StatementGroup& group : groups.groups) {
    AttitudesBySubject news;
    for (const Statement* s : group.statements) add(news, *s, group.name);
    const bool first = comparison.steps.empty();
    comparison.steps.push_back({.side = group.name, .changes = {}});
    std::vector<Change>& changes = comparison.steps.back().changes;
    for (auto& [subject, attitudes] : news) {
      find_contradiction(subject, attitudes, changes);
      Attitudes& before = known[subject];
      if (!first) {
        const std::size_t begin = changes.size();
        compare_attitudes(subject, before, attitudes, changes);
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
  bool sure = true;           // of the sides that are taken
  friend bool operator==(const Signature& a, const Signature& b) {
    return a.side_and_strength_for == b.side_and_strength_for &&
           a.side_and_strength_against == b.side_and_strength_against && a.remarks == b.remarks;
  }
};

Signature signature(const Attitudes& attitudes) {
  const Stand stand = find_stand(attitudes);
  Signature all;
  if (stand.is_for) all.side_and_strength_for = {1, strength(attitudes.at(in_favour))};
  if (stand.is_against) all.side_and_strength_against = {1, strength(attitudes.at(against))};
  if (stand.is_for) all.sure = is_sure(attitudes.at(in_favour));
  if (stand.is_against) all.sure = all.sure && is_sure(attitudes.at(against));
  if (stand.is_for || stand.is_against) return all;
  for (const auto& [held, positions] : attitudes) all.remarks.insert(held.second);
  return all;
}

ChangeKind compare_signatures(const std::vector<Signature>& all) {
  if (all.size() == 1) return ChangeKind::single;
  std::set<std::pair<bool, bool>> stands; // for, against; of the groups that take a side
  bool any_for = false;
  bool any_against = false;
  for (const Signature& s : all) {
    const bool is_for = s.side_and_strength_for.first != 0;
    const bool is_against = s.side_and_strength_against.first != 0;
    if (!s.sure) continue; // no half of a dispute
    if (is_for || is_against) stands.emplace(is_for, is_against);
    any_for = any_for || is_for;
    any_against = any_against || is_against;
  }
  if (any_for && any_against && stands.size() > 1) return ChangeKind::disputed;
  const bool same = std::all_of(all.begin(), all.end(), [&](const Signature& s) { return s == all.front(); });
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

Comparison diff_side_by_side(const StatementGroups& groups) {
  Comparison comparison = begin_comparison(groups);
  std::map<Subject, std::vector<Attitudes>> all; // in the order of the groups
  for (const StatementGroup& group : groups.groups) {
    AttitudesBySubject said;
    for (const Statement* s : group.statements) add(said, *s, group.name);
    for (auto& [subject, attitudes] : said) all[subject].push_back(std::move(attitudes));
  }
  std::vector<Change>& changes = comparison.steps.emplace_back().changes;
  for (const auto& [subject, said] : all) {
    Change change{ChangeKind::single, subject.first, subject.second, {}};
    std::vector<Signature> signatures;
    for (const Attitudes& attitudes : said) {
      signatures.push_back(signature(attitudes));
      change.sides.push_back(whole_side(attitudes));
    }
    change.kind = compare_signatures(signatures);
    changes.push_back(std::move(change));
    for (const Attitudes& attitudes : said) find_contradiction(subject, attitudes, changes);
  }
  return comparison;
}

} // namespace standpoint
