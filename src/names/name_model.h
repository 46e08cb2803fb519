// The learned weights of the name recogniser.
//
// The part "names" has one section of that name: a wide table (learned/feature_tables.h), a weight for each tag
// (name_tags.h).
#pragma once

#include "language/clusters.h"
#include "learned/feature_tables.h"
#include "names/name_index.h"
#include "names/name_tags.h"

#include <array>
#include <cstddef>
#include <memory>
#include <span>

namespace standpoint {

class LanguageModel;
class ModelFile;

using TagScores = std::array<std::int32_t, name_tag_count>;
// What a tag gains by the tag before it: a feature of its own.
inline FeatureHash before_feature(int before) {
  return feature(590, mix(static_cast<std::uint64_t>(before)));
}

class NameModel {
public:
  // Shapes: the bytes must outlive the model; `keep` may hold them. Errors: bad_model when they are no table.
  NameModel(std::span<const std::byte> section, Clusters, NameIndex, std::shared_ptr<const void> keep);

  WideRows::Lines lines() const { return rows_.lines(); }
  TagScores score(std::span<const FeatureHash> features) const;
  const std::array<TagScores, name_tag_count>& transitions() const { return transitions_; } // [before][tag]
  const Clusters& clusters() const { return clusters_; }
  const NameIndex& lists() const { return lists_; }

private:
  WideRows rows_;
  std::array<TagScores, name_tag_count> transitions_{};
  Clusters clusters_;
  NameIndex lists_;
  std::shared_ptr<const void> keep_;
};

// With the word classes of the language part. Errors: bad_model when the section is missing, is no table or was learned
// with other features.
std::shared_ptr<const NameModel> load_name_model(const ModelFile& part, const std::shared_ptr<const LanguageModel>&,
                                                 NameIndex);

} // namespace standpoint
