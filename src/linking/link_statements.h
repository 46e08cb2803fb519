// The stage between statements and graph: names and wordings of all articles are brought together, so that one actor is
// one vertex and one issue is one topic.
#pragma once

#include "lexicon/lexicon.h"
#include "linking/codebook.h"
#include "linking/lift_actors.h"
#include "linking/link.h"
#include "linking/set_level.h"
#include "statement/statement_table.h"

#include <vector>

namespace standpoint {

struct LinkingOptions {
  // What positions of a comparison or a network point to; link_statements itself leaves it to set_level.
  Level level = Level::topic;
  // Whom actors stand for (lift_actors.h); link_statements leaves this to lift_actors, too.
  ActorsLevel actors_level = ActorsLevel::name;
  // The user's own issues and topics, which go before what is found.
  Codebook codebook;
  // Statements on nothing of the codebook take no position (code_issues of src/issues).
  bool only_codebook = false;
};

struct LinkedStatements {
  std::vector<Statement> statements; // those given, in their order and number
  std::vector<Link> links;           // what was renamed; sorted, each once
};

// Statements without a position pass unchanged.
//
// Order: the statements keep their order, so that who linked two sides together can take them apart again; what is
// merged depends on the set of statements, not on their order.
LinkedStatements link_statements(std::vector<Statement>, const Lexicon&, const LinkingOptions& = {});
// The same in place. Returns what was renamed.
std::vector<Link> link_statements(StatementTable&, const Lexicon&, const LinkingOptions& = {});

} // namespace standpoint
