// Sides compared: two of them, or the groups of one corpus.
#pragma once

#include "corpus/link_corpus.h"
#include "graph/diff_positions.h"

#include <vector>

namespace standpoint {

// All sides are linked together, so that one topic has one label everywhere.
struct Compared {
  std::vector<Statement> statements; // of all sides, as compared
  std::vector<Link> links;           // what was brought together
  Comparison comparison;
};

Compared compare_sides(Corpus before, Corpus after, EngineSource&, const LinkingOptions& = {});

// Periods: each with what was last known before it; outlets and articles: side by side.
Compared compare_groups(Corpus, Grouping, EngineSource&, const LinkingOptions& = {});

} // namespace standpoint
