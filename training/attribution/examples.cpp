#include "examples.h"

#include "attribution/cue_features.h"
#include "attribution/find_parts.h"

#include <algorithm>

namespace standpoint {

Coverage coverage;

namespace {

class Maker {
public:
  Maker(const Scene& scene, const Gold& gold, int fold, ExampleSets& sets)
      : scene_(scene), gold_(gold), fold_(fold), sets_(sets) {}

  void run() {
    cues();
    for (const GoldAttribution& attribution : gold_.attributions) {
      ++coverage.attributions;
      edges(attribution);
      source(attribution);
      if (attribution.content.empty()) continue;
      bool lost = false;
      const TokenRange after = side(attribution, true, {}, lost);
      const TokenRange before = side(attribution, false, after, lost);
      go_on(attribution, true, after, before);
      go_on(attribution, false, before, after);
      coverage.content_lost += lost;
    }
  }

  void second_contents(const FirstLook& look) {
    for (const GoldAttribution& a : gold_.attributions) {
      const SourcedCue frame = frame_of(a);
      for (const bool is_after : {true, false}) {
        const TokenRange range = marked(a, is_after ? region_after(scene_, frame) : region_before(scene_, frame));
        if (range.empty()) continue;
        const std::int32_t near = is_after ? range.first : range.last - 1;
        const std::int32_t far = is_after ? range.last - 1 : range.first;
        far_edge_candidates(scene_, frame, is_after, near, space_.edges);
        const auto at = std::find(space_.edges.begin(), space_.edges.end(), far);
        if (at == space_.edges.end()) continue;
        Examples& examples = set(is_after ? Choice::after_far_again : Choice::before_far_again);
        const auto right = static_cast<std::int32_t>(at - space_.edges.begin());
        for (const std::int32_t edge : space_.edges) {
          space_.features.start();
          second_far_edge_features(scene_, look, frame, is_after, near, edge, Depth::whole, space_.features);
          examples.add_candidate(space_.features, gold_.coder);
        }
        examples.end(right, fold_);
      }
    }
  }

private:
  Examples& set(Choice choice) { return sets_[static_cast<std::size_t>(choice)]; }

  void cues() {
    std::vector<std::uint8_t> is_cue(scene_.words.size(), 0), in_cue(scene_.words.size(), 0);
    for (const GoldAttribution& a : gold_.attributions) {
      is_cue[a.cue_head] = 1;
      for (std::int32_t i = a.cue.first; i < a.cue.last; ++i) in_cue[i] = 1;
      coverage.cue_lost += !may_be_cue(scene_, a.cue_head);
    }
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene_.words.size()); ++i) {
      if (!may_be_cue(scene_, i) || gold_.discarded[i] || (gold_.in_content[i] && !is_cue[i])) continue;
      space_.features.start();
      cue_features(scene_, i, Depth::whole, space_.features);
      set(Choice::cue).add_candidate(space_.features, gold_.coder);
      set(Choice::cue).end(is_cue[i] ? 0 : -1, fold_);
    }
  }

  void edges(const GoldAttribution& a) {
    const Sentence& sentence = scene_.sentence_of(a.cue_head);
    for (const bool begin : {true, false}) {
      const std::int32_t right = begin ? a.cue_head - a.cue.first : a.cue.last - 1 - a.cue_head;
      if (right > cue_reach) {
        ++coverage.edges_lost;
        continue;
      }
      Examples& examples = set(begin ? Choice::cue_begin : Choice::cue_end);
      for (int k = 0; k <= cue_reach; ++k) {
        if (begin ? a.cue_head - k < sentence.first : a.cue_head + k >= sentence.last) break;
        space_.features.start();
        (begin ? cue_begin_features : cue_end_features)(scene_, a.cue_head, k, space_.features);
        examples.add_candidate(space_.features, gold_.coder);
      }
      examples.end(right, fold_);
    }
  }

  void source(const GoldAttribution& a) {
    find_source_candidates(scene_, a.cue_head, a.cue, space_.sources);
    const TokenRange wanted = scene_.trimmed(a.source);
    std::int32_t right = -1;
    for (std::size_t i = 0; i < space_.sources.size(); ++i)
      if (a.source.empty() ? i == 0 : i > 0 && scene_.trimmed(space_.sources[i].range) == wanted) {
        right = static_cast<std::int32_t>(i);
        break;
      }
    if (right < 0) { // the candidate that shares most
      ++coverage.source_lost;
      double best = 0.5;
      for (std::size_t i = 1; i < space_.sources.size(); ++i) {
        const TokenRange r = space_.sources[i].range;
        const int shared = std::min(r.last, wanted.last) - std::max(r.first, wanted.first);
        const double dice = 2.0 * shared / (r.size() + wanted.size());
        if (dice > best) {
          best = dice;
          right = static_cast<std::int32_t>(i);
        }
      }
      if (right < 0) return;
    }
    for (const SourceCandidate& candidate : space_.sources) {
      space_.features.start();
      source_head_features(scene_, a.cue_head, a.cue, candidate, space_.features);
      source_variant_features(scene_, a.cue_head, a.cue, candidate, space_.features);
      set(Choice::source).add_candidate(space_.features, gold_.coder);
    }
    set(Choice::source).end(right, fold_);
  }

  static SourcedCue frame_of(const GoldAttribution& a) { return {a.cue_head, a.cue, a.source, a.source_head}; }

  // The marked content on one side of the cue, as one range.
  TokenRange marked(const GoldAttribution& a, TokenRange region) const {
    TokenRange hull{region.last, region.first};
    for (const TokenRange piece : a.content)
      for (std::int32_t i = std::max(piece.first, region.first); i < std::min(piece.last, region.last); ++i)
        if (!scene_.punctuation(i) && !a.source.contains(i))
          hull = {std::min(hull.first, i), std::max(hull.last, i + 1)};
    return hull.empty() ? TokenRange{} : hull;
  }

  TokenRange side(const GoldAttribution& a, bool is_after, TokenRange after, bool& lost) {
    const SourcedCue frame = frame_of(a);
    const TokenRange range = marked(a, is_after ? region_after(scene_, frame) : region_before(scene_, frame));
    const std::int32_t near = range.empty() ? no_token : is_after ? range.first : range.last - 1;
    const std::int32_t far = range.empty() ? no_token : is_after ? range.last - 1 : range.first;
    near_edge_candidates(scene_, frame, is_after, space_.edges);
    const auto at = std::find(space_.edges.begin(), space_.edges.end(), near);
    if (at == space_.edges.end()) {
      lost = true;
      return range;
    }
    const auto right = static_cast<std::int32_t>(at - space_.edges.begin());
    Examples& near_set = set(is_after ? Choice::after_near : Choice::before_near);
    for (const std::int32_t edge : space_.edges) {
      space_.features.start();
      near_edge_features(scene_, frame, is_after, edge, after, Depth::whole, space_.features);
      near_set.add_candidate(space_.features, gold_.coder);
    }
    near_set.end(right, fold_);
    if (near == no_token) return range;
    far_edge_candidates(scene_, frame, is_after, near, space_.edges);
    const auto far_at = std::find(space_.edges.begin(), space_.edges.end(), far);
    if (far_at == space_.edges.end()) {
      lost = true;
      return range;
    }
    Examples& far_set = set(is_after ? Choice::after_far : Choice::before_far);
    const auto far_right = static_cast<std::int32_t>(far_at - space_.edges.begin());
    for (const std::int32_t edge : space_.edges) {
      space_.features.start();
      far_edge_features(scene_, frame, is_after, near, edge, Depth::whole, space_.features);
      far_set.add_candidate(space_.features, gold_.coder);
    }
    far_set.end(far_right, fold_);
    return range;
  }

  void go_on(const GoldAttribution& a, bool forward, TokenRange part, TokenRange other) {
    const SourcedCue frame = frame_of(a);
    if (!may_continue(scene_, frame, forward, part, other)) return;
    Examples& examples = set(forward ? Choice::forward : Choice::backward);
    std::int32_t sentence = scene_.token(a.cue_head).sentence;
    TokenRange whole = part;
    for (int steps = 0; steps < 12; ++steps) {
      sentence += forward ? 1 : -1;
      if (sentence < 0 || sentence >= static_cast<std::int32_t>(scene_.analysis.sentences.size())) return;
      if (scene_.analysis.sentences[sentence].paragraph != scene_.sentence_of(a.cue_head).paragraph) return;
      const TokenRange next = continued_part(scene_, forward, sentence);
      int words = 0, held = 0;
      for (std::int32_t i = next.first; i < next.last; ++i) {
        if (scene_.punctuation(i)) continue;
        ++words;
        for (const TokenRange piece : a.content) held += piece.contains(i);
      }
      const bool goes_on = words > 0 && held * 2 >= words;
      space_.features.start();
      continue_features(scene_, frame, forward, whole, sentence, steps, !other.empty(), space_.features);
      examples.add_candidate(space_.features, gold_.coder);
      examples.end(goes_on ? 0 : -1, fold_);
      if (!goes_on) return;
      whole = whole.empty() || steps == 0
                  ? next
                  : TokenRange{std::min(whole.first, next.first), std::max(whole.last, next.last)};
    }
  }

  const Scene& scene_;
  const Gold& gold_;
  int fold_;
  ExampleSets& sets_;
  Workspace space_;
};

} // namespace

void add_examples(const Scene& scene, const Gold& gold, int fold, ExampleSets& sets) {
  Maker(scene, gold, fold, sets).run();
}

void add_second_contents(const Scene& scene, const FirstLook& look, const Gold& gold, int fold, ExampleSets& sets) {
  Maker(scene, gold, fold, sets).second_contents(look);
}

} // namespace standpoint
