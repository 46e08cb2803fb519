// Attributions to position statements: holder resolved, position and polarity chosen, topic named, day worked out.
#pragma once

#include "attribution/attribution.h"
#include "language/analysis.h"
#include "lexicon/lexicon.h"
#include "statement/statement.h"
#include "text/document.h"

#include <vector>

namespace standpoint {

// Order: by comes_before. One attribution gives no, one or several statements (coordinated actors, a demand and a
// refusal). With `explain` their actors say what led to them (Actor::because).
std::vector<Statement> make_statements(const Document&, const Analysis&, const std::vector<Attribution>&,
                                       const Lexicon&, bool explain = false);

} // namespace standpoint
