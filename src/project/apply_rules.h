// Rules on one statement, and the rules of several projects together (rules.h has the rest).
#pragma once

#include "project/entry.h"
#include "statement/statement.h"

#include <vector>

namespace standpoint {

// In their order. A rule on an issue also holds for the parts below it: where "rents" becomes "housing", "rents: rent
// cap" becomes "housing: rent cap".
void apply_rules(Statement& linked, const std::vector<Rule>&);

// Adds the rules of another project. Those that both begin with, as copies of one project do, are not taken twice: a
// side that is turned twice is not turned.
void join_rules(std::vector<Rule>&, const std::vector<Rule>& more);

} // namespace standpoint
