// Who holds which position on what, as a table for a terminal.
#pragma once

#include "exporters/table_style.h"

#include <cstddef>
#include <ostream>

namespace standpoint {

struct PositionGraph;

// Actor, position, topic, number of statements, dates; beneath, one quote with its article. Actors with the most
// statements first. Everything that comes from an article is escaped (terminal_text.h).
// `most_rows` 0 means all; otherwise the strongest, and a last line says how many more there are.
void write_position_table(const PositionGraph&, std::ostream&, const TableStyle& = {}, std::size_t most_rows = 0);

} // namespace standpoint
