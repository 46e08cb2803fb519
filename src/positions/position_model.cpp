#include "positions/position_model.h"

#include "base/error.h"
#include "language/language_model.h"
#include "positions/position_fingerprint.h"

#include <cstring>
#include <utility>

namespace standpoint {

PositionModel::PositionModel(std::span<const std::byte> section, Clusters clusters, std::shared_ptr<const void> keep)
    : clusters_(std::move(clusters)), keep_(std::move(keep)) {
  struct Header {
    std::uint32_t version = 0;
    std::uint32_t lines = 0;
    float unit = 0;
    float threshold = 0;
  } header;
  constexpr std::size_t header_size = 64;
  if (section.size() < header_size) throw Error(ErrorCode::bad_model, {}, "it is cut short");
  std::memcpy(&header, section.data(), sizeof header);
  if (header.version != 1) throw Error(ErrorCode::bad_model, {}, "it has another layout than this program reads");
  const std::size_t table = std::size_t{header.lines} * 64;
  if (header.lines == 0 || section.size() < header_size + table)
    throw Error(ErrorCode::bad_model, {}, "it is cut short");
  weights_ = WeightTable(section.subspan(header_size, table), header.unit);
  threshold_ = header.threshold;
}

std::shared_ptr<const PositionModel> load_position_model(const ModelFile& part,
                                                         const std::shared_ptr<const LanguageModel>& language) {
  const auto keep = std::make_shared<const std::pair<ModelFile, std::shared_ptr<const LanguageModel>>>(part, language);
  const Clusters& clusters = language->clusters;
  return part.read("positions", position_fingerprint(clusters), [&](std::span<const std::byte> bytes) {
    return std::make_shared<const PositionModel>(bytes, clusters, keep);
  });
}

} // namespace standpoint
