// A draft in the form that its label takes: "advocates [closing the mine]", "criticizes [the tax as unfair]", "denies
// that [he lied]".
#pragma once

#include "drafts/claim_draft.h"
#include "drafts/wording_case.h"

namespace standpoint {

// Labels that take a noun phrase (WordingCase::wants_noun):
//   to act           "to close the mine", "we must close it"      closing ...
//   another's act    "Congress should pass it"                    Congress passing ...
//   passive          "the mine should be closed"                  closing the mine; "the mine being closed" of a
//   reproach judgement        "the tax is unfair"                          the tax as unfair accusation       "accused
//   her of lying"                       lying
// opposes and refuses say the "not" themselves.
// The others take a clause:
//   denies           "he did not lie"                             he did lie
//   no subject       "and has hurt his leg"                       the subject that it shares
//   "it is ADJ to"   "it is hard to cross the border"             crossing the border is hard
void form_label(ClaimDraft&, const WordingCase&);

// "it is the same target", "this raises doubts", of which nobody knows what "it" is -> "the same target", "raising
// doubts". False where the root has no pronoun for its subject.
bool leave_pronoun(ClaimDraft&, const WordingCase&);

} // namespace standpoint
