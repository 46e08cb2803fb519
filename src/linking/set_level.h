// Positions on topics to positions on the issues that the topics belong to.
#pragma once

#include "statement/statement_rows.h"

#include <cstdint>
#include <vector>

namespace standpoint {

// What positions point to.
enum class Level : std::uint8_t { topic, issue };

// At the level of issues each statement with an issue is on that issue, with the side that it takes towards it, and
// `below` says on which topic it was. A statement whose side says nothing of the issue ("criticizes the mayor") stays
// on its topic, and so do all at the level of topics and those without an issue. Order: kept.
void set_level(std::vector<Statement>&, Level);
void set_level(StatementRows&, Level);

} // namespace standpoint
