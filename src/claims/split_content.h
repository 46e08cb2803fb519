// One attribution's content to the claims that it holds.
#pragma once

#include "article/syntax.h"
#include "attribution/attribution.h"

#include <cstdint>
#include <vector>

namespace standpoint {

struct Claim {
  std::int32_t root = no_token; // the head of its words: a predicate or a noun
  Spans evidence;               // its words in the text, without quotation marks and stops at the edges
};

// Order: by position. None for content without words.
std::vector<Claim> split_content(const Syntax&, const Attribution&);

} // namespace standpoint
