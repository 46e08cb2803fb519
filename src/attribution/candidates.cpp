#include "attribution/draft.h"

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

static void propose(const Scene& scene, const AttributionModel& model, std::int32_t i, float probability,
                    Workspace& space, Draft& draft) {
  Proposal proposal = find_parts(scene, model, i, space);
  proposal.cue_probability = probability;
  draft.proposal_of[i] = static_cast<std::int32_t>(draft.proposals.size());
  draft.proposals.push_back(proposal);
}

Draft first_draft(const Scene& scene, const AttributionModel& model, Search search) {
  const std::size_t count = scene.words.size();
  Draft draft;
  draft.look.cue.assign(count, 0);
  draft.look.covered.assign(count, 0);
  draft.look.covered_by.assign(count, no_token);
  draft.look.holds.assign(count, 0);
  draft.look.speaks.assign(count, 0);
  draft.proposal_of.assign(count, -1);
  Workspace space;
  space.search = search;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(count); ++i) {
    if (!may_be_cue(scene, i)) continue;
    const float p = probability_of(cue_score(scene, model, i, space));
    draft.look.cue[i] = p;
    if (p >= proposal_threshold) propose(scene, model, i, p, space, draft);
  }
  for (const Proposal& proposal : draft.proposals) {
    for (std::int32_t i = proposal.frame.source.first; i < proposal.frame.source.last; ++i)
      draft.look.speaks[i] = std::max(draft.look.speaks[i], proposal.cue_probability);
    float& holds = draft.look.holds[proposal.frame.head];
    for (const TokenRange range : {proposal.after, proposal.before, proposal.later, proposal.earlier})
      for (std::int32_t i = range.first; i < range.last; ++i) {
        if (i == proposal.frame.head) continue;
        holds = std::max(holds, draft.look.cue[i]);
        if (proposal.cue_probability <= draft.look.covered[i]) continue;
        draft.look.covered[i] = proposal.cue_probability;
        draft.look.covered_by[i] = proposal.frame.head;
      }
  }
  return draft;
}

void second_draft(const Scene& scene, const AttributionModel& model, Draft& draft, Search search) {
  Workspace space;
  space.search = search;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene.words.size()); ++i) {
    if (draft.look.cue[i] < second_look_threshold) continue;
    model.start(Choice::cue_again, space.features);
    second_cue_features(scene, draft.look, i, space.features);
    const float p = probability_of(model.score(Choice::cue_again, space.features));
    if (const std::int32_t known = draft.proposal_of[i]; known >= 0)
      draft.proposals[known].cue_probability = p;
    else if (p >= proposal_threshold)
      propose(scene, model, i, p, space, draft);
  }
  for (Proposal& proposal : draft.proposals)
    if (proposal.cue_probability >= content_again_threshold)
      find_far_edges_again(scene, model, draft.look, proposal, space);
}

} // namespace standpoint
