// The stage between statements and graph: names and wordings of all articles are brought together, so that one actor is
// one vertex and one issue is one topic.
#pragma once

#include "lexicon/lexicon.h"
#include "linking/link.h"
#include "statement/statement.h"

#include <vector>

namespace standpoint {

struct LinkingOptions {
  // How much of their meaning two wordings must share to be one topic: 0 merges all that touch, 1 only the same words.
  double topic_threshold = 0.7;
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

} // namespace standpoint
