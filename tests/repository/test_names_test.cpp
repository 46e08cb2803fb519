// Catch 2.13 breaks a test's name into lines behind its first ": ". Far to the right that leaves no column, and a
// failed or skipping test writes "-" until the disk is full.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

namespace fs = std::filesystem;

static std::string read_all(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

static std::size_t colon_of(const std::string& literals) {
  static const std::regex between("\"\\s*\"");
  const std::size_t colon = std::regex_replace(literals, between, "").find(": ");
  return colon == std::string::npos ? 0 : colon;
}

TEST_CASE("no test has a \": \" far in its name") {
  static const std::regex test("(TEST_CASE|SECTION)\\(\\s*((\"([^\"\\\\]|\\\\.)*\"\\s*)+)");
  std::size_t tests = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(STANDPOINT_SOURCE_DIR "/tests")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string text = read_all(entry.path());
    for (std::sregex_iterator found(text.begin(), text.end(), test), end; found != end; ++found, ++tests) {
      CAPTURE(entry.path().string(), found->str(2));
      CHECK(colon_of(found->str(2)) < 60);
    }
  }
  CHECK(tests > 500);
}
