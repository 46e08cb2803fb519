#include "names/name_model.h"

#include "base/error.h"
#include "learned/model_file.h"

#include <algorithm>
#include <utility>

namespace standpoint {

static_assert(name_tag_count <= wide_row_width);

NameModel::NameModel(std::span<const std::byte> section, Clusters clusters, NameIndex lists,
                     std::shared_ptr<const void> keep)
    : clusters_(clusters), lists_(std::move(lists)), keep_(std::move(keep)) {
  if (section.empty() || section.size() % 128 != 0)
    throw Error(ErrorCode::bad_model, {}, "the section \"names\" is no table");
  rows_ = WideRows(section);
  for (int before = 0; before < name_tag_count; ++before) {
    const FeatureHash only[] = {before_feature(before)};
    transitions_[static_cast<std::size_t>(before)] = score(only);
  }
}

TagScores NameModel::score(std::span<const FeatureHash> features) const {
  WideScores wide{};
  rows_.add(features, wide);
  TagScores scores{};
  std::copy_n(wide.begin(), name_tag_count, scores.begin());
  return scores;
}

std::shared_ptr<const NameModel> load_name_model(const ModelFile& file, NameIndex lists) {
  return std::make_shared<const NameModel>(file.section("names"), Clusters(file.section("clusters")), std::move(lists),
                                           std::make_shared<const ModelFile>(file));
}

} // namespace standpoint
