// What changed between two sides, for people (a terminal) and for programs (JSON).
#pragma once

#include "exporters/table_style.h"
#include "graph/change.h"

#include <ostream>
#include <string>
#include <vector>

namespace standpoint {

// What the two sides are called in the output: the inputs as the user named them.
struct DiffSides {
  std::string before = "before";
  std::string after = "after";
};

// One block a change, kept ones as a single line, and a line of totals at the end. Everything that comes from an
// article is escaped (terminal_text.h). Says so when there is nothing to compare.
void write_diff_table(const std::vector<Change>&, const DiffSides&, std::ostream&, const TableStyle& = {});

// {"before", "after", "summary": {"new", "dropped", "kept", "reversed"}, "changes": [{"change", "actor", "topic",
//  "before": [{"position", "polarity", "evidence": [...]}], "after": [...]}]}
void write_diff_json(const std::vector<Change>&, const DiffSides&, std::ostream&);

} // namespace standpoint
