// An article's text, for the formats that show it beside the graph.
#pragma once

#include "graph/evidence.h"
#include "statement/statement.h"
#include "statement/statement_table.h"

#include <string>
#include <vector>

namespace standpoint {

// Shapes: owns all its strings. The first five fields are those of the evidence that the article gave: by them the two
// find each other.
struct ShownArticle {
  std::string doc;
  std::string outlet;
  std::string title;
  std::string url;
  std::string date;
  std::string text;                 // as it was read: spans count its code points
  std::vector<Evidence> quotations; // attributions in which no position was found: source, cue and content only
};

// Puts the statements that take no position beside the article of the same doc, in their order.
void add_quotations(std::vector<ShownArticle>&, const StatementTable&);

} // namespace standpoint
