// Networks as tables for a terminal.
#pragma once

#include "exporters/table_style.h"

#include <cstddef>
#include <ostream>
#include <span>

namespace standpoint {

struct Network;

// One network: what it is, its size, its ties (the heaviest first, without regard to the sign), the columns that were
// added to its nodes. Several: one line a window. Everything that comes from an article is escaped (terminal_text.h).
// `most_rows` 0 means all; otherwise a last line says how many more there are.
void write_network_table(std::span<const Network>, std::ostream&, const TableStyle& = {}, std::size_t most_rows = 0);

} // namespace standpoint
