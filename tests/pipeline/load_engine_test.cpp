#include "base/error.h"
#include "learned/model_parts.h"
#include "pipeline.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace standpoint;

namespace {

const std::string shipped = STANDPOINT_SOURCE_DIR "/models";

// A data folder whose files are those that ship, until one is replaced.
struct DataFolder {
  DataFolder() {
    std::filesystem::create_directory_symlink(shipped + "/lexicon", folder.path + "/lexicon");
    for (const ModelPart& part : model_parts) restore(part.name);
  }
  void restore(std::string_view part) const {
    std::filesystem::remove(part_path(folder.path, part));
    std::filesystem::create_symlink(part_path(shipped, part), part_path(folder.path, part));
  }
  std::string error() const {
    try {
      load_engine(folder.path);
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }
  TemporaryFolder folder;
};

std::vector<ModelSection> sections_of(std::string_view part) {
  std::vector<ModelSection> sections;
  const ModelFile file = open_part(shipped, part);
  for (const std::string& name : file.names()) {
    const auto bytes = file.section(name);
    sections.push_back({name, {bytes.begin(), bytes.end()}, file.features_of(name)});
  }
  return sections;
}

} // namespace

TEST_CASE("a part that is not there is named") {
  const DataFolder data;
  CHECK(data.error().empty());
  for (const ModelPart& part : model_parts) {
    const std::string path = part_path(data.folder.path, part.name);
    std::filesystem::remove(path);
    CHECK(data.error() == path + ": cannot open the model file: No such file or directory");
    data.restore(part.name);
  }
}

TEST_CASE("each section that was learned by another program is refused by file and section") {
  const DataFolder data;
  for (const ModelPart& part : model_parts) {
    const std::string path = part_path(data.folder.path, part.name);
    for (std::size_t i = 0; i < sections_of(part.name).size(); ++i) {
      std::vector<ModelSection> sections = sections_of(part.name);
      ++sections[i].features;
      std::filesystem::remove(path);
      write_model_file(path, sections);
      CHECK_THAT(data.error(), Catch::StartsWith(path + ": the section \"" + sections[i].name +
                                                 "\" cannot be used: it was learned with other features"));
    }
    data.restore(part.name);
  }
}

TEST_CASE("each section that is damaged is named with its file") {
  const DataFolder data;
  for (const ModelPart& part : model_parts) {
    const std::string path = part_path(data.folder.path, part.name);
    std::filesystem::remove(path);
    std::filesystem::copy_file(part_path(shipped, part.name), path);
    const std::string last = sections_of(part.name).back().name;
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(-1, std::ios::end);
    const char byte = static_cast<char>(file.get() ^ 1);
    file.seekp(-1, std::ios::end);
    file.put(byte);
    file.close();
    CHECK_THAT(data.error(), Catch::StartsWith(path + ": the section \"" + last + "\" is damaged"));
    data.restore(part.name);
  }
}
