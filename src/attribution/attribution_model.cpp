#include "attribution/attribution_model.h"

#include "attribution/attribution_fingerprint.h"
#include "attribution/facts.h"
#include "base/error.h"
#include "language/language_model.h"

#include <cstring>
#include <utility>

namespace standpoint {

AttributionModel::AttributionModel(std::span<const std::byte> section, Clusters clusters, CueIndex cues,
                                   std::shared_ptr<const void> keep)
    : clusters_(std::move(clusters)), cues_(std::move(cues)), keep_(std::move(keep)) {
  struct Header {
    std::uint32_t version = 0;
    std::uint32_t lines = 0;
    float unit = 0;
    std::uint32_t nodes = 0;
    std::uint32_t trees = 0;
  } header;
  constexpr std::size_t header_size = 64;
  if (section.size() < header_size) throw Error(ErrorCode::bad_model, {}, "it is cut short");
  std::memcpy(&header, section.data(), sizeof header);
  if (header.version != 1) throw Error(ErrorCode::bad_model, {}, "it has another layout than this program reads");
  const std::size_t table = std::size_t{header.lines} * 64;
  const std::size_t nodes = std::size_t{header.nodes} * sizeof(TreeNode);
  const std::size_t roots = std::size_t{header.trees} * sizeof(std::int32_t);
  if (header.lines == 0 || section.size() < header_size + table + nodes + roots)
    throw Error(ErrorCode::bad_model, {}, "it is cut short");
  weights_ = WeightTable(section.subspan(header_size, table), header.unit);
  confidence_.nodes.resize(header.nodes);
  confidence_.roots.resize(header.trees);
  if (header.nodes != 0) std::memcpy(confidence_.nodes.data(), section.data() + header_size + table, nodes);
  if (header.trees != 0) std::memcpy(confidence_.roots.data(), section.data() + header_size + table + nodes, roots);
  confidence_.check(fact_count);
}

std::shared_ptr<const AttributionModel> load_attribution_model(const ModelFile& part,
                                                               const std::shared_ptr<const LanguageModel>& language,
                                                               const CueLists& cues) {
  const auto keep = std::make_shared<const std::pair<ModelFile, std::shared_ptr<const LanguageModel>>>(part, language);
  const Clusters& clusters = language->clusters;
  return part.read("attribution", attribution_fingerprint(clusters), [&](std::span<const std::byte> bytes) {
    return std::make_shared<const AttributionModel>(bytes, clusters, CueIndex(cues), keep);
  });
}

} // namespace standpoint
