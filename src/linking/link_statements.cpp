#include "linking/link_statements.h"

#include "linking/link_actors.h"
#include "linking/link_topics.h"

#include <algorithm>

namespace standpoint {

LinkedStatements link_statements(std::vector<Statement> statements, const Lexicon& lexicon,
                                 const LinkingOptions& options) {
  LinkedStatements linked{.statements = std::move(statements), .links = {}};
  link_actors(linked, lexicon);
  link_topics(linked, lexicon, options);
  std::ranges::sort(linked.links);
  return linked;
}

} // namespace standpoint
