// From a draft to what is held by itself: without what leads into it, and out of what only says that it is held.
#pragma once

#include "drafts/claim_draft.h"
#include "drafts/wording_case.h"

namespace standpoint {

// Leaves out "that", "whether", "and", "however" at the edges and "he said" within.
void strip_edges(ClaimDraft&, const WordingCase&);

// Inwards, step by step, edges stripped before each:
//   noun        "[the fear that] taxes fell"; denied: "[the claim that] taxes fell [is false]"
//   report      "[we note that] taxes fell", "[I think] taxes must fall"
//   wish        "[we need] to act", "[it is important] to act"
//   certainty   "[it is clear that] taxes fell"
//   lead        "[On the contrary,] taxes fell"
void unwrap_claim(ClaimDraft&, const WordingCase&);

} // namespace standpoint
