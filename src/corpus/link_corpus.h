// Names and topics of a corpus brought together (linking/link_statements.h), with the word lists of an engine.
#pragma once

#include "corpus/engine_source.h"
#include "corpus/read_corpus.h"
#include "linking/link_statements.h"
#include "statement/statement_table.h"

#include <vector>

namespace standpoint {

// Of no statements nothing is loaded. What is settled is applied when all else is done; statements that it leaves out
// take no position any more.
std::vector<Link> link_table(StatementTable&, EngineSource&, const LinkingOptions& = {}, const Settled& = {});
LinkedStatements link_extracted(std::vector<Statement> extracted, EngineSource&, const LinkingOptions& = {},
                                const Settled& = {});

// All statements of a corpus on one footing. Names and topics that somebody coded stay as they are, unless there are
// extracted statements beside them or a codebook is given. Order: coded, then extracted.
LinkedStatements link_corpus(Corpus, EngineSource&, const LinkingOptions& = {});

} // namespace standpoint
