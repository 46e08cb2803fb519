// Stances that the reporter tells in words of his own, where nobody is quoted: who receives what, and who does what.
#pragma once

#include "article/article.h"
#include "attribution/attribution.h"
#include "lexicon/stance_lists.h"

#include <vector>

namespace standpoint {

// Three constructions, outside quotations and where no attribution in `known` has these words:
//   received   "the toll drew criticism from nurses", "met with resistance from the party"   the noun is the cue
//   among      "among those opposing the toll is the party"                                  the verb is
//   done       "nurses marched against the toll", "Lee lent her support to it"               the verb is, where the
//              lists have it with the preposition or the object that makes the sense
// Nothing that is foretold, possible, asked or denied.
// Order: by the article's words. Cost: linear in the tokens.
std::vector<Attribution> told_stances(const Article&, const StanceLists&, const std::vector<Attribution>& known);

} // namespace standpoint
