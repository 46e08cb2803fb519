// Wordings of one issue become one topic: "ID cards", "identity card scheme", "the government's ID card plans".
#pragma once

#include "linking/link_statements.h"

namespace standpoint {

// Renames the topics of the statements and adds what was renamed to the links.
void link_topics(LinkedStatements&, const Lexicon&, const LinkingOptions&);

} // namespace standpoint
