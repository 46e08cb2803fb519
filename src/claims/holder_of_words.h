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

// A body whose word the holder can give: "the United States will not take part" of its defence secretary, "the
// government" of a minister, "Labour" of who is of that party, "the union" of a union leader.
bool speaks_for(const Syntax&, const ArticleActors&, const ActorLists&, const Holding&, std::int32_t token);

// Who says that a tax will go can see to it: a ministry, a minister.
bool governs(const ActorLists&, const Holding&);

} // namespace standpoint
