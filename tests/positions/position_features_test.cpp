#include "positions/position_features.h"
#include "tests/article/parsed_text.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace standpoint;

namespace {

std::vector<FeatureHash> features_of(const ParsedText& text, const Attribution& attribution) {
  const Article article = text.article();
  const std::vector<Attribution> attributions{attribution};
  const ArticleActors actors = resolve_actors(article, attributions, {}, lists().actors);
  const Claims held = find_claims(article, attributions, actors, lists().stances);
  REQUIRE_FALSE(held.claims.empty());
  const std::vector<ReadClaim> claims = read_claims(article, held, actors, lists());
  FeatureList features;
  const Clusters none;
  PositionFeatures(article, held.holdings, claims, lists(), none).of(0, features);
  return {features.begin(), features.end()};
}

std::vector<FeatureHash> of_backed(const std::string& form, const std::string& lemma) {
  const ParsedText text("Novak Novak PROPN NNP 2 nsubj\n" + form + " " + lemma +
                        " VERB VBD 0 root\nplans plan NOUN NNS 2 obj\n");
  return features_of(text, text.attribution("Novak", form, "plans"));
}

std::size_t shared(std::vector<FeatureHash> a, std::vector<FeatureHash> b) {
  std::ranges::sort(a);
  std::ranges::sort(b);
  std::vector<FeatureHash> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both.size();
}

} // namespace

TEST_CASE("the same claim has the same features, another cue changes some and keeps most") {
  const std::vector<FeatureHash> backed = of_backed("backed", "back");
  CHECK(backed == of_backed("backed", "back"));
  const std::vector<FeatureHash> opposed = of_backed("opposed", "oppose");
  CHECK(shared(backed, opposed) < backed.size());
  CHECK(shared(backed, opposed) > backed.size() / 2);
}

TEST_CASE("a claim of a quotation whose cue hangs on nothing has features too") {
  const ParsedText text("Novak Novak PROPN NNP 0 root\nyes yes INTJ UH 1 dep\n");
  Attribution attribution = text.attribution("Novak", "Novak", "yes");
  attribution.cue.clear();
  attribution.cue_head = no_token;
  CHECK_FALSE(features_of(text, attribution).empty());
}
