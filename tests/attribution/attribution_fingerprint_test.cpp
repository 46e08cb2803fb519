// What happens when the features change and the model does not.
#include "attribution/attribution_fingerprint.h"
#include "language/language_model.h"
#include "tests/attribution/shipped_models.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace standpoint;

namespace {

const Clusters& clusters() {
  return models().language->clusters;
}

// The features of a cue's head as a program makes them that has a template before all others: every other template
// moves up by one.
void with_template_at_the_head(const Scene& scene, std::int32_t token, Depth depth, FeatureList& out) {
  out.push_back(feature(100, scene.words[static_cast<std::size_t>(token)].shape));
  FeatureList others;
  others.start();
  cue_features(scene, token, depth, others);
  for (const FeatureHash other : others) out.push_back(other + mix(101) - mix(100));
}

void without_last_template(const Scene& scene, std::int32_t token, Depth depth, FeatureList& out) {
  FeatureList all;
  all.start();
  cue_features(scene, token, depth, all);
  for (std::size_t i = 0; i + 1 < all.size(); ++i) out.push_back(all.begin()[i]);
}

void with_two_templates_changed_over(const Scene& scene, std::int32_t token, Depth depth, FeatureList& out) {
  FeatureList all;
  all.start();
  cue_features(scene, token, depth, all);
  std::vector<FeatureHash> changed(all.begin(), all.end());
  changed[1] += mix(102) - mix(101);
  changed[2] += mix(101) - mix(102);
  for (const FeatureHash one : changed) out.push_back(one);
}

// A glance at one template fewer; the whole look as it is.
void with_shorter_glance(const Scene& scene, std::int32_t token, Depth depth, FeatureList& out) {
  (depth == Depth::glance ? without_last_template : cue_features)(scene, token, depth, out);
}

// The model that ships, as a program with these features would have written it.
std::string error_when_loading_a_model_learned_with(decltype(cue_features)* features) {
  const TemporaryFolder folder;
  const ModelFile shipped = open_part(models().folder, "attribution");
  const auto bytes = shipped.section("attribution");
  write_model_file(part_path(folder.path, "attribution"),
                   {{"attribution", {bytes.begin(), bytes.end()}, attribution_fingerprint(clusters(), features)}});
  try {
    load_attribution_model(open_part(folder.path, "attribution"), models().language, CueLists());
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_model);
    return error.what();
  }
  return "";
}

} // namespace

TEST_CASE("a model whose program had a template more, fewer or elsewhere is refused, and its section named") {
  for (auto* features :
       {with_template_at_the_head, without_last_template, with_two_templates_changed_over, with_shorter_glance})
    CHECK_THAT(
        error_when_loading_a_model_learned_with(features),
        Catch::Contains("attribution.model: the section \"attribution\" cannot be used: it was learned with other"));
  CHECK(error_when_loading_a_model_learned_with(cue_features).empty());
}

TEST_CASE("other word classes make another fingerprint, other lists of the data folder do not") {
  CHECK(attribution_fingerprint(Clusters()) != attribution_fingerprint(clusters()));
  CHECK(attribution_fingerprint(clusters()) == open_part(models().folder, "attribution").features_of("attribution"));
}
