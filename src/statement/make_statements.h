// Attributions to position statements: holder resolved, position and polarity chosen, topic named, day worked out.
#pragma once

#include "attribution/attribution.h"
#include "language/analysis.h"
#include "lexicon/lexicon.h"
#include "names/recognized_name.h"
#include "statement/find_topic.h"
#include "statement/position_model.h"
#include "statement/statement.h"
#include "text/document.h"

#include <vector>

namespace standpoint {

// Without a PositionModel the rules decide alone.
// Order: by comes_before. One attribution gives no, one or several statements (coordinated actors, a demand and a
// refusal). `watch` is for training the choice of topics.
std::vector<Statement> make_statements(const Document&, const Analysis&, const std::vector<Attribution>&,
                                       const Lexicon&, const std::vector<RecognizedName>& names = {},
                                       const PositionModel* = nullptr, const TopicFinder::Watch& watch = {});

} // namespace standpoint
