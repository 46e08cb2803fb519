#include "corpus/model_id.h"

#include "base/error.h"
#include "corpus/model_hash.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <fstream>
#include <iterator>

namespace standpoint {

static std::string text_of(const std::string& path) {
  if (path.empty()) return {};
  std::ifstream file(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (!file) throw Error(ErrorCode::unreadable, {.file = path}, "cannot be read");
  return text;
}

std::string model_id(const std::string& data_folder, const std::string& actors, const ExtractSettings& settings) {
  const std::string all =
      fmt::format("{}\nraw {} words {} confidence {} only {} order {} explain {}\n{}", model_hash(data_folder, actors),
                  settings.raw, settings.most_words, settings.min_confidence, settings.only_codebook,
                  settings.date_order, settings.explain, text_of(settings.codebook));
  return fmt::format("{}-{:016x}", STANDPOINT_VERSION, XXH3_64bits(all.data(), all.size()));
}

} // namespace standpoint
