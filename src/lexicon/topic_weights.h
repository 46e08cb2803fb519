// What the choice of a topic has learned: a weight for each feature of a candidate (statement/topic_features.h).
//
// File: topic_weights.tsv, written by training/topics.
#pragma once

#include "lexicon/string_map.h"

#include <string>

namespace standpoint {

using TopicWeights = StringMap<float>;

// Errors: missing_input; bad_format with file and line.
TopicWeights read_topic_weights(const std::string& folder);

} // namespace standpoint
