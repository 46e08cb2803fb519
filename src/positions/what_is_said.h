// The side that the words of a claim take by themselves, whoever reports them: part II of compose_side.cpp.
#pragma once

#include "article/syntax.h"
#include "claims/split_content.h"
#include "lexicon/stance_lists.h"
#include "positions/forms_of_claims.h"
#include "positions/taken_position.h"

namespace standpoint {

// `announces`: the cue makes the future a promise ("declared that"). `denied`: the cue negates it, "does not believe
// [the plan will work]".
TakenPosition what_is_said(const Syntax&, const StanceLists&, const Claim&, const Speaker&, bool announces,
                           bool denied);

} // namespace standpoint
