// Which words may be a cue's source, and what the source model looks at.
#pragma once

#include "attribution/scene.h"

namespace standpoint {

// A noun phrase, whole or cut short.
struct SourceCandidate {
  TokenRange range;
  std::int32_t head = no_token; // no_token: the text names no holder
  int cut = 0;                  // which variant, see source_features.cpp
};

// The first is always NONE. Different ranges all. Order: by position of the head, then longest variant first.
void find_source_candidates(const Scene&, std::int32_t cue_head, TokenRange cue, std::vector<SourceCandidate>&);

// What candidates with the same head share, and what each adds; a candidate has both.
void source_head_features(const Scene&, std::int32_t cue_head, TokenRange cue, const SourceCandidate&, FeatureList&);
void source_variant_features(const Scene&, std::int32_t cue_head, TokenRange cue, const SourceCandidate&, FeatureList&);

// The way from one token to another in their tree, as an atom; the same far-away atom for over six steps or another
// sentence.
Atom path_atom(const Scene&, std::int32_t from, std::int32_t to);

} // namespace standpoint
