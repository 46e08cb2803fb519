// Attributions to position statements: holder resolved, position and polarity chosen, topic named, day worked out.
#pragma once

#include "attribution/attribution.h"
#include "language/analysis.h"
#include "lexicon/lexicon.h"
#include "names/recognized_name.h"
#include "topics/find_topic.h"
#include "positions/position_model.h"
#include "statement/statement.h"
#include "text/document.h"

#include <vector>

namespace standpoint {

struct StatementOptions {
  std::vector<RecognizedName> names = {}; // persons, organisations and places of the article, by position
  const PositionModel* model = nullptr;   // without one every claim with a position by the rules counts
  TopicFinder::Watch watch = {};          // for training the choice of topics
  bool explain = false;                   // actors say what led to them (Actor::because)
};

// Order: by comes_before. One attribution gives no, one or several statements (coordinated actors, a demand and a
// refusal).
std::vector<Statement> make_statements(const Document&, const Analysis&, const std::vector<Attribution>&,
                                       const Lexicon&, const StatementOptions& = {});

} // namespace standpoint
