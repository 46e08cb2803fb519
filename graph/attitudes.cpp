#include "graph/attitudes.h"

#include "base/ascii.h"
#include "graph/calendar.h"
#include "graph/position_strength.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace standpoint {

Attitude attitude(Position position, int polarity) {
  if (polarity > 0) return in_favour;
  if (polarity < 0) return against;
  return {2, position};
}

void add(AttitudesBySubject& all, const Statement& s, const std::string& side, const ComparisonOptions& options) {
  if (!s.takes_position) return;
  HeldAttitude& held = all[{s.actor.name, s.topic}][attitude(s.position, s.polarity)];
  held.side = side;
  held.positions[{s.position, s.polarity}].push_back(make_evidence(s));
  const bool is_apart = options.on_issues && s.below.empty() && !s.issue.label.empty();
  if (!is_apart) held.issues.insert(s.issue.label);
}

int strength(const HeldAttitude& held) {
  int strongest = 0;
  for (const auto& [position, evidence] : held.positions) strongest = std::max(strongest, strength(position.first));
  return strongest;
}

// The largest confidence of its evidence.
static double surest(const HeldAttitude& held) {
  double most = 0;
  for (const auto& [position, evidence] : held.positions)
    for (const Evidence& piece : evidence) most = std::max(most, piece.confidence);
  return most;
}

static constexpr double likelier_than_not = 0.5;

bool can_oppose(const HeldAttitude& a, const HeldAttitude& b) {
  return std::min(surest(a), surest(b)) >= likelier_than_not &&
         std::ranges::any_of(a.issues, [&](const std::string& issue) { return b.issues.contains(issue); });
}

bool can_contradict(const HeldAttitude& a, const HeldAttitude& b) {
  return can_oppose(a, b) && surest(a) * surest(b) >= likelier_than_not;
}

namespace {

bool has_condition(std::string_view claim, const std::vector<std::string>& conditions) {
  for (std::size_t at = 0; at < claim.size();) {
    const std::size_t end = std::min(claim.find_first_of(" ,", at), claim.size());
    if (std::ranges::find(conditions, lower_case(claim.substr(at, end - at))) != conditions.end()) return true;
    at = end + 1;
  }
  return false;
}

struct Claims {
  std::size_t all = 0;
  std::size_t bound = 0; // held under a condition
};

Claims count_claims(const HeldAttitude& held, const ComparisonOptions& options) {
  Claims claims;
  for (const auto& [position, evidence] : held.positions)
    for (const Evidence& piece : evidence) {
      if (piece.claim.empty() || !is_sure(piece)) continue;
      ++claims.all;
      if (has_condition(piece.claim, options.conditions)) ++claims.bound;
    }
  return claims;
}

} // namespace

int added_condition(const HeldAttitude& before, const HeldAttitude& after, const ComparisonOptions& options) {
  const Claims had = count_claims(before, options), has = count_claims(after, options);
  if (had.all == 0 || has.all == 0) return 0;
  if (had.bound == 0 && has.bound == has.all) return 1;
  return had.bound == had.all && has.bound == 0 ? -1 : 0;
}

HeldSide held_side(const Attitudes& attitudes, Attitude wanted) {
  const HeldAttitude& held = attitudes.at(wanted);
  HeldSide side{held.side, {}};
  for (const auto& [position, evidence] : held.positions) {
    std::vector<Evidence> pieces = evidence;
    std::sort(pieces.begin(), pieces.end(), [](const Evidence& a, const Evidence& b) { return comes_before(a, b); });
    const auto repeats = [](const Evidence& a, const Evidence& b) { return !a.spans.empty() && a == b; };
    pieces.erase(std::unique(pieces.begin(), pieces.end(), repeats), pieces.end());
    side.held.push_back({position.first, position.second, std::move(pieces)});
  }
  return side;
}

namespace {

struct Days {
  std::string_view first;
  std::string_view last;
  bool known = true;
};

Days days(const HeldAttitude& held) {
  Days all;
  for (const auto& [position, evidence] : held.positions) {
    for (const Evidence& piece : evidence) {
      if (!is_day(piece.date)) return {{}, {}, false};
      if (all.first.empty() || piece.date < all.first) all.first = piece.date;
      if (piece.date > all.last) all.last = piece.date;
    }
  }
  return all;
}

} // namespace

Stand find_stand(const Attitudes& attitudes) {
  const auto favour = attitudes.find(in_favour);
  const auto opposition = attitudes.find(against);
  Stand stand{favour != attitudes.end(), opposition != attitudes.end(), false};
  if (!stand.is_for || !stand.is_against) return stand;
  const Days days_for = days(favour->second);
  const Days days_against = days(opposition->second);
  if (!days_for.known || !days_against.known) return stand;
  if (days_for.last < days_against.first) return {false, true, true};
  if (days_against.last < days_for.first) return {true, false, true};
  return stand;
}

void find_contradiction(const Subject& subject, const Attitudes& attitudes, std::vector<Change>& changes) {
  const Stand stand = find_stand(attitudes);
  if (!attitudes.contains(in_favour) || !attitudes.contains(against) ||
      !can_contradict(attitudes.at(in_favour), attitudes.at(against)))
    return;
  Change change{ChangeKind::contradicts, subject.first, subject.second, {}};
  if (stand.turned) {
    change.kind = ChangeKind::turned;
    change.sides = {held_side(attitudes, stand.is_for ? against : in_favour),
                    held_side(attitudes, stand.is_for ? in_favour : against)};
  } else if (stand.is_for && stand.is_against) {
    change.sides = {held_side(attitudes, in_favour), held_side(attitudes, against)};
  } else {
    return;
  }
  changes.push_back(std::move(change));
}

// The attitudes that count: all but the one that was turned away from.
static std::set<Attitude> standing(const Attitudes& attitudes) {
  std::set<Attitude> all;
  for (const auto& [held, positions] : attitudes) all.insert(held);
  const Stand stand = find_stand(attitudes);
  if (!stand.is_for) all.erase(in_favour);
  if (!stand.is_against) all.erase(against);
  return all;
}

void compare_attitudes(const Subject& subject, const Attitudes& before, const Attitudes& after,
                       std::vector<Change>& changes, const ComparisonOptions& options) {
  const std::set<Attitude> had = standing(before);
  const std::set<Attitude> has = standing(after);
  const auto report = [&](ChangeKind kind, std::vector<HeldSide> sides) {
    changes.push_back({kind, subject.first, subject.second, std::move(sides)});
  };
  const auto turned = [&](Attitude from, Attitude to) {
    return had.contains(from) && !had.contains(to) && has.contains(to) && !has.contains(from) &&
           can_oppose(before.at(from), after.at(to));
  };
  bool reversed = false;
  for (const auto& [from, to] : {std::pair(in_favour, against), std::pair(against, in_favour)}) {
    if (!turned(from, to)) continue;
    report(ChangeKind::reversed, {held_side(before, from), held_side(after, to)});
    reversed = true;
  }
  std::set<Attitude> either = had;
  either.insert(has.begin(), has.end());
  for (const Attitude& held : either) {
    if (reversed && takes_side(held)) continue;
    if (!has.contains(held)) {
      report(ChangeKind::dropped, {held_side(before, held)});
    } else if (!had.contains(held)) {
      report(ChangeKind::added, {held_side(after, held)});
    } else {
      int difference = takes_side(held) ? strength(after.at(held)) - strength(before.at(held)) : 0;
      if (takes_side(held) && difference == 0) difference = -added_condition(before.at(held), after.at(held), options);
      report(difference > 0   ? ChangeKind::strengthened
             : difference < 0 ? ChangeKind::softened
                              : ChangeKind::kept,
             {held_side(before, held), held_side(after, held)});
    }
  }
}

} // namespace standpoint
