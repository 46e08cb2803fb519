// The attitudes of one actor towards one topic, as one side of a comparison reports them.
#pragma once

#include "graph/change.h"
#include "statement/statement.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace standpoint {

// For (polarity +1), against (-1), or one of the labels that take no side. Order: for, against, then the labels.
using Attitude = std::pair<int, Position>;
inline constexpr Attitude in_favour = {0, Position{}};
inline constexpr Attitude against = {1, Position{}};

Attitude attitude(Position, int polarity);
inline bool takes_side(Attitude a) {
  return a.first < 2;
}

// What a comparison is asked to look at.
struct ComparisonOptions {
  bool on_issues = false;              // positions point to issues: those that do not stand on one turn nowhere
  std::vector<std::string> conditions; // "only", "unless": words of a claim that is held under a condition
};

struct HeldAttitude {
  std::string side;                                                    // which side reports it
  std::map<std::pair<Position, int>, std::vector<Evidence>> positions; // by position and polarity
  std::set<std::string> issues; // that it stands on; of statements that know none, the empty one
};

using Attitudes = std::map<Attitude, HeldAttitude>;
using Subject = std::pair<std::string, std::string>; // actor and topic
using AttitudesBySubject = std::map<Subject, Attitudes>;

// Adds a statement that takes a position; others are passed over.
void add(AttitudesBySubject&, const Statement&, const std::string& side, const ComparisonOptions& = {});

// Of the strongest position in it: whoever promised once has promised, however often milder words are repeated.
int strength(const HeldAttitude&);

// Whether they can be the two halves of a reversal or a dispute: each has a piece of evidence that is likelier right
// than wrong, and both stand on one issue.
bool can_oppose(const HeldAttitude&, const HeldAttitude&);

// Whether they can be the halves of a contradiction within one side. Few contradict themselves in one breath, so that
// both are right must be likelier than not: the confidences of the surest pieces, multiplied, are at least 0.5.
bool can_contradict(const HeldAttitude&, const HeldAttitude&);

// Whether a condition was added (1: all that is held now is held under one, and nothing was before), went (-1) or
// neither (0). Pieces without a claim say nothing.
int added_condition(const HeldAttitude& before, const HeldAttitude& after, const ComparisonOptions&);

// As changes hold it: evidence in order, equal pieces once. REQUIRES: the attitude is there.
HeldSide held_side(const Attitudes&, Attitude);

// Where an actor stands between for and against. Who was for until one day and against from a later day on has turned,
// and stands where he ended; when a piece of evidence has no day, or the days overlap, he stands on both.
struct Stand {
  bool is_for = false;
  bool is_against = false;
  bool turned = false;
};
Stand find_stand(const Attitudes&);

// The changes within one side: contradicts or turned, or none.
void find_contradiction(const Subject&, const Attitudes&, std::vector<Change>&);

// The changes from one side to the next.
void compare_attitudes(const Subject&, const Attitudes& before, const Attitudes& after, std::vector<Change>&,
                       const ComparisonOptions& = {});

} // namespace standpoint
