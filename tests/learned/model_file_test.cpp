#include "base/error.h"
#include "learned/model_file.h"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace standpoint;

namespace {

// A file of its own for each test process, gone at the end.
struct ModelOnDisk {
  std::string path =
      (std::filesystem::temp_directory_path() / ("standpoint_model_" + std::to_string(::getpid()))).string();
  ~ModelOnDisk() { std::filesystem::remove(path); }
  std::string bytes() const {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void replace(const std::string& bytes) const { std::ofstream(path, std::ios::binary) << bytes; }
};

std::vector<std::byte> bytes_of(const std::string& s) {
  const auto* p = reinterpret_cast<const std::byte*>(s.data());
  return {p, p + s.size()};
}

std::string error_of(const std::string& path) {
  try {
    ModelFile::open(path);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

} // namespace

TEST_CASE("sections come back as they were written, and the same sections give the same bytes") {
  const ModelOnDisk disk;
  const std::vector<ModelSection> sections = {
      {"tagger", bytes_of("weights"), 7}, {"empty", {}}, {"sixteen-letters!", bytes_of("x")}};
  write_model_file(disk.path, sections);
  const std::string first = disk.bytes();
  const ModelFile model = ModelFile::open(disk.path);
  for (const ModelSection& section : sections) {
    REQUIRE(model.has(section.name));
    const auto read = model.section(section.name, section.features);
    CHECK(std::vector<std::byte>(read.begin(), read.end()) == section.bytes);
    CHECK(reinterpret_cast<std::uintptr_t>(read.data()) % 64 == 0);
  }
  CHECK_FALSE(model.has("parser"));
  write_model_file(disk.path, sections);
  CHECK(disk.bytes() == first);
}

TEST_CASE("a section that is missing is named") {
  const ModelOnDisk disk;
  write_model_file(disk.path, {{"tagger", bytes_of("weights")}});
  CHECK_THROWS_WITH(ModelFile::open(disk.path).section("parser"), Catch::Contains("has no section \"parser\""));
}

TEST_CASE(
    "a section that was learned with other features is refused with file and section, as is one that cannot be read") {
  const ModelOnDisk disk;
  write_model_file(disk.path, {{"tagger", bytes_of("weights"), 7}});
  const ModelFile model = ModelFile::open(disk.path);
  const auto size_of = [](std::span<const std::byte> bytes) { return bytes.size(); };
  CHECK(model.read("tagger", 7, size_of) == 7);
  const std::string refused = disk.path + ": the section \"tagger\" cannot be used: ";
  CHECK_THROWS_WITH(model.read("tagger", 8, size_of),
                    Catch::StartsWith(refused + "it was learned with other features"));
  const auto fails = [](std::span<const std::byte>) -> int { throw Error(ErrorCode::bad_model, {}, "it is no table"); };
  CHECK_THROWS_WITH(model.read("tagger", 7, fails), Catch::StartsWith(refused + "it is no table"));
}

TEST_CASE("a section that is mostly zeros takes less room in its file and comes back whole") {
  const ModelOnDisk disk;
  std::vector<std::byte> table(64 * 1024);
  for (std::size_t i = 0; i < table.size(); i += 61) table[i] = std::byte{5};
  write_model_file(disk.path, {{"tagger", table}});
  CHECK(disk.bytes().size() < table.size() / 3);
  const auto read = ModelFile::open(disk.path);
  const auto whole = read.section("tagger");
  CHECK(std::vector<std::byte>(whole.begin(), whole.end()) == table);
  CHECK(reinterpret_cast<std::uintptr_t>(whole.data()) % 64 == 0);
}

TEST_CASE("a model file that is damaged anywhere is refused") {
  const ModelOnDisk disk;
  write_model_file(disk.path, {{"tagger", bytes_of(std::string(300, 'w'))}});
  const std::string good = disk.bytes();

  std::string flipped = good;
  flipped[flipped.size() - 10] ^= 1;
  disk.replace(flipped);
  CHECK_THAT(error_of(disk.path), Catch::Contains("the section \"tagger\" is damaged (a checksum does not match)"));

  for (const std::size_t length : {good.size() - 1, good.size() / 2, std::size_t{60}, std::size_t{20}}) {
    disk.replace(good.substr(0, length));
    CHECK_THAT(error_of(disk.path), Catch::Contains("cut short") || Catch::Contains("not a Standpoint model file"));
  }

  std::string other_version = good;
  other_version[8] = 99;
  disk.replace(other_version);
  CHECK_THAT(error_of(disk.path), Catch::Contains("version 99, this program reads version 2"));

  disk.replace("GIF89a and much more that is not a model");
  CHECK_THAT(error_of(disk.path), Catch::Contains("not a Standpoint model file"));
  disk.replace("");
  CHECK_THAT(error_of(disk.path), Catch::Contains("not a Standpoint model file"));
}

TEST_CASE("a model file that is not there, or is a folder, says so") {
  CHECK_THAT(error_of("/nowhere/names.model"), Catch::Contains("No such file or directory"));
  CHECK_THAT(error_of("/tmp"), Catch::Contains("not a Standpoint model file"));
}
