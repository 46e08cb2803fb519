// Which words of an article attributions have already.
#pragma once

#include "article/syntax.h"
#include "attribution/attribution.h"

#include <vector>

namespace standpoint {

enum class WithSources : bool { no, yes };

// By token: not 0 where it is in the content or the cue of one of them, or in its source where these are asked for too.
std::vector<char> attributed_words(const Syntax&, const std::vector<Attribution>&, WithSources);

} // namespace standpoint
