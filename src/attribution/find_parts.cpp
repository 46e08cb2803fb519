#include "attribution/find_parts.h"

#include "attribution/cue_features.h"
#include "base/index.h"

#include <algorithm>
#include <cmath>

namespace standpoint {

namespace {

constexpr int near_reach = 40;
constexpr int near_kept = 4; // near edges that are followed up
constexpr int most_sentences = 12;
// Who is farther behind after a glance, in log odds, is not looked at closer: one in a thousand would have won.
constexpr float glance_margin = 4;

// Scores to log probabilities.
void normalise(std::vector<float>& scores) {
  const float most = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (const float s : scores) sum += std::exp(s - most);
  const float total = most + std::log(sum);
  for (float& s : scores) s -= total;
}

struct Best {
  std::size_t first = 0;
  float probability = 0; // log
  float margin = 0;      // to the second
};

Best best_of(const std::vector<float>& scores) {
  Best best;
  float second = -20;
  best.probability = scores[0];
  for (std::size_t i = 1; i < scores.size(); ++i) {
    if (scores[i] > best.probability) {
      second = best.probability;
      best = {i, scores[i], 0};
    } else {
      second = std::max(second, scores[i]);
    }
  }
  best.margin = best.probability - second;
  return best;
}

class Finder {
public:
  Finder(const Scene& scene, const AttributionModel& model, Workspace& space)
      : scene_(scene), model_(model), space_(space) {}

  AttributionCandidate run(std::int32_t head) {
    AttributionCandidate p;
    p.frame.head = head;
    find_cue(p);
    find_source(p);
    find_side(p, true);
    find_side(p, false);
    go_on(p, true);
    go_on(p, false);
    return p;
  }

  void run_again(const FirstLook& look, AttributionCandidate& p) {
    find_far_edge_again(look, p, true);
    find_far_edge_again(look, p, false);
    p.later = p.earlier = {};
    go_on(p, true);
    go_on(p, false);
  }

private:
  float score(Choice choice) const { return model_.score(choice, space_.features); }

  // The candidates' log probabilities, in `space_.scores`: all at a glance first, then closer those that may still win.
  // `features_of` adds a candidate's features.
  template <class FeaturesOf> void score_candidates(Choice choice, std::size_t count, const FeaturesOf& features_of) {
    const auto look = [&](std::size_t i, Depth depth) {
      model_.start(choice, space_.features);
      features_of(i, depth);
      return score(choice);
    };
    const bool quick = space_.search == Search::quick;
    space_.scores.clear();
    for (std::size_t i = 0; i < count; ++i) space_.scores.push_back(look(i, quick ? Depth::glance : Depth::whole));
    if (quick) rescore_leaders([&](std::size_t i) { return look(i, Depth::whole); });
    normalise(space_.scores);
  }

  // `score_of` gives the whole score of a candidate that is not far behind.
  template <class ScoreOf> void rescore_leaders(const ScoreOf& score_of) {
    std::vector<float>& scores = space_.scores;
    const float ahead = *std::max_element(scores.begin(), scores.end());
    float best = -1e9F;
    space_.behind.clear();
    for (std::size_t i = 0; i < scores.size(); ++i) {
      if (scores[i] < ahead - glance_margin) {
        space_.behind.push_back(i);
        continue;
      }
      scores[i] = score_of(i);
      best = std::max(best, scores[i]);
    }
    // With all its features a candidate is about twice as far behind.
    for (const std::size_t i : space_.behind) scores[i] = best - 2 * (ahead - scores[i]);
  }

  void find_far_edge_again(const FirstLook& look, AttributionCandidate& p, bool is_after) {
    TokenRange& part = is_after ? p.after : p.before;
    if (part.empty()) return;
    const std::int32_t near = is_after ? part.first : part.last - 1;
    far_edge_candidates(scene_, p.frame, is_after, near, space_.edges);
    score_candidates(is_after ? Choice::after_far_again : Choice::before_far_again, space_.edges.size(),
                     [&](std::size_t i, Depth depth) {
                       second_far_edge_features(scene_, look, p.frame, is_after, near, space_.edges[i], depth,
                                                space_.features);
                     });
    const std::int32_t far = space_.edges[best_of(space_.scores).first];
    part = {std::min(near, far), std::max(near, far) + 1};
  }

  void find_cue(AttributionCandidate& p) {
    const std::int32_t head = p.frame.head;
    const Sentence& sentence = scene_.sentence_of(head);
    for (const bool begin : {true, false}) {
      const Choice choice = begin ? Choice::cue_begin : Choice::cue_end;
      space_.scores.clear();
      for (int k = 0; k <= cue_reach; ++k) {
        if (begin ? head - k < sentence.first : head + k >= sentence.last) break;
        model_.start(choice, space_.features);
        (begin ? cue_begin_features : cue_end_features)(scene_, head, k, space_.features);
        space_.scores.push_back(score(choice));
      }
      normalise(space_.scores);
      const Best best = best_of(space_.scores);
      p.edges += best.probability;
      if (begin)
        p.frame.cue.first = head - static_cast<std::int32_t>(best.first);
      else
        p.frame.cue.last = head + static_cast<std::int32_t>(best.first) + 1;
    }
  }

  // A glance at a source sees its head.
  void score_sources(std::int32_t head, TokenRange cue) {
    const std::vector<SourceCandidate>& sources = space_.sources;
    if (space_.search == Search::whole) {
      score_candidates(Choice::source, sources.size(), [&](std::size_t i, Depth) {
        source_head_features(scene_, head, cue, sources[i], space_.features);
        source_variant_features(scene_, head, cue, sources[i], space_.features);
      });
      return;
    }
    space_.scores.clear();
    for (std::size_t i = 0; i < sources.size(); ++i) {
      if (i > 0 && sources[i].head == sources[i - 1].head) {
        space_.scores.push_back(space_.scores.back());
        continue;
      }
      model_.start(Choice::source, space_.features);
      source_head_features(scene_, head, cue, sources[i], space_.features);
      space_.scores.push_back(score(Choice::source));
    }
    rescore_leaders([&](std::size_t i) {
      model_.start(Choice::source, space_.features);
      source_variant_features(scene_, head, cue, sources[i], space_.features);
      return space_.scores[i] + score(Choice::source);
    });
    normalise(space_.scores);
  }

  void find_source(AttributionCandidate& p) {
    find_source_candidates(scene_, p.frame.head, p.frame.cue, space_.sources);
    score_sources(p.frame.head, p.frame.cue);
    const Best best = best_of(space_.scores);
    p.frame.source = space_.sources[best.first].range;
    p.frame.source_head = space_.sources[best.first].head;
    // Variants of one phrase share their probability: what counts is who, not how far the phrase goes.
    float who = 0;
    for (std::size_t i = 0; i < space_.sources.size(); ++i)
      if (space_.sources[i].head == p.frame.source_head) who += std::exp(space_.scores[i]);
    p.source = std::log(std::max(who, 1e-9F));
    p.source_margin = best.probability;
  }

  void find_side(AttributionCandidate& p, bool is_after) {
    const Choice near_choice = is_after ? Choice::after_near : Choice::before_near;
    const Choice far_choice = is_after ? Choice::after_far : Choice::before_far;
    near_edge_candidates(scene_, p.frame, is_after, space_.edges);
    score_candidates(near_choice, space_.edges.size(), [&](std::size_t i, Depth depth) {
      near_edge_features(scene_, p.frame, is_after, space_.edges[i], p.after, depth, space_.features);
    });
    const std::vector<float> near = space_.scores;
    const std::vector<std::int32_t> edges = space_.edges;
    std::vector<std::size_t> order(near.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const std::size_t kept = std::min<std::size_t>(near_kept, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(),
                      [&](std::size_t a, std::size_t b) { return near[a] > near[b] || (near[a] == near[b] && a < b); });
    float best = -1e9F, second = -20;
    TokenRange found;
    const auto consider = [&](TokenRange range, float probability) {
      if (probability > best) {
        second = std::max(second, best);
        best = probability;
        found = range;
      } else {
        second = std::max(second, probability);
      }
    };
    for (std::size_t k = 0; k < kept; ++k) {
      const std::int32_t edge = edges[order[k]];
      const float so_far = near[order[k]];
      if (so_far < best) continue;
      if (edge == no_token) {
        consider({}, so_far);
        continue;
      }
      far_edge_candidates(scene_, p.frame, is_after, edge, space_.edges);
      score_candidates(far_choice, space_.edges.size(), [&](std::size_t i, Depth depth) {
        far_edge_features(scene_, p.frame, is_after, edge, space_.edges[i], depth, space_.features);
      });
      for (std::size_t i = 0; i < space_.edges.size(); ++i) {
        const std::int32_t far = space_.edges[i];
        consider({std::min(edge, far), std::max(edge, far) + 1}, so_far + space_.scores[i]);
      }
    }
    (is_after ? p.after : p.before) = found;
    p.content += best;
    p.content_margin = std::min(is_after ? 20.0F : p.content_margin, best - second);
  }

  // "'It is late.' Kovacs said: 'Go on.'": what is quoted does not go on in a sentence that begins outside quotations.
  bool leaves_quotation(bool forward, TokenRange part, std::int32_t sentence) const {
    if (part.empty()) return false;
    const Sentence& next = scene_.analysis.sentences[sentence];
    return scene_.quotation[forward ? part.last - 1 : part.first] >= 0 &&
           scene_.quotation[forward ? next.first : next.last - 1] < 0;
  }

  void go_on(AttributionCandidate& p, bool forward) {
    const TokenRange part = forward ? p.after : p.before;
    const TokenRange other = forward ? p.before : p.after;
    if (!may_continue(scene_, p.frame, forward, part, other)) return;
    const Choice choice = forward ? Choice::forward : Choice::backward;
    TokenRange whole;
    std::int32_t sentence = scene_.token(p.frame.head).sentence;
    for (int steps = 0; steps < most_sentences; ++steps) {
      sentence += forward ? 1 : -1;
      if (sentence < 0 || sentence >= count_of(scene_.analysis.sentences)) break;
      if (scene_.analysis.sentences[sentence].paragraph != scene_.sentence_of(p.frame.head).paragraph) break;
      if (leaves_quotation(forward, whole.empty() ? part : whole, sentence)) break;
      model_.start(choice, space_.features);
      continue_features(scene_, p.frame, forward, whole.empty() ? part : whole, sentence, steps, !other.empty(),
                        space_.features);
      const float odds = score(choice);
      p.content -= std::log1p(std::exp(-std::fabs(odds)));
      if (odds <= 0) break;
      const TokenRange more = continued_part(scene_, forward, sentence);
      if (whole.empty())
        whole = more;
      else
        whole = {std::min(whole.first, more.first), std::max(whole.last, more.last)};
      const Sentence& taken = scene_.analysis.sentences[sentence];
      if (forward ? more.last != taken.last : more.first != taken.first) break;
    }
    (forward ? p.later : p.earlier) = whole;
  }

  const Scene& scene_;
  const AttributionModel& model_;
  Workspace& space_;
};

} // namespace

void near_edge_candidates(const Scene& scene, const SourcedCue& frame, bool is_after, std::vector<std::int32_t>& out) {
  out.assign(1, no_token);
  const TokenRange region = is_after ? region_after(scene, frame) : region_before(scene, frame);
  const std::int32_t step = is_after ? 1 : -1;
  int words = 0;
  for (std::int32_t i = is_after ? region.first : region.last - 1; region.contains(i) && words < near_reach;
       i += step) {
    if (scene.punctuation(i) || frame.source.contains(i)) continue;
    out.push_back(i);
    ++words;
  }
}

void far_edge_candidates(const Scene& scene, const SourcedCue& frame, bool is_after, std::int32_t near_edge,
                         std::vector<std::int32_t>& out) {
  out.clear();
  const Sentence& sentence = scene.sentence_of(near_edge);
  const std::int32_t step = is_after ? 1 : -1;
  for (std::int32_t i = near_edge; sentence.first <= i && i < sentence.last; i += step)
    if (!scene.punctuation(i) && !frame.source.contains(i)) out.push_back(i);
}

// All words of the sentence beyond the part are punctuation.
static bool reaches_edge(const Scene& scene, const Sentence& sentence, bool forward, TokenRange part) {
  for (std::int32_t i = forward ? part.last : sentence.first; i < (forward ? sentence.last : part.first); ++i)
    if (!scene.punctuation(i)) return false;
  return true;
}

bool may_continue(const Scene& scene, const SourcedCue& frame, bool forward, TokenRange part, TokenRange other) {
  const Sentence& sentence = scene.sentence_of(frame.head);
  const std::int32_t next = scene.token(frame.head).sentence + (forward ? 1 : -1);
  if (next < 0 || next >= count_of(scene.analysis.sentences)) return false;
  if (scene.analysis.sentences[next].paragraph != sentence.paragraph) return false;
  if (!part.empty()) return reaches_edge(scene, sentence, forward, part);
  if (forward) return true;
  return other.empty();
}

TokenRange continued_part(const Scene& scene, bool forward, std::int32_t sentence_number) {
  const Sentence& sentence = scene.analysis.sentences[sentence_number];
  TokenRange range{sentence.first, sentence.last};
  const std::int32_t q = scene.quotation[forward ? sentence.first : sentence.last - 1];
  if (q < 0) return range;
  if (forward && scene.quotations[q].last < sentence.last) {
    for (std::int32_t i = scene.quotations[q].last; i < sentence.last; ++i)
      if (!scene.punctuation(i)) return {sentence.first, scene.quotations[q].last};
  }
  if (!forward && scene.quotations[q].first > sentence.first) {
    for (std::int32_t i = sentence.first; i < scene.quotations[q].first; ++i)
      if (!scene.punctuation(i)) return {scene.quotations[q].first, sentence.last};
  }
  return range;
}

AttributionCandidate find_parts(const Scene& scene, const AttributionModel& model, std::int32_t cue_head,
                                Workspace& space) {
  return Finder(scene, model, space).run(cue_head);
}

void find_far_edges_again(const Scene& scene, const AttributionModel& model, const FirstLook& look,
                          AttributionCandidate& candidate, Workspace& space) {
  Finder(scene, model, space).run_again(look, candidate);
}

} // namespace standpoint
