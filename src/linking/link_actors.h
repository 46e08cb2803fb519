// Names of one actor become one: "Tony Blair" and "Mr Blair", "Labour" and "the Labour Party".
#pragma once

#include "lexicon/lexicon.h"
#include "linking/link.h"
#include "statement/statement_rows.h"

#include <vector>

namespace standpoint {

// Renames actors and `via` of the statements, gives listed actors what the lists know of them, and adds what was
// renamed to the links. Cost: n log n in the names, and a look at each statement.
void link_actors(StatementRows&, std::vector<Link>&, const Lexicon&);

} // namespace standpoint
