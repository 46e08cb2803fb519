// Far edge of a content at second look: the likeliest cue within it, and of what would come next the likeliest cue, who
// speaks there, and which other content claims it.
#include "attribution/content_features.h"

#include <algorithm>

namespace standpoint {

void second_far_edge_features(const Scene& scene, const FirstLook& look, const SourcedCue& frame, bool is_after,
                              std::int32_t near_edge, std::int32_t far_edge, Depth depth, FeatureList& out) {
  far_edge_features(scene, frame, is_after, near_edge, far_edge, depth, out);
  if (depth == Depth::glance) return;
  const Sentence& sentence = scene.sentence_of(near_edge);
  int t = is_after ? 2400 : 3400;
  const auto add = [&](TemplateName, auto... atoms) __attribute__((always_inline)) {
    out.push_back(feature(t++, atoms...));
  };
  const int step = is_after ? 1 : -1;
  const auto in = [&](std::int32_t i) { return sentence.first <= i && i < sentence.last; };
  const std::int32_t first = std::min(near_edge, far_edge), last = std::max(near_edge, far_edge) + 1;
  float held = 0;
  for (std::int32_t i = first; i < last; ++i) held = std::max(held, look.cue[i]);
  const Atom holds = number_atom(140, odds_step(held));
  const Atom length = number_atom(141, distance_bucket(last - first));
  const Atom group = scene.words[frame.head].cue.group;
  add("odds of what it holds, length", holds, length);
  add("odds of what it holds, act", holds, group);
  add("own edge, odds of who holds the edge", number_atom(142, look.covered_by[far_edge] == frame.head),
      number_atom(143, odds_step(look.covered[far_edge])));
  std::int32_t next = far_edge + step;
  while (in(next) && scene.punctuation(next)) next += step;
  if (!in(next)) {
    t = is_after ? 2410 : 3410;
    add("odds of what it holds", holds);
    return;
  }
  t = is_after ? 2420 : 3420;
  const std::int32_t top = is_after ? scene.words[next].left_top : scene.words[next].right_top;
  const SceneWord& phrase = scene.words[top];
  float beyond = 0; // the likeliest cue in the phrase that would come next
  for (std::int32_t i = is_after ? next : phrase.left; i <= (is_after ? phrase.right : next) && in(i); ++i)
    if (i != frame.head) beyond = std::max(beyond, look.cue[i]);
  const bool own = look.covered_by[next] == frame.head;
  const Atom cue = number_atom(144, odds_step(look.cue[top]));
  const Atom reports = number_atom(145, odds_step(beyond));
  const Atom speaks = number_atom(146, odds_step(look.speaks[next]));
  const Atom claimed = number_atom(147, own ? 20 : odds_step(look.covered[next]));
  const Atom marks = number_atom(148, is_after ? next - far_edge > 1 : far_edge - next > 1);
  const std::int32_t holder = scene.token(top).head;
  const Atom hangs = number_atom(149, scene.under(top, frame.head) + 2 * (first <= holder && holder < last));
  add("phrase's odds, phrase's relation", cue, phrase.relation);
  add("phrase's odds, marks, how it hangs", cue, marks, hangs);
  add("odds within the phrase, phrase's relation", reports, phrase.relation);
  add("odds within the phrase, marks, how it hangs", reports, marks, hangs);
  add("odds within the phrase, odds of what it holds", reports, holds);
  add("odds of who speaks, marks", speaks, marks);
  add("odds of who speaks, phrase's relation, how it hangs", speaks, phrase.relation, hangs);
  add("odds of who speaks, odds within the phrase", speaks, reports);
  add("odds of who claims it, marks", claimed, marks);
  add("odds of who claims it, how it hangs", claimed, hangs);
  add("odds of who claims it, odds of who speaks, phrase's odds", claimed, speaks, cue);
  add("phrase's odds, odds of who speaks, act", cue, speaks, group);
}

} // namespace standpoint
