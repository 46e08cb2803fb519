#include "linking/link_statements.h"

#include "linking/link_actors.h"
#include "linking/link_topics.h"
#include "linking/topic_key.h"

#include <algorithm>

namespace standpoint {

std::vector<Link> link_statements(StatementTable& table, const Lexicon& lexicon, const LinkingOptions& options) {
  Abbreviations abbreviations;
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i].takes_position) find_abbreviations(table.evidence_text(i), abbreviations);
  std::vector<Link> links;
  link_actors(table.rows(), links, lexicon);
  link_topics(table.rows(), links, abbreviations, lexicon, options);
  std::ranges::sort(links);
  return links;
}

LinkedStatements link_statements(std::vector<Statement> statements, const Lexicon& lexicon,
                                 const LinkingOptions& options) {
  StatementTable table(std::move(statements));
  std::vector<Link> links = link_statements(table, lexicon, options);
  return {.statements = table.take(), .links = std::move(links)};
}

} // namespace standpoint
