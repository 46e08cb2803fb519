#include "names/name_fingerprint.h"

#include "language/specimen.h"
#include "learned/feature_fingerprint.h"
#include "names/name_model.h"
#include "names/name_scene.h"

namespace standpoint {

// A word for each bit: the lists of the data folder may change without another model.
static NameIndex specimen_lists() {
  ActorLists actors;
  actors.given_names["Anna"];
  actors.titles["minister"];
  actors.organization_words = {"party"};
  actors.links = {"of"};
  actors.no_actors = {"monday"};
  actors.adjectives["Ostrova"];
  actors.known = {{.name = "Kim", .kind = KnownKind::country, .country = ""},
                  {.name = "Lee", .kind = KnownKind::organization, .country = ""}};
  actors.aliases["Kim"] = {.actor = 0, .needed = {}};
  actors.aliases["Lee"] = {.actor = 1, .needed = {}};
  NameLists names;
  names.frequent_given_names = {"anna"};
  names.rare_given_names = {"kim"};
  names.frequent_surnames = {"brandt"};
  names.rare_surnames = {"roe"};
  names.cities = {"Ostrova"};
  names.country_parts = {"Anna Brandt"};
  return NameIndex(actors, names);
}

std::uint64_t name_fingerprint(const Clusters& clusters) {
  const Specimen specimen(clusters);
  const NameScene scene(specimen.document.text, specimen.analysis, clusters, specimen_lists());
  FeatureFingerprint out;
  NameFeatures features;
  for (int tag = 0; tag < name_tag_count; ++tag) {
    out.add(before_feature(tag));
    if (tag == outside_tag) continue;
    out.add(static_cast<FeatureHash>(kind_of_tag(tag)));
    out.add(static_cast<FeatureHash>(part_of_tag(tag)));
  }
  for (const Stretch& stretch : scene.stretches())
    for (std::int32_t i = stretch.first; i < stretch.last; ++i) {
      features.start();
      scene.features(i, features);
      out.add_all(features.span());
    }
  return out.value();
}

} // namespace standpoint
