#include "graph/attitudes.h"

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

void add(AttitudesBySubject& all, const Statement& s, const std::string& side) {
  if (!s.takes_position) return;
  HeldAttitude& held = all[{s.actor.name, s.topic}][attitude(s.position, s.polarity)];
  held.side = side;
  held.positions[{s.position, s.polarity}].push_back(make_evidence(s));
}

int strength(const HeldAttitude& held) {
  int strongest = 0;
  for (const auto& [position, evidence] : held.positions) strongest = std::max(strongest, strength(position.first));
  return strongest;
}

bool is_sure(const HeldAttitude& held) {
  constexpr double likelier_than_not = 0.5;
  return std::any_of(held.positions.begin(), held.positions.end(), [&](const auto& position) {
    return std::any_of(position.second.begin(), position.second.end(),
                       [&](const Evidence& piece) { return piece.confidence >= likelier_than_not; });
  });
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
  for (const Attitude& side : {in_favour, against})
    if (const auto held = attitudes.find(side); held != attitudes.end() && !is_sure(held->second)) return;
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
                       std::vector<Change>& changes) {
  const std::set<Attitude> had = standing(before);
  const std::set<Attitude> has = standing(after);
  const auto report = [&](ChangeKind kind, std::vector<HeldSide> sides) {
    changes.push_back({kind, subject.first, subject.second, std::move(sides)});
  };
  const auto turned = [&](Attitude from, Attitude to) {
    return had.contains(from) && !had.contains(to) && has.contains(to) && !has.contains(from) &&
           is_sure(before.at(from)) && is_sure(after.at(to));
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
      const int difference = takes_side(held) ? strength(after.at(held)) - strength(before.at(held)) : 0;
      report(difference > 0   ? ChangeKind::strengthened
             : difference < 0 ? ChangeKind::softened
                              : ChangeKind::kept,
             {held_side(before, held), held_side(after, held)});
    }
  }
}

} // namespace standpoint
