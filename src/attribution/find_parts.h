// Given a cue's head: the cue's edges, its source, its content, each chosen by a model.
#pragma once

#include "attribution/attribution_model.h"
#include "attribution/content_features.h"
#include "attribution/search.h"
#include "attribution/source_features.h"

#include <vector>

namespace standpoint {

// A possible attribution. The log probabilities are those of the choices made, and of the best other one.
struct AttributionCandidate {
  SourcedCue frame;
  TokenRange after; // content after the cue, in its own sentence; empty when there is none
  TokenRange before;
  TokenRange later; // content in the sentences after, or before
  TokenRange earlier;
  float cue_probability = 0;
  float edges = 0; // log probability of the cue's edges
  float source = 0;
  float source_margin = 0;
  float content = 0; // of both edges on both sides and of going on
  float content_margin = 0;

  bool has_content() const { return !after.empty() || !before.empty() || !later.empty() || !earlier.empty(); }
  bool content_holds(std::int32_t token) const {
    return after.contains(token) || before.contains(token) || later.contains(token) || earlier.contains(token);
  }
};

// Scratch memory that is reused from cue to cue.
struct Workspace {
  Search search = Search::quick;
  FeatureList features;
  std::vector<std::size_t> behind; // candidates
  std::vector<SourceCandidate> sources;
  std::vector<float> scores;
  std::vector<std::int32_t> edges;
};

AttributionCandidate find_parts(const Scene&, const AttributionModel&, std::int32_t cue_head, Workspace&);
// The content's far edges again, and whether it goes on, in the light of all other possible attributions.
void find_far_edges_again(const Scene&, const AttributionModel&, const FirstLook&, AttributionCandidate&, Workspace&);

// The words that may be a content's near edge; at most near_reach words from the cue.
void near_edge_candidates(const Scene&, const SourcedCue&, bool is_after, std::vector<std::int32_t>& out);
// The words that may be the far edge, given the near one.
void far_edge_candidates(const Scene&, const SourcedCue&, bool is_after, std::int32_t near_edge,
                         std::vector<std::int32_t>& out);
// Does the question arise whether the content goes on beyond its sentence? `part`: what was found on that side.
bool may_continue(const Scene&, const SourcedCue&, bool forward, TokenRange part, TokenRange other);
// How much of the next sentence a content takes that goes on into it: all, or up to where its quotation ends.
TokenRange continued_part(const Scene&, bool forward, std::int32_t sentence);

} // namespace standpoint
