// Positions on topics to positions on the issues that the topics belong to.
#pragma once

#include "statement/statement.h"

#include <cstdint>
#include <vector>

namespace standpoint {

// What positions point to. At the level of topics, a topic's issue is one of its parents.
enum class Level : std::uint8_t { topic, issue };

// At the level of issues each statement with an issue is on that issue, with the side that it takes towards it, and
// `below` says on which topic it was; its parent is the issue above. A statement whose side says nothing of the issue
// ("criticizes the mayor") stays on its topic. Where statements are on topics, their issue is one of the topic's
// parents. Statements without an issue stay as they are. Order: kept.
void set_level(std::vector<Statement>&, Level);

} // namespace standpoint
