// Names of one actor become one: "Tony Blair" and "Mr Blair", "Labour" and "the Labour Party".
#pragma once

#include "linking/link_statements.h"

namespace standpoint {

// Renames actors and `via` of the statements, gives listed actors what the lists know of them, and adds what was
// renamed to the links. Cost: n log n in the statements.
void link_actors(LinkedStatements&, const Lexicon&);

} // namespace standpoint
