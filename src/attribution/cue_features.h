// What the cue model looks at: is this word the head of a cue, and where does the cue begin and end.
#pragma once

#include "attribution/scene.h"

namespace standpoint {

// What a first look at all words of the document gave, for the second look.
// For each token: its own probability of being a cue's head, and that of the likeliest other cue whose content holds
// it.
struct FirstLook {
  std::vector<float> cue;
  std::vector<float> covered;
  std::vector<std::int32_t> covered_by; // that other cue's head, or no_token
  std::vector<float> holds;             // the likeliest cue in this one's own content
  std::vector<float> speaks;            // the likeliest cue whose source holds it
};

// Words that can head a cue at all: content words, and the few others that ever do.
bool may_be_cue(const Scene&, std::int32_t token);

// Features of the first look; those of the second are these and more.
void cue_features(const Scene&, std::int32_t token, Depth, FeatureList&);
void second_cue_features(const Scene&, const FirstLook&, std::int32_t token, FeatureList&);

// The cue's first token is head - k, its past-last token head + 1 + k, 0 <= k <= reach.
inline constexpr int cue_reach = 6;
void cue_begin_features(const Scene&, std::int32_t head, int k, FeatureList&);
void cue_end_features(const Scene&, std::int32_t head, int k, FeatureList&);

// A probability as a small number for features: log odds in steps of a half, cut off at +-8 steps.
int odds_step(float probability);

} // namespace standpoint
