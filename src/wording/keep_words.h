// The words of a draft that a short claim keeps.
#pragma once

#include "drafts/claim_draft.h"
#include "lexicon/lexicon.h"

#include <string_view>

namespace standpoint {

// Says of each word whether its head needs it and what it is worth. Subjects, objects, clauses that complete a verb,
// prepositions, auxiliaries, negations and parts of names go with their heads; adjectives, adverbs, phrases behind
// prepositions, relative clauses and conjuncts may be left out, and articles where room is scarce.
void weigh_words(ClaimDraft&, const Lexicon&, std::string_view topic);

// Phrases, side clauses and, if asked, the clauses that complete a verb are needed no longer where they hang `depth` or
// more words below the root: for a draft whose needed words are too many.
void need_less(ClaimDraft&, int depth, bool even_complements);

// Takes out words until at most `budget` are left: of all ways to cut whole phrases off the tree, the one whose words
// are worth most. False, and nothing changed, where the needed words alone are more.
// Method: a table at each node, words used -> best worth (tree knapsack). Cost: words times the square of the budget.
bool keep_words(ClaimDraft&, int budget);

} // namespace standpoint
