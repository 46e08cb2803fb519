// What the holder asks for, warns of, votes for, or praises and blames somebody for, where the cue's words name more
// than that.
//
// Each answers for one claim of an attribution: the token of the act or thing, no_token where there is none.
#pragma once

#include "article/syntax.h"
#include "attribution/attribution.h"
#include "claims/split_content.h"
#include "lexicon/stance_lists.h"

#include <cstdint>

namespace standpoint {

// "told them [to leave]", "urged [the council to build]": what is to be done. `stance`: what the cue's words decide;
// `is_directive`: the cue is a verb like "tell".
std::int32_t act_to_be_done(const Syntax&, const StanceLists&, const Attribution&, const Claim&, Stance stance,
                            bool is_directive);

// "asked drivers [for patience]".
std::int32_t asked_for(const Syntax&, const Attribution&, const Claim&);

// "warned the council [against building] it": who is warned is not what it is about.
std::int32_t warned_against(const Syntax&, const Attribution&, const Claim&);

// "voted along [party lines]": the claim only tells how.
bool is_manner_of_vote(const Syntax&, const Attribution&, const Claim&);

// "voted by 300 to 200 [to build it]", "along party lines [to build it]", where the claim begins with how.
std::int32_t voted_for(const Syntax&, const Attribution&, const Claim&);

// "praised the council for [scrapping] the toll", "accused it of [hiding] the costs": what somebody is praised or
// blamed for.
std::int32_t answered_for(const Syntax&, const Attribution&, const Claim&);

} // namespace standpoint
