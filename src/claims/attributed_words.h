// Which words of an article attributions have already.
#pragma once

#include "article/syntax.h"
#include "attribution/attribution.h"

#include <functional>
#include <vector>

namespace standpoint {

enum class WithSources : bool { no, yes };

// By token: not 0 where it is in the content or the cue of one of them, or in its source where these are asked for too.
// `counts`: which of them do; all where it is empty.
std::vector<char> attributed_words(const Syntax&, const std::vector<Attribution>&, WithSources,
                                   const std::function<bool(const Attribution&)>& counts = {});

} // namespace standpoint
