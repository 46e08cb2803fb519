// The statements of an article, from what its stages found: one for each holder and topic of a position.
#pragma once

#include "article/article.h"
#include "attribution/attribution.h"
#include "claims/find_claims.h"
#include "lexicon/lexicon.h"
#include "positions/choose_positions.h"
#include "statement/statement.h"
#include "topics/find_topic.h"
#include "wording/word_claims.h"

#include <vector>

namespace standpoint {

// An outermost attribution that gives no statement is kept as one that takes no position. REQUIRES: topics[i] are those
// of positions[i], confidences[i] is how sure it is, wordings[i] its claim. Order: by comes_before.
std::vector<Statement> assemble_statements(const Article&, const std::vector<Attribution>&, const Claims&,
                                           const std::vector<FoundPosition>&, const std::vector<TopicChoice>& topics,
                                           const std::vector<double>& confidences, const std::vector<WordedClaim>&,
                                           const Lexicon&);

} // namespace standpoint
