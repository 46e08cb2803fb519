// What belongs to the evidence but was cut off it.
#pragma once

#include "drafts/claim_draft.h"
#include "drafts/wording_case.h"

namespace standpoint {

//   the noun of a cut phrase          "Tory" | "demands that the plans be put on hold"
//   what stands behind a noun         "the drive" | "to end it", "a delay" | "of the law"
//   what a verb cannot do without     "hunting down" | "those responsible"
//   what a cue says of its object     "(denounced) the group" | "as monsters", "(accused) the mayor" | "of lying"
// Only where it follows at once, and never words of the cue or the source.
void extend_evidence(ClaimDraft&, const WordingCase&);

} // namespace standpoint
