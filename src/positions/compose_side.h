// Which position a claim takes, and whether for or against what: composed from the holder down to the topic.
#pragma once

#include "article/syntax.h"
#include "attribution/attribution.h"
#include "claims/split_content.h"
#include "lexicon/stance_lists.h"
#include "positions/forms_of_claims.h"
#include "positions/taken_position.h"

#include <optional>
#include <string>
#include <vector>

namespace standpoint {

// Empty where the claim takes no position: the cue's word is "none" in the lists, or the view is not the holder's
// (held_view.h). A position without a side where the side is open.
std::optional<TakenPosition> compose_side(const Syntax&, const StanceLists&, const Attribution&, const Claim&,
                                          const Speaker&);

// "advocates: call (called); undone act: turned onto the thing (scrap)": for --explain.
std::vector<std::string> explain_side(const Syntax&, const TakenPosition&);

} // namespace standpoint
