// Wordings of one issue become one topic: "ID cards", "identity card scheme", "the government's ID card plans".
#pragma once

#include "linking/link_statements.h"
#include "linking/topic_key.h"
#include "statement/statement_rows.h"

namespace standpoint {

// Renames the topics of the statements, turns the polarity of those that speak for the other direction, sets their
// parents and adds what was renamed to the links.
//
// Cost: n log n in the number of wordings, times 16 for the shorter wordings that each may have.
// `abbreviations`: that the statements' words explain (find_abbreviations).
void link_topics(StatementRows&, std::vector<Link>&, const Abbreviations&, const Lexicon&, const LinkingOptions&);

} // namespace standpoint
