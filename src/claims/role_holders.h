// Who is called after what he is for or against: "Tom Cotton, a critic of the deal, arrived", "Lee is a supporter of
// the tax", "opponents of the bill, such as Ann Lee, met".
#pragma once

#include "article/article.h"
#include "attribution/attribution.h"
#include "lexicon/lexicon.h"

#include <vector>

namespace standpoint {

// Named holders of such nouns (StanceLists::holders) with what they are for or against as content and the noun as cue,
// where no attribution in `known` has these words.
// Order: by content. Cost: linear in the tokens.
std::vector<Attribution> role_holders(const Article&, const Lexicon&, const std::vector<Attribution>& known);

} // namespace standpoint
