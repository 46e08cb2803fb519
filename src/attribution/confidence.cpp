// Facts: the odds of both looks, the log probabilities of the cue's edges, source and content with their margins,
// lengths, quotation, how the cue hangs in its sentence, and which other candidates claim the same words.
#include "attribution/confidence.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace standpoint {

static float odds(float p) {
  p = std::clamp(p, 0.0005F, 0.9995F);
  return std::log(p / (1 - p));
}

Rivals::Rivals(const Scene& scene, const AttributionCandidates& candidates)
    : scene_(scene), candidates_(candidates), covered_(scene.words.size(), 0), second_(scene.words.size(), 0),
      by_(scene.words.size(), no_token) {
  for (const AttributionCandidate& candidate : candidates.list)
    for (const TokenRange range : {candidate.after, candidate.before, candidate.later, candidate.earlier})
      for (std::int32_t i = range.first; i < range.last; ++i) {
        if (candidate.frame.cue.contains(i)) continue;
        const float p = candidate.cue_probability;
        if (p > covered_[i]) {
          second_[i] = covered_[i];
          covered_[i] = p;
          by_[i] = candidate.frame.head;
        } else {
          second_[i] = std::max(second_[i], p);
        }
      }
}

Facts Rivals::facts(std::size_t number) const {
  assert(number < candidates_.list.size());
  const AttributionCandidate& p = candidates_.list[number];
  const std::int32_t head = p.frame.head;
  const SceneWord& w = scene_.words[head];
  const Token& token = scene_.token(head);
  const Sentence& sentence = scene_.sentence_of(head);
  Facts facts{};
  std::size_t n = 0;
  const auto add = [&](float value) { facts[n++] = value; };
  add(odds(p.cue_probability));
  add(odds(candidates_.look.cue[head]));
  add(p.edges);
  add(p.source);
  add(p.source_margin);
  add(p.content);
  add(p.content_margin);
  add(odds(candidates_.look.covered[head]));
  add(odds(candidates_.look.holds[head]));
  add(odds(by_[head] == head ? second_[head] : covered_[head]));
  // What is in the content: words, quoted words, other cues; and who else claims it.
  int words = 0, quoted = 0, verbs = 0;
  float held = 0, claimed = 0, all_claimed = 0;
  for (const TokenRange range : {p.after, p.before, p.later, p.earlier})
    for (std::int32_t i = range.first; i < range.last; ++i) {
      if (scene_.punctuation(i)) continue;
      ++words;
      quoted += scene_.quotation[i] >= 0 && scene_.quotation[i] != scene_.quotation[head];
      verbs += scene_.token(i).upos == Upos::VERB;
      if (const std::int32_t other = candidates_.of_token[i]; other >= 0 && i != head)
        held = std::max(held, candidates_.list[other].cue_probability);
      const float claim = by_[i] == head ? second_[i] : covered_[i];
      claimed = std::max(claimed, claim);
      all_claimed += claim;
    }
  add(odds(held));
  add(odds(claimed));
  add(words == 0 ? 0 : all_claimed / static_cast<float>(words));
  add(static_cast<float>(words));
  add(words == 0 ? 0 : static_cast<float>(quoted) / static_cast<float>(words));
  add(static_cast<float>(p.after.size()));
  add(static_cast<float>(p.before.size()));
  add(static_cast<float>(p.later.size()));
  add(static_cast<float>(p.earlier.size()));
  add(static_cast<float>(p.frame.source.size()));
  add(static_cast<float>(p.frame.cue.size()));
  add(p.frame.source_head == no_token ? -1 : static_cast<float>(scene_.token(p.frame.source_head).upos));
  add(p.frame.source_head == no_token ? 0 : static_cast<float>(p.frame.source_head - head));
  add(p.frame.source_head != no_token && p.frame.source_head == w.subject ? 1.0F : 0.0F);
  add(static_cast<float>(token.upos));
  add(static_cast<float>(token.relation));
  add(static_cast<float>(w.cue.frames));
  add(w.cue.group == 0 ? 0.0F : 1.0F);
  add(static_cast<float>(scene_.tree.depth(head)));
  add(scene_.quotation[head] >= 0 ? 1.0F : 0.0F);
  add(static_cast<float>(sentence.kind));
  add(static_cast<float>(sentence.last - sentence.first));
  add(static_cast<float>(head - sentence.first));
  add(static_cast<float>(token.sentence));
  add(scene_.passive(head) ? 1.0F : 0.0F);
  float before = 0, best = 0;
  for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
    const std::int32_t other = candidates_.of_token[i];
    if (other < 0 || i == head) continue;
    const float q = candidates_.list[other].cue_probability;
    if (i < head) before = std::max(before, q);
    best = std::max(best, q);
  }
  add(odds(before));
  add(odds(best));
  add(verbs == 0 ? 0.0F : 1.0F);
  return facts;
}

} // namespace standpoint
