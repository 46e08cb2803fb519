#include "attribution/attribution_model.h"

#include "base/error.h"
#include "base/model_file.h"

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
  } header;
  constexpr std::size_t header_size = 64;
  if (section.size() < header_size) throw Error(ErrorCode::bad_model, {}, "the section \"attribution\" is cut short");
  std::memcpy(&header, section.data(), sizeof header);
  if (header.version != 1)
    throw Error(ErrorCode::bad_model, {}, "the section \"attribution\" has another layout than this program reads");
  if (header.lines == 0 || section.size() < header_size + std::size_t{header.lines} * 64)
    throw Error(ErrorCode::bad_model, {}, "the section \"attribution\" is cut short");
  weights_ = WeightTable(section.subspan(header_size, std::size_t{header.lines} * 64), header.unit);
}

std::shared_ptr<const AttributionModel> load_attribution_model(const ModelFile& file, const CueLists& cues) {
  return std::make_shared<const AttributionModel>(file.section("attribution"), Clusters(file.section("clusters")),
                                                  CueIndex(cues), std::make_shared<const ModelFile>(file));
}

} // namespace standpoint
