// Quotations that no attribution claims, given to the speaker who goes on speaking.
#pragma once

#include "article/article.h"
#include "attribution/attribution.h"

#include <cstdint>
#include <vector>

namespace standpoint {

struct Continuation {
  std::int32_t attribution = -1; // index of the speaker's attribution
  Spans content;                 // what he goes on to say: words that no attribution holds
};

// REQUIRES: attributions with a cue are in order of position, as attribute() gives them.
// Order: by position. Cost: linear in the document and its attributions.
std::vector<Continuation> continued_quotations(const Article&, const std::vector<Attribution>&);

// Whether a token lies in a quotation that asks and that another one answers: "'[Should the dam go?]' 'Yes,' she said".
bool is_answered_question(const Article&, std::int32_t token);

} // namespace standpoint
