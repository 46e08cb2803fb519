// What the parser hangs wrongly, or too loosely for words to be cut, put right in a draft.
#pragma once

#include "drafts/claim_draft.h"
#include "lexicon/stance_lists.h"

namespace standpoint {

//   side clause    "if they stay they are likely to be hurt": the second is the main one, as it is behind a phrase that
//                  leads into it where a clause is wanted ("on the contrary, they stay")
//   act            "being able to close it made no difference": the act is the subject
//   split clause   "the plans to give lessons have failed": the plans have failed
//   coordination   "ankle and knee": both stay or neither
//   purpose        "act on arms [to end the war]" may go
//   with           "with [Pyongyang taking steps]": the act goes where its noun goes
//   compound       "ISIS-affiliated" stays whole
//   negation       "wouldn't" stays whole
void mend_draft(ClaimDraft&, const StanceLists&, bool wants_clause);

} // namespace standpoint
