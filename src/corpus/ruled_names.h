// What the rules of a project come to: its actor list and its codebook, for other corpora and for later articles.
#pragma once

#include "corpus/engine_source.h"
#include "issues/draft_codebook.h"
#include "linking/link_statements.h"
#include "statement/listed_actor.h"

#include <string>
#include <vector>

namespace standpoint {

struct RuledNames {
  LinkedStatements linked;               // as the graph has them; links are all wordings of each topic
  std::vector<ListedActor> actors;       // by name
  std::vector<DraftLeftOut> left_out;    // topics that a rule set aside; by label
  std::vector<std::string> issues_aside; // issues that a rule set aside; sorted
  std::vector<std::string> unwritten;    // rules that neither list can say, as sentences
};

// Aliases of an actor are the names that rules gave him, and those of two words and more that linking did: a surname
// alone may be somebody else's in the next article. A name that articles give to several actors is nobody's alias.
// Actors whose kind is not known are listed where a rule names them, as groups.
// Errors: as Project; as engine_source.
// Statements below `least_confidence` are left out.
RuledNames find_ruled_names(const std::string& path, EngineSource&, const LinkingOptions& = {},
                            double least_confidence = 0);

} // namespace standpoint
