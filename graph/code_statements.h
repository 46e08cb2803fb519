// Extracted statements to a coding: the variables by which networks are made of them.
#pragma once

#include "graph/coding.h"
#include "statement/statement.h"

#include <vector>

namespace standpoint {

// Variables: actor; person and organization (the actor, by its kind: organization stands for organizations, countries
// and groups, and an actor of unknown kind is neither); topic; agreement (boolean: 1 for, 0 against; none for a
// position that takes no side); position; polarity (integer: 1, 0, -1); via; quote.
// Documents: id is Statement::doc, source the outlet. Time: the day of the statement, else of its article. Attributes
// of an actor: kind, and role where one is given. Attributions without a position are left out, and so is a statement
// given twice (equal in every field, with evidence).
// Order: comes_before; ids count from 1 in that order.
Coding code_statements(std::vector<Statement> statements);

} // namespace standpoint
