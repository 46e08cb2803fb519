// What changed in the positions of actors, between two sides, from period to period, or among groups side by side.
#pragma once

#include "graph/attitudes.h"
#include "graph/change.h"
#include "graph/group_statements.h"
#include "statement/statement.h"

#include <vector>

namespace standpoint {

// For each actor and topic, the positions of a side fall into attitudes: for (polarity +1), against (-1) and, of those
// that take no side, one attitude a label (asserts, denies, predicts ...). An attitude of both sides is kept,
// strengthened or softened: a label may differ and its strength be the same; then a condition that went from all claims
// strengthens, and one that came softens. For on one side only and against on the other only is reversed. All other
// attitudes are dropped or new. Who is for and against within one side contradicts himself there, or has turned, and
// then counts as what he turned to (attitudes.h).
//
// Order: actor, topic; within these: contradictions of the earlier side and of the later, reversed, for, against, then
// the labels that take no side. Any order of the statements gives the same changes.
Comparison diff_positions(const std::vector<Statement>& before, const std::vector<Statement>& after,
                          const ComparisonOptions& = {});

// Each period with what was last known before it: an actor is compared with himself in the last period in which he took
// a position on the topic. So silence is no change, and nothing is dropped. The first period has nothing before it: its
// step holds only the changes within it.
Comparison diff_periods(const StatementGroups&, const ComparisonOptions& = {});

// Groups side by side, one change an actor and topic. Labels that take no side count only where a group has nothing
// else. Contradictions within a group follow.
Comparison diff_side_by_side(const StatementGroups&, const ComparisonOptions& = {});

} // namespace standpoint
