// The acts between a position and the thing that it is on: "refused to [scrap] the [decision] to [end] the levy".
#pragma once

#include "article/syntax.h"
#include "lexicon/stance_lists.h"
#include "positions/taken_position.h"

#include <cstdint>

namespace standpoint {

// Part III of the laws of compose_side.cpp: the position with its side towards the thing that the acts from `at` on
// downwards are on, and that thing in `about`; as it was where there are none.
TakenPosition follow_acts(const Syntax&, const StanceLists&, TakenPosition, std::int32_t at);

} // namespace standpoint
