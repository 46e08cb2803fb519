// What the writers of comparisons share: headings, columns and the words for a change.
#pragma once

#include "exporters/write_diff.h"
#include "graph/change.h"

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// The changes under one heading. Shapes: points into the comparison.
struct DiffBlock {
  std::string_view heading;
  std::vector<const Change*> changes;
};

// Order: by heading, then as in the comparison.
std::vector<DiffBlock> diff_blocks(const Step&, const DiffView&);

// What stands beneath the heading: the topic, or of topics the actor.
std::string_view second_name(const Change&, const DiffView&);

// "supports (2), advocates"
std::string position_words(const std::vector<HeldPosition>&);

// "opposes → supports", "supports, and opposes", "supports"; empty for changes among sides beside one another.
std::string movement(const Change&);

// The kinds that this sort of comparison can find, in the order of reports.
std::vector<ChangeKind> kinds_of(const Comparison&);
bool is_side_by_side(const Comparison&);
bool goes_from_side_to_side(ChangeKind); // reversed, strengthened, softened, added, dropped or kept

// Of tables: "before" and "after", or the sides; one column "reported" when there are too many.
std::vector<std::string> diff_columns(const Comparison&);
// What stands in each column.
std::vector<std::vector<const HeldSide*>> diff_cells(const Change&, const Comparison&);

// "1 reversed, 2 new": those that occur; "nothing changed".
std::string diff_totals(const Comparison&);

// "3 of 40 positions have no day and are left out (--date gives ...)"; empty when none is.
std::string left_out_line(const Comparison&);

// What to say when there is nothing to show, else empty.
std::string nothing_to_show(const Comparison&);

} // namespace standpoint
