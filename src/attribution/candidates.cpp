#include "attribution/candidates.h"

#include "base/index.h"

#include <algorithm>
#include <cmath>

namespace standpoint {

// Log odds. A word with less at a glance ends below -4, but for one in a thousand.
static constexpr float no_cue_at_a_glance = -5;
static constexpr float no_cue =
    -8; // what such words have on average; all below -4 are alike to what looks at them (odds_step)

static float probability_of(float score) {
  return 1 / (1 + std::exp(-score));
}

// First look's log odds that a word is a cue's head. Most words are none, which a glance shows.
static float cue_score(const Scene& scene, const AttributionModel& model, std::int32_t i, Workspace& space) {
  const auto score = [&](Depth depth) {
    model.start(Choice::cue, space.features);
    cue_features(scene, i, depth, space.features);
    return model.score(Choice::cue, space.features);
  };
  if (space.search == Search::quick)
    if (const float glance = score(Depth::glance); glance < no_cue_at_a_glance) return no_cue;
  return score(Depth::whole);
}

static void add_candidate(const Scene& scene, const AttributionModel& model, std::int32_t i, float probability,
                          Workspace& space, AttributionCandidates& candidates) {
  AttributionCandidate candidate = find_parts(scene, model, i, space);
  candidate.cue_probability = probability;
  candidates.of_token[i] = count_of(candidates.list);
  candidates.list.push_back(candidate);
}

AttributionCandidates find_candidates(const Scene& scene, const AttributionModel& model, Search search) {
  const std::size_t count = scene.words.size();
  AttributionCandidates candidates;
  candidates.look.cue.assign(count, 0);
  candidates.look.covered.assign(count, 0);
  candidates.look.covered_by.assign(count, no_token);
  candidates.look.holds.assign(count, 0);
  candidates.look.speaks.assign(count, 0);
  candidates.of_token.assign(count, -1);
  Workspace space;
  space.search = search;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(count); ++i) {
    if (!may_be_cue(scene, i)) continue;
    const float p = probability_of(cue_score(scene, model, i, space));
    candidates.look.cue[i] = p;
    if (p >= candidate_threshold) add_candidate(scene, model, i, p, space, candidates);
  }
  for (const AttributionCandidate& candidate : candidates.list) {
    for (std::int32_t i = candidate.frame.source.first; i < candidate.frame.source.last; ++i)
      candidates.look.speaks[i] = std::max(candidates.look.speaks[i], candidate.cue_probability);
    float& holds = candidates.look.holds[candidate.frame.head];
    for (const TokenRange range : {candidate.after, candidate.before, candidate.later, candidate.earlier})
      for (std::int32_t i = range.first; i < range.last; ++i) {
        if (i == candidate.frame.head) continue;
        holds = std::max(holds, candidates.look.cue[i]);
        if (candidate.cue_probability <= candidates.look.covered[i]) continue;
        candidates.look.covered[i] = candidate.cue_probability;
        candidates.look.covered_by[i] = candidate.frame.head;
      }
  }
  return candidates;
}

void rescore_candidates(const Scene& scene, const AttributionModel& model, AttributionCandidates& candidates,
                        Search search) {
  Workspace space;
  space.search = search;
  for (std::int32_t i = 0; i < count_of(scene.words); ++i) {
    if (candidates.look.cue[i] < second_look_threshold) continue;
    model.start(Choice::cue_again, space.features);
    second_cue_features(scene, candidates.look, i, space.features);
    const float p = probability_of(model.score(Choice::cue_again, space.features));
    if (const std::int32_t known = candidates.of_token[i]; known >= 0)
      candidates.list[known].cue_probability = p;
    else if (p >= candidate_threshold)
      add_candidate(scene, model, i, p, space, candidates);
  }
  for (AttributionCandidate& candidate : candidates.list)
    if (candidate.cue_probability >= content_again_threshold)
      find_far_edges_again(scene, model, candidates.look, candidate, space);
}

} // namespace standpoint
