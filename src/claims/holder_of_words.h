// Whether a word within a claim stands for the one who holds it.
#pragma once

#include "actors/resolve_actors.h"
#include "article/syntax.h"
#include "claims/find_claims.h"

#include <cstdint>

namespace standpoint {

// The mention is his: "he", "Lee"; or a definite noun is the head of his name: "the ministry" where the Interior
// Ministry speaks, "the church" where the Church of England does.
bool stands_for_holder(const Syntax&, const ArticleActors&, const Holding&, std::int32_t token);

} // namespace standpoint
