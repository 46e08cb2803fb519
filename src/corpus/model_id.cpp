#include "corpus/model_id.h"

#include "base/error.h"
#include "learned/model_parts.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace standpoint {

namespace fs = std::filesystem;

std::string text_of_setting(const std::string& path) {
  if (path.empty()) return {};
  std::ifstream file(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (!file) throw Error(ErrorCode::unreadable, {.file = path}, "cannot be read");
  return text;
}

std::string model_id(const std::string& data_folder, std::string_view settings) {
  std::vector<fs::path> files;
  for (const ModelPart& part : model_parts) files.emplace_back(part_path(data_folder, part.name));
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::directory_iterator(data_folder + "/lexicon", failed))
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  if (failed) throw Error(ErrorCode::unreadable, {.file = data_folder + "/lexicon"}, failed.message());
  std::sort(files.begin(), files.end());
  std::string summary(settings);
  for (const fs::path& file : files) {
    const std::string text = text_of_setting(file.string());
    fmt::format_to(std::back_inserter(summary), "\n{} {:016x}", file.filename().string(),
                   XXH3_64bits(text.data(), text.size()));
  }
  return fmt::format("{}-{:016x}", STANDPOINT_VERSION, XXH3_64bits(summary.data(), summary.size()));
}

} // namespace standpoint
