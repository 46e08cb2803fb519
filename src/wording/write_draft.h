// A draft as text.
#pragma once

#include "drafts/claim_draft.h"
#include "lexicon/actor_lists.h"

#include <string>

namespace standpoint {

// The taken words in their order with a blank between them where the text has one; without quotation marks and
// brackets, a comma only between neighbours that both stay, "and" before the last member of a list that was cut, a
// small letter at the beginning unless the word has a capital anywhere.
std::string write_draft(const ClaimDraft&, const ActorLists&);

} // namespace standpoint
