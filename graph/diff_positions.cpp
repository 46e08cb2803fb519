// Statements of both sides are gathered by actor and topic; within one actor and topic, attitudes are compared.
#include "graph/diff_positions.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace standpoint {

static constexpr std::array<std::string_view, 4> kind_names = {"reversed", "new", "dropped", "kept"};

std::string_view name(ChangeKind kind) {
  return kind_names[static_cast<std::size_t>(kind)];
}

// For, against, or one of the labels that take no side. Order: for, against, then the labels.
using Attitude = std::pair<int, Position>;
static constexpr Attitude in_favour = {0, Position{}};
static constexpr Attitude against = {1, Position{}};

static Attitude attitude(const Statement& s) {
  if (s.polarity > 0) return in_favour;
  if (s.polarity < 0) return against;
  return {2, s.position};
}

using PositionKey = std::tuple<Position, int>; // position, polarity

// What one side says about one actor and topic.
struct Side {
  std::map<Attitude, std::map<PositionKey, std::vector<Evidence>>> attitudes;

  bool has(Attitude wanted) const { return attitudes.contains(wanted); }
  std::vector<HeldPosition> held(Attitude wanted) const {
    std::vector<HeldPosition> positions;
    const auto found = attitudes.find(wanted);
    if (found == attitudes.end()) return positions;
    for (const auto& [key, evidence] : found->second) {
      HeldPosition& position = positions.emplace_back(std::get<0>(key), std::get<1>(key), evidence);
      std::sort(position.evidence.begin(), position.evidence.end(),
                [](const Evidence& a, const Evidence& b) { return comes_before(a, b); });
    }
    return positions;
  }
};

struct Sides {
  Side before;
  Side after;
};

static void compare(const std::string& actor, const std::string& topic, const Sides& sides,
                    std::vector<Change>& changes) {
  const auto& [before, after] = sides;
  const auto turned = [&](Attitude from, Attitude to) {
    return before.has(from) && !before.has(to) && after.has(to) && !after.has(from);
  };
  const auto add = [&](ChangeKind kind, std::vector<HeldPosition> held_before, std::vector<HeldPosition> held_after) {
    changes.push_back({kind, actor, topic, std::move(held_before), std::move(held_after)});
  };
  bool reversed = false;
  for (const auto& [from, to] : {std::pair(in_favour, against), std::pair(against, in_favour)}) {
    if (!turned(from, to)) continue;
    add(ChangeKind::reversed, before.held(from), after.held(to));
    reversed = true;
  }
  std::map<Attitude, std::pair<bool, bool>> seen; // before, after
  for (const auto& [held, positions] : before.attitudes) seen[held].first = true;
  for (const auto& [held, positions] : after.attitudes) seen[held].second = true;
  for (const auto& [held, in] : seen) {
    if (reversed && held.first < 2) continue;
    const ChangeKind kind = in.first && in.second ? ChangeKind::kept
                            : in.first            ? ChangeKind::dropped
                                                  : ChangeKind::added;
    add(kind, before.held(held), after.held(held));
  }
}

std::vector<Change> diff_positions(const std::vector<Statement>& before, const std::vector<Statement>& after) {
  std::map<std::pair<std::string, std::string>, Sides> pairs; // by actor and topic
  const auto take = [&](const std::vector<Statement>& statements, Side Sides::*side) {
    for (const Statement& s : statements) {
      if (!s.takes_position) continue;
      Side& of = pairs[{s.actor.name, s.topic}].*side;
      of.attitudes[attitude(s)][{s.position, s.polarity}].push_back(make_evidence(s));
    }
  };
  take(before, &Sides::before);
  take(after, &Sides::after);

  std::vector<Change> changes;
  for (const auto& [pair, sides] : pairs) compare(pair.first, pair.second, sides, changes);
  return changes;
}

bool has_differences(const std::vector<Change>& changes) {
  return std::any_of(changes.begin(), changes.end(), [](const Change& c) { return c.kind != ChangeKind::kept; });
}

} // namespace standpoint
