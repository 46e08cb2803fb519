// Which position a claim takes, and whether for or against what: composed from the holder down to the topic.
#pragma once

#include "article/syntax.h"
#include "attribution/attribution.h"
#include "claims/split_content.h"
#include "lexicon/stance_lists.h"
#include "positions/taken_position.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace standpoint {

// Whether a token names the holder of the claim: "I", "we", his name.
using IsHolder = std::function<bool(std::int32_t token)>;

// Empty where the claim takes no position: the cue's word is "none" in the lists, or the view is not the holder's
// (held_view.h). A position without a side where the side is open.
std::optional<TakenPosition> compose_side(const Syntax&, const StanceLists&, const Attribution&, const Claim&,
                                          const IsHolder&);

// "advocates: call (called); undone act: turned onto the thing (scrap)": for --explain.
std::vector<std::string> explain_side(const Syntax&, const TakenPosition&);

// Whether the holder is the subject of what he says: "we will leave", "[he said] he would not resign".
bool is_own_claim(const Syntax&, const GrammarLists&, const Claim&, const IsHolder&);

} // namespace standpoint
