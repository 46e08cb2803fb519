// Why words stand for an actor: the steps from "he" to the name.
#pragma once

#include "actors/mentions.h"
#include "article/syntax.h"

#include <cstdint>
#include <string>
#include <vector>

namespace standpoint {

// One line a step: "\"he\" -> \"Lee\" (the person most in the foreground, sentence 3)". Empty for a holder that is
// named in full, and for one that stays as worded.
std::vector<std::string> explain_actor(const Syntax&, const Mentions&, std::int32_t head);

} // namespace standpoint
