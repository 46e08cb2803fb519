#include "names/name_model.h"

#include "language/language_model.h"
#include "names/name_fingerprint.h"

#include <algorithm>
#include <utility>

namespace standpoint {

static_assert(name_tag_count <= wide_row_width);

NameModel::NameModel(std::span<const std::byte> section, Clusters clusters, NameIndex lists,
                     std::shared_ptr<const void> keep)
    : clusters_(clusters), lists_(std::move(lists)), keep_(std::move(keep)) {
  rows_ = table_of<WideRows>(section);
  for (int before = 0; before < name_tag_count; ++before) {
    const FeatureHash only[] = {before_feature(before)};
    transitions_[before] = score(only);
  }
}

TagScores NameModel::score(std::span<const FeatureHash> features) const {
  WideScores wide{};
  rows_.add(features, wide);
  TagScores scores{};
  std::copy_n(wide.begin(), name_tag_count, scores.begin());
  return scores;
}

std::shared_ptr<const NameModel>
load_name_model(const ModelFile& part, const std::shared_ptr<const LanguageModel>& language, NameIndex lists) {
  const auto keep = std::make_shared<const std::pair<ModelFile, std::shared_ptr<const LanguageModel>>>(part, language);
  const Clusters& clusters = language->clusters;
  return part.read("names", name_fingerprint(clusters), [&](std::span<const std::byte> bytes) {
    return std::make_shared<const NameModel>(bytes, clusters, std::move(lists), keep);
  });
}

} // namespace standpoint
