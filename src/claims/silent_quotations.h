// Quotations that no word of saying introduces: "Alice Tremont turned to the council. 'This budget is a disgrace.'"
#pragma once

#include "article/article.h"
#include "attribution/attribution.h"

#include <vector>

namespace standpoint {

// A quotation of whole sentences that no attribution in `known` claims is given to who acts, by name, in the sentence
// before it: in the same paragraph, or at the end of the one before where the quotation is a paragraph of its own.
// Without a cue. Order: by content. Cost: linear in the tokens.
std::vector<Attribution> silent_quotations(const Article&, const std::vector<Attribution>& known);

} // namespace standpoint
