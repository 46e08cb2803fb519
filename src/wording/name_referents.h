// Pronouns of a draft replaced by what they mean.
#pragma once

#include "drafts/claim_draft.h"
#include "drafts/wording_case.h"

namespace standpoint {

//   I, my            the holder's surname, his name where he is no person
//   we, our          an organisation's or country's name; of a person "our" is "the"
//   he, she, they, it, where the resolver of actors says who       the surname or the name
//   it, this, that, where the topic stands for it                  the topic
//   it, they of things    the latest subject before of the same number, two sentences back at most
//   who, which       what the relative clause belongs to
// A pronoun stays where what it means is named before it in the claim. Verbs agree with what they get for a subject.
void name_referents(ClaimDraft&, const WordingCase&);

} // namespace standpoint
