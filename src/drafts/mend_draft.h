// What the parser hangs wrongly, or too loosely for words to be cut, put right in a draft.
#pragma once

#include "drafts/claim_draft.h"
#include "lexicon/stance_lists.h"

namespace standpoint {

//   coordination   "ankle and knee": both stay or neither
//   purpose        "act on arms [to end the war]" may go
//   compound       "ISIS-affiliated" stays whole
//   negation       "wouldn't" stays whole
void mend_draft(ClaimDraft&, const StanceLists&);

} // namespace standpoint
