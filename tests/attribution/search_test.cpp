// What attribution may leave out: glances, and the search that trusts them.
#include "attribution/candidates.h"
#include "shipped_models.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

using namespace standpoint;

namespace {

const char* const words_of_article =
    "The mayor of Port Ellery said on Tuesday that the toll would hurt families, and that she would fight "
    "it. \"It is unfair,\" Jana Brandt told reporters, \"and the council knows it.\" According to a report "
    "by the harbour board, the toll pays for half of all repairs. Owners of small boats, who met on Sunday, "
    "want it to go. The board's chairman, Piet Maas, denied that the money had been wasted: \"Every cent "
    "went into the docks.\" He warned that without it the port would close within ten years. Ministers "
    "believe him. Brandt rejected the warning as a scare. A spokesman for the union argued, however, that "
    "the board's figures were old, and called on the council to publish new ones.";

const Scene& scene_of_article() {
  static const Document document = [] {
    Document made;
    made.text = words_of_article;
    return made;
  }();
  static const Article article(document, analyze(document, *models().language));
  static const Scene scene(article, models().attribution->cues(), models().attribution->clusters());
  return scene;
}

std::set<FeatureHash> set_of(const FeatureList& features) {
  return {features.begin(), features.end()};
}

bool holds(const std::set<FeatureHash>& whole, const std::set<FeatureHash>& part) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

} // namespace

TEST_CASE("a glance sees some of the features that a whole look sees, and no others") {
  const Scene& scene = scene_of_article();
  FeatureList glance, whole;
  int words = 0;
  for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene.words.size()); ++i) {
    if (!may_be_cue(scene, i)) continue;
    glance.start();
    whole.start();
    cue_features(scene, i, Depth::glance, glance);
    cue_features(scene, i, Depth::whole, whole);
    CHECK(glance.size() == 28);
    CHECK(whole.size() > 2 * glance.size());
    CHECK(holds(set_of(whole), set_of(glance)));
    ++words;
  }
  CHECK(words > 50);
}

TEST_CASE("the same at the edges of contents, on both sides of the cue") {
  const Scene& scene = scene_of_article();
  const AttributionCandidates candidates = find_candidates(scene, *models().attribution, Search::whole);
  REQUIRE(candidates.list.size() >= 8);
  FeatureList glance, whole;
  for (const AttributionCandidate& p : candidates.list)
    for (const bool is_after : {true, false}) {
      std::vector<std::int32_t> near;
      near_edge_candidates(scene, p.frame, is_after, near);
      for (const std::int32_t edge : near) {
        glance.start();
        whole.start();
        near_edge_features(scene, p.frame, is_after, edge, p.after, Depth::glance, glance);
        near_edge_features(scene, p.frame, is_after, edge, p.after, Depth::whole, whole);
        CHECK((edge == no_token ? glance.size() == whole.size() : glance.size() == 16 && whole.size() > 40));
        CHECK(holds(set_of(whole), set_of(glance)));
        if (edge == no_token) continue;
        glance.start();
        whole.start();
        far_edge_features(scene, p.frame, is_after, edge, edge, Depth::glance, glance);
        second_far_edge_features(scene, candidates.look, p.frame, is_after, edge, edge, Depth::whole, whole);
        CHECK(glance.size() >= 16);
        CHECK(glance.size() <= 18);
        CHECK(holds(set_of(whole), set_of(glance)));
      }
    }
}

TEST_CASE("the quick search finds what the whole one finds, with nearly the same confidence") {
  const Scene& scene = scene_of_article();
  AttributionCandidates quick = find_candidates(scene, *models().attribution, Search::quick);
  AttributionCandidates whole = find_candidates(scene, *models().attribution, Search::whole);
  rescore_candidates(scene, *models().attribution, quick, Search::quick);
  rescore_candidates(scene, *models().attribution, whole, Search::whole);
  int likely = 0;
  for (const AttributionCandidate& w : whole.list) {
    if (w.cue_probability < 0.5F) continue;
    ++likely;
    const auto q = std::find_if(quick.list.begin(), quick.list.end(),
                                [&](const AttributionCandidate& p) { return p.frame.head == w.frame.head; });
    REQUIRE(q != quick.list.end());
    CHECK(q->frame.source == w.frame.source);
    CHECK(q->after == w.after);
    CHECK(q->before == w.before);
    CHECK(std::fabs(q->cue_probability - w.cue_probability) < 0.1F);
    CHECK(std::fabs(q->source - w.source) < 0.2F);
  }
  CHECK(likely >= 8);
}
