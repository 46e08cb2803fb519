// "on Wednesday morning", "last week": a claim does not say when it was made.
#pragma once

#include "drafts/claim_draft.h"
#include "lexicon/claim_word_lists.h"
#include "lexicon/stance_lists.h"

namespace standpoint {

// Leaves out on which day something was said or will happen; not the day that it must happen by.
void drop_days(ClaimDraft&, const StanceLists&, const ClaimWordLists&);

} // namespace standpoint
