// Whether the holder of an attribution holds what it says, or somebody only asks, denies or wants that he did.
#pragma once

#include "article/syntax.h"
#include "attribution/attribution.h"
#include "lexicon/stance_lists.h"

#include <cstdint>

namespace standpoint {

// The word that keeps an attribution from being its source's view; no_token where it is his view:
//   duty        "said [the council [should] reject the cap]"     what the council is to do is no view of the council
//   question    "refused to say [[whether] she backs the cap]"
//   condition   "[[if] the council backs the cap], ..."; "would have backed it"
//   denial      "[denied] that she had backed the cap", "rejected [claims] that ...", "it is not [true] that ..."
//   set aside   "[rather than] push for it, she ...", "left [without] backing it"
//   accusation  "[accused] him of backing the cap"
//   another's   "[mocked] the mayor for endorsing the toll"     taken for a view of who mocks
//   controlled  "said drivers were [wrong] to be angry"         taken for the anger of who says so
//   received    "Holm drew [criticism] for it"                  taken for hers
//   request     "[urged] the council to reject the cap"          taken for a view of the council
std::int32_t suspended_by(const Syntax&, const StanceLists&, const Attribution&);

// The first word of one of `leads` ("despite", "in spite of", "instead of"), where it leads to `word`; no_token where
// none does.
std::int32_t led_by(const Syntax&, const StringSet& leads, std::int32_t word);

// "[whether] it pays", "[if] it pays": the word that opens a clause and leaves it open; no_token where none does.
std::int32_t opened_by(const Syntax&, std::int32_t predicate);

} // namespace standpoint
