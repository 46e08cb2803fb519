// What the author of an opinion piece says in his own words: "The port authority should publish the bill."
#pragma once

#include "article/article.h"
#include "attribution/attribution.h"
#include "lexicon/stance_lists.h"

#include <vector>

namespace standpoint {

// Sentences of an article whose author says "I", which are nobody else's words and no question, and say what should be
// done or how good a thing is. Without source and cue: resolve_actors takes the author for the holder.
// Order: by content; empty where the article has no author or he does not speak of himself. Cost: linear in the tokens.
std::vector<Attribution> author_views(const Article&, const StanceLists&, const std::vector<Attribution>& known);

} // namespace standpoint
