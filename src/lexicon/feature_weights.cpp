#include "lexicon/feature_weights.h"

#include "base/error.h"
#include "lexicon/feature_name.h"
#include "lexicon/table.h"

#include <charconv>

namespace standpoint {

FeatureWeights::FeatureWeights(std::initializer_list<std::pair<std::string_view, float>> weights) {
  for (const auto& [name, weight] : weights) add(name, weight);
}

bool FeatureWeights::add(std::string_view name, float weight) {
  const std::size_t before = weights_.size();
  float& known = weights_[hash_of_name({name})];
  if (weights_.size() == before) return false;
  known = weight;
  return true;
}

float FeatureWeights::of(std::uint64_t feature) const {
  const float* weight = weights_.find(feature);
  return weight == nullptr ? 0 : *weight;
}

FeatureWeights read_feature_weights(const std::string& file) {
  FeatureWeights weights;
  const Table table = read_table(file, 2);
  for (const TableRow& row : table.rows) {
    const std::string& cell = row.cells[1];
    float value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const Place place{.file = table.path, .line = row.line, .record = 0};
    if (error != std::errc{} || end != cell.data() + cell.size())
      throw Error(ErrorCode::bad_format, place, "\"" + cell + "\" is no number");
    if (!weights.add(row.cells[0], value))
      throw Error(ErrorCode::bad_format, place, "\"" + row.cells[0] + "\" stands here twice");
  }
  return weights;
}

} // namespace standpoint
