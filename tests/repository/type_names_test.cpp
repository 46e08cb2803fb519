// Two types of one name in two files are one to the linker, which keeps the functions of either: memory of one is read
// as the other, and nothing warns. Types of one file belong into a namespace without a name.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace fs = std::filesystem;

TEST_CASE("no two files define a type of the same name") {
  static const std::regex type(
      "(struct|class|enum class|union) (alignas\\(\\d+\\) )?(\\w+)( final)?( : [^;{]*)? \\{.*");
  std::map<std::string, std::set<std::string>> files; // by type
  for (const char* folder : {"/src", "/graph", "/exporters", "/training"})
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(std::string(STANDPOINT_SOURCE_DIR) + folder)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
      std::ifstream file(entry.path());
      bool is_nameless = false;
      for (std::string line; std::getline(file, line);) {
        if (line == "namespace {") is_nameless = true;
        if (line == "} // namespace") is_nameless = false;
        std::smatch found;
        if (!is_nameless && std::regex_match(line, found, type)) files[found[3]].insert(entry.path().string());
      }
    }
  CHECK(files.size() > 200);
  for (const auto& [name, where] : files) {
    CAPTURE(name, where);
    CHECK(where.size() == 1);
  }
}
