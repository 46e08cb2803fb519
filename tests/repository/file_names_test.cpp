// A comment that sends its reader to a file which is no longer there is worse than none.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

static const std::vector<std::string> code = {"src", "graph", "exporters", "library", "training", "bench", "tests"};

// Sources, headers and scripts by their names alone: "mention_walk.cpp".
static std::set<std::string> all_names() {
  std::set<std::string> names;
  for (const std::string& folder : code)
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(fs::path(STANDPOINT_SOURCE_DIR) / folder))
      names.insert(entry.path().filename().string());
  return names;
}

// The names of our files in a line's comment.
static std::vector<std::string> named_in(const std::string& line) {
  static const std::regex name("(\\w+\\.(h|cpp|py))\\b");
  const std::size_t comment = line.find("//");
  std::vector<std::string> found;
  if (comment == std::string::npos || line.compare(0, 8, "#include") == 0) return found;
  const std::string text = line.substr(comment);
  for (std::sregex_iterator at(text.begin(), text.end(), name), end; at != end; ++at) found.push_back((*at)[1]);
  return found;
}

TEST_CASE("comments name files that are there") {
  const std::set<std::string> names = all_names();
  std::size_t named = 0;
  for (const std::string folder : {"src", "graph", "exporters", "library"})
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(fs::path(STANDPOINT_SOURCE_DIR) / folder)) {
      if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line);)
        for (const std::string& name : named_in(line)) {
          CAPTURE(entry.path().string(), line);
          CHECK(names.contains(name));
          ++named;
        }
    }
  CHECK(named > 50);
}

TEST_CASE("only comments are read") {
  CHECK(named_in("  int a = 1; // as in scene.h and find_parts.cpp") ==
        std::vector<std::string>{"scene.h", "find_parts.cpp"});
  CHECK(named_in("#include \"scene.h\" // x.h").empty());
  CHECK(named_in("std::string path = \"list.h\";").empty());
}
