// A predicate of a draft with the small words around it, and its changes of form.
#pragma once

#include "drafts/claim_draft.h"
#include "lexicon/stance_lists.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct VerbPhrase {
  std::int32_t head = no_token;          // the predicate: a verb, or what stands behind the copula
  std::int32_t subject = no_token;       // its own in the draft
  std::int32_t copula = no_token;        // "[is] unfair"
  std::int32_t passive = no_token;       // "[be] closed"
  std::int32_t to = no_token;            // "[to] close"
  std::vector<std::int32_t> auxiliaries; // the others: "will", "has", "does"
  std::vector<std::int32_t> negations;   // "not", "n't", "never"
};

bool is_predicate(const ClaimDraft&, std::int32_t token); // a verb, or something with a copula or a subject
VerbPhrase verb_phrase(const ClaimDraft&, const GrammarLists&, std::int32_t head);

// "close", "closes", "closed", "will close" -> "closing"; of a copula "being". Auxiliaries and "to" go, "has closed"
// becomes "having closed" where `keeps_past`; negations stay as "not" where `keeps_negation`, right before the verb.
void make_gerund(ClaimDraft&, const VerbPhrase&, const StanceLists&, bool keeps_negation);

// The finite form for a subject in the third person singular: "have" -> "has", "close" -> "closes".
std::string third_person(std::string_view verb);
// Of the first finite verb of the phrase, after its subject became a singular name or noun.
void agree_with_singular(ClaimDraft&, const VerbPhrase&);

// "is [not] closed": the negation goes; "does not close" -> "closes".
void remove_negation(ClaimDraft&, const VerbPhrase&);

} // namespace standpoint
