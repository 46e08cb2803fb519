// What changed between two sets of statements: positions that are new, dropped, kept or reversed.
#pragma once

#include "graph/change.h"
#include "statement/statement.h"

#include <vector>

namespace standpoint {

// For each actor and topic, the positions of a side fall into attitudes: for (polarity +1), against (-1) and, of those
// that take no side, one attitude a label (asserts, denies, predicts ...). An attitude of both sides is kept, also when
// its label differs (supports, then advocates). For on one side only and against on the other only is reversed. All
// other attitudes are dropped or new.
//
// Order: actor, topic; within these: reversed, for, against, then the labels that take no side.
// Any order of the statements gives the same changes.
std::vector<Change> diff_positions(const std::vector<Statement>& before, const std::vector<Statement>& after);

// Whether anything is new, dropped or reversed.
bool has_differences(const std::vector<Change>&);

} // namespace standpoint
