// The chance that actor, side and topic of a statement are right, learned over what the stages know of it.
//
// A logistic regression over readable facts: its weights are models/lexicon/confidence_weights.tsv, learned by
// training/confidence and calibrated by cross-validation over articles.
#pragma once

#include "confidence/statement_facts.h"
#include "lexicon/feature_weights.h"

#include <vector>

namespace standpoint {

// Of each position, in their order. Without weights: the confidence of the attribution.
// Units: 0 to 1.
std::vector<double> statement_confidences(const FactSources&, const FeatureWeights&);

} // namespace standpoint
