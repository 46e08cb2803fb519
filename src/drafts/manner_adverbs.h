// "act on arms in a gradual and reciprocal manner" -> "act gradually and reciprocally on arms"
#pragma once

#include "drafts/claim_draft.h"
#include "lexicon/claim_word_lists.h"

namespace standpoint {

// How something is to be done takes fewer words so, and stays when others are cut.
void turn_manner_to_adverbs(ClaimDraft&, const ClaimWordLists&);

} // namespace standpoint
