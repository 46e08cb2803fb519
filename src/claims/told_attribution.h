// An attribution that the reporter tells without quoting: who, the word that says for or against, and what.
#pragma once

#include "article/syntax.h"
#include "attribution/attribution.h"

#include <cstdint>
#include <optional>

namespace standpoint {

// The content is the phrase of the thing, without its preposition and what stands behind a comma. Empty where nothing
// is left of it, or where the holder or the cue stand in it.
std::optional<Attribution> told_attribution(const Syntax&, std::int32_t holder, std::int32_t cue, std::int32_t thing,
                                            double confidence);

} // namespace standpoint
