// The stage between statements and graph: names and wordings of all articles are brought together, so that one actor is
// one vertex and one issue is one topic.
#pragma once

#include "lexicon/lexicon.h"
#include "linking/codebook.h"
#include "linking/link.h"
#include "linking/set_level.h"
#include "statement/statement.h"

#include <vector>

namespace standpoint {

struct LinkingOptions {
  // How much a wording that only says in addition which one it is must share with the shorter one to be one topic
  // (link_topics.cpp): 0 joins all of these, more than 1.15 only the same words.
  double topic_threshold = 0.75;
  // What positions of a comparison or a network point to; link_statements itself leaves it to set_level.
  Level level = Level::topic;
  // The user's own topics, which go before what is found.
  Codebook codebook;
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
