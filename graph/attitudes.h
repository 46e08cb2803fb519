// The attitudes of one actor towards one topic, as one side of a comparison reports them.
#pragma once

#include "graph/change.h"
#include "statement/statement.h"

#include <map>
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

struct HeldAttitude {
  std::string side;                                                    // which side reports it
  std::map<std::pair<Position, int>, std::vector<Evidence>> positions; // by position and polarity
};

using Attitudes = std::map<Attitude, HeldAttitude>;
using Subject = std::pair<std::string, std::string>; // actor and topic
using AttitudesBySubject = std::map<Subject, Attitudes>;

// Adds a statement that takes a position; others are passed over.
void add(AttitudesBySubject&, const Statement&, const std::string& side);

// Of the strongest position in it: whoever promised once has promised, however often milder words are repeated.
int strength(const HeldAttitude&);

// Whether it is sure enough to be one half of a reversal, a dispute or a contradiction: some piece of its evidence has
// a confidence of 0.5. What somebody is said to have turned to must be likelier than not.
bool is_sure(const HeldAttitude&);

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
void compare_attitudes(const Subject&, const Attitudes& before, const Attitudes& after, std::vector<Change>&);

} // namespace standpoint
