// What the content models look at: where a content begins and ends, and whether it goes on in the next sentence.
#pragma once

#include "attribution/cue_features.h"
#include "attribution/scene.h"

namespace standpoint {

// A cue with its source: what contents are sought for.
struct SourcedCue {
  std::int32_t head = no_token;
  TokenRange cue;
  TokenRange source;
  std::int32_t source_head = no_token;
};

// The words of the cue's sentence that may hold content, after the cue or before it.
TokenRange region_after(const Scene&, const SourcedCue&);
TokenRange region_before(const Scene&, const SourcedCue&);

// First choice: the edge that is nearer to the cue, or none at all (no_token). After the cue that is the content's
// first token, before it its last one. `after` is the content that was found after the cue, for the search before it.
void near_edge_features(const Scene&, const SourcedCue&, bool is_after, std::int32_t edge, TokenRange after, Depth,
                        FeatureList&);
// Second choice, the other edge.
void far_edge_features(const Scene&, const SourcedCue&, bool is_after, std::int32_t near_edge, std::int32_t far_edge,
                       Depth, FeatureList&);

// The same at second look.
void second_far_edge_features(const Scene&, const FirstLook&, const SourcedCue&, bool is_after, std::int32_t near_edge,
                              std::int32_t far_edge, Depth, FeatureList&);

// Does a content that has reached the edge of a sentence go on in the next (or the one before)?
// `part`: the content found so far on that side, which may be empty.
void continue_features(const Scene&, const SourcedCue&, bool forward, TokenRange part, std::int32_t sentence, int steps,
                       bool other_side, FeatureList&);

} // namespace standpoint
