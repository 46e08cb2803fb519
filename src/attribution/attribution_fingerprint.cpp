#include "attribution/attribution_fingerprint.h"

#include "article/article.h"
#include "attribution/candidates.h"
#include "attribution/confidence.h"
#include "base/index.h"
#include "language/specimen.h"
#include "learned/feature_fingerprint.h"

#include <cmath>

namespace standpoint {

namespace {

// A few words with their frames: the lists of the data folder may change without another model.
CueIndex specimen_cues() {
  CueLists lists;
  const auto part = [&](CuePart one) -> auto& {
    return lists.entries[index_of(one)];
  };
  part(CuePart::verb)["say"] = {{"say", cue_clause | cue_quote, {}}};
  part(CuePart::verb)["claim"] = {{"say", cue_clause, {}}, {"want", cue_infinitive, {"to"}}};
  part(CuePart::verb)["back"] = {{"support", cue_object, {}}};
  part(CuePart::noun)["report"] = {{"say", cue_rest, {}}};
  part(CuePart::adjective)["clear"] = {{"think", cue_clause, {}}};
  return CueIndex(lists);
}

class Reader {
public:
  Reader(const Clusters& clusters, decltype(cue_features)* first_look)
      : specimen_(clusters), article_(specimen_.document, specimen_.analysis),
        scene_(article_, specimen_cues(), clusters), first_look_(first_look) {}

  std::uint64_t run() {
    for (int choice = 0; choice < choice_count; ++choice) out_.add(salt_of(static_cast<Choice>(choice)));
    invent_first_look();
    for (std::int32_t i = 0; i < count(); ++i) {
      if (!may_be_cue(scene_, i)) continue;
      for (const Depth depth : {Depth::glance, Depth::whole}) take([&] { first_look_(scene_, i, depth, features_); });
      take([&] { second_cue_features(scene_, candidates_.look, i, features_); });
    }
    for (const std::string_view head : {"backs", "said", "added", ":", "claims"}) read_parts(specimen_.find(head));
    const Rivals rivals(scene_, candidates_);
    for (std::size_t p = 0; p < candidates_.list.size(); ++p) add_facts(rivals.facts(p));
    return out_.value();
  }

private:
  std::int32_t count() const { return count_of(scene_.words); }

  template <class Make> void take(const Make& make) {
    features_.start();
    make();
    out_.add_all(features_);
  }

  // All kinds of odds; every third word is held by its head, every third by another cue.
  void invent_first_look() {
    FirstLook& look = candidates_.look;
    for (std::int32_t i = 0; i < count(); ++i) {
      const auto odds = [i](int step) { return static_cast<float>((i + 1) * step % 100) / 100.0F; };
      look.cue.push_back(odds(37));
      look.covered.push_back(odds(59));
      look.covered_by.push_back(i % 3 == 0 ? no_token : i % 3 == 1 ? scene_.token(i).head : (i * 7 + 5) % count());
      look.holds.push_back(odds(71));
      look.speaks.push_back(odds(83));
    }
    candidates_.of_token.assign(scene_.words.size(), -1);
  }

  void read_parts(std::int32_t head) {
    for (int k = 0; k < 3; ++k) {
      take([&] { cue_begin_features(scene_, head, k, features_); });
      take([&] { cue_end_features(scene_, head, k, features_); });
    }
    SourcedCue frame{.head = head, .cue = {head, head + 1}, .source = {}};
    std::vector<SourceCandidate> sources;
    find_source_candidates(scene_, head, frame.cue, sources);
    for (const SourceCandidate& source : sources) {
      take([&] { source_head_features(scene_, head, frame.cue, source, features_); });
      take([&] { source_variant_features(scene_, head, frame.cue, source, features_); });
      if (source.head == no_token || source.head != scene_.words[head].subject) continue;
      frame.source = source.range;
      frame.source_head = source.head;
    }
    for (const bool is_after : {true, false}) read_content(frame, is_after);
    const Sentence& sentence = scene_.sentence_of(head);
    candidates_.of_token[head] = count_of(candidates_.list);
    candidates_.list.push_back({.frame = frame,
                                .after = {head + 1, sentence.last},
                                .before = {},
                                .later = {},
                                .earlier = {},
                                .cue_probability = 0.25F,
                                .edges = -0.125F,
                                .source = -0.25F,
                                .source_margin = 1.5F,
                                .content = -0.75F,
                                .content_margin = 2.5F});
  }

  void read_content(const SourcedCue& frame, bool is_after) {
    const TokenRange after{frame.head + 1, frame.head + (is_after ? 1 : 4)};
    std::vector<std::int32_t> near, far;
    near_edge_candidates(scene_, frame, is_after, near);
    for (const std::int32_t edge : near)
      for (const Depth depth : {Depth::glance, Depth::whole})
        take([&] { near_edge_features(scene_, frame, is_after, edge, after, depth, features_); });
    for (std::size_t n = 1; n < near.size(); n += 4) {
      far_edge_candidates(scene_, frame, is_after, near[n], far);
      for (const std::int32_t edge : far) {
        take([&] { far_edge_features(scene_, frame, is_after, near[n], edge, Depth::glance, features_); });
        take([&] {
          second_far_edge_features(scene_, candidates_.look, frame, is_after, near[n], edge, Depth::whole, features_);
        });
      }
    }
    const std::int32_t next = scene_.token(frame.head).sentence + (is_after ? 1 : -1);
    if (next < 0 || next >= count_of(scene_.analysis.sentences)) return;
    for (const TokenRange part : {TokenRange{}, after})
      for (const bool other_side : {false, true})
        take([&] { continue_features(scene_, frame, is_after, part, next, other_side, other_side, features_); });
  }

  // In eighths: logarithms may differ in their last bits from machine to machine.
  void add_facts(const Facts& facts) {
    for (const float fact : facts) out_.add(static_cast<FeatureHash>(std::lround(fact * 8 + 0.3F)));
  }

  Specimen specimen_;
  Article article_;
  Scene scene_;
  decltype(cue_features)* first_look_;
  AttributionCandidates candidates_;
  FeatureList features_;
  FeatureFingerprint out_;
};

} // namespace

std::uint64_t attribution_fingerprint(const Clusters& clusters, decltype(cue_features)* first_look) {
  return Reader(clusters, first_look).run();
}

} // namespace standpoint
