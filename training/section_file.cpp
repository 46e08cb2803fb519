#include "section_file.h"

#include <filesystem>

namespace standpoint {

ModelSection read_section(const std::string& path) {
  const ModelFile file = ModelFile::open(path);
  const std::string name = std::filesystem::path(path).stem().string();
  const auto bytes = file.section(name);
  return {name, {bytes.begin(), bytes.end()}, file.features_of(name)};
}

void write_section(const std::string& folder, const ModelSection& section) {
  std::filesystem::create_directories(folder);
  write_model_file(folder + "/" + section.name + ".section", {section});
}

} // namespace standpoint
