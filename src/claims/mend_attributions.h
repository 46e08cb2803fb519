// Attributions that say in a roundabout way who holds what.
#pragma once

#include "article/syntax.h"
#include "attribution/attribution.h"
#include "lexicon/grammar_lists.h"

#include <vector>

namespace standpoint {

// In place; the order and `outer` stay.
//   quoted     "the Herald quoted [Dorn] as [saying] the merger was a mess": whose words they are, not who prints them
//   called so  "decried what he called [myths] about the vaccine": what is called so is the content; the one within,
//              "he called", loses its source, as the outer one says it
// Cost: the attributions times their children in the tree.
void mend_attributions(const Syntax&, const GrammarLists&, std::vector<Attribution>&);

} // namespace standpoint
