// The side that the holder takes where he speaks of himself: "'We support the plan'", "she is no fan of it".
#pragma once

#include "claims/predicate.h"
#include "positions/forms_of_claims.h"
#include "positions/taken_position.h"

#include <cstdint>
#include <optional>

namespace standpoint {

// By a verb or a feeling, by what he is ("a [supporter] of it"), by where he stands ("[against] it"). REQUIRES: he is
// the subject. Empty where none of these is said.
std::optional<TakenPosition> own_stance(const Syntax&, const StanceLists&, const Claim&, std::int32_t root,
                                        const Mood&);

// "this is a bill [we will oppose]", "a position that I [cannot accept]"; empty elsewhere.
std::optional<TakenPosition> own_stance_behind(const Syntax&, const StanceLists&, const Claim&, const Speaker&,
                                               std::int32_t root);

} // namespace standpoint
