// One set of statements, split into the groups that are compared: by outlet, article or period.
#pragma once

#include "statement/statement.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

enum class Grouping : std::uint8_t { outlet, article, year, month, week, day };

std::string_view name(Grouping); // "outlet"
std::optional<Grouping> find_grouping(std::string_view);
bool is_period(Grouping);

struct StatementGroup {
  std::string name;
  std::vector<const Statement*> statements; // not empty
};

// Order: groups by name, which for periods is by time. Shapes: points into the statements that were grouped.
struct StatementGroups {
  Grouping by = Grouping::outlet;
  std::vector<StatementGroup> groups;
  std::size_t left_out = 0;   // statements without a day, an outlet, an article's name
  std::size_t statements = 0; // all that take a position
};

// The period of a statement is that of the day on which the position was taken, where it is known, else of the article.
// Weeks are those of ISO 8601 ("2023-W08"): the first days of January may lie in a week of the year before. Statements
// that take no position are passed over.
StatementGroups group_statements(const std::vector<Statement>&, Grouping);

} // namespace standpoint
