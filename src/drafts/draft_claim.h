// From a position's evidence to the words that its claim is made of.
#pragma once

#include "drafts/claim_draft.h"
#include "drafts/wording_case.h"

namespace standpoint {

// The words of the sentence that has most of the evidence, on one root:
//   about       "[we support] the plan", "[scrap] the cap" that is opposed      where the side was composed from
//   outside     "that", "whether", "and", "however", "he said" at the edges      left out
//   unwrapped   "[I think] taxes must fall", "[it is important] to act"          what is thought
//   completed   evidence that is a part of a clause whose verb says the claim    the clause
// REQUIRES: the claim has evidence.
ClaimDraft draft_claim(const WordingCase&);

} // namespace standpoint
