// Reads every #include line of the tree and holds the table of directions (DESIGN.md, "Directions").
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

// Which of our folders a folder may include beside itself. A header in place of a folder allows this header only.
const std::map<std::string, Names> may_use = {
    {"src/base", {}},
    {"src/learned", {"base"}},
    {"src/text", {"base"}},
    {"src/markup", {"base", "text"}},
    {"src/formats", {"base", "text", "markup"}},
    {"src/lexicon", {"base"}},
    {"src/language", {"base", "learned", "text"}},
    {"src/article", {"base", "text", "lexicon", "language"}},
    {"src/attribution", {"base", "learned", "text", "lexicon", "language", "article"}},
    {"src/names", {"base", "learned", "text", "lexicon", "language", "article"}},
    {"src/statement", {"base"}},
    {"src/repeats", {"base", "text", "statement/statement.h", "statement/statement_table.h"}},
    {"src/parts", {"base", "text", "repeats", "statement"}},
    {"src/entities", {"base", "text", "lexicon", "language", "article", "names", "statement"}},
    {"src/actors", {"base", "text", "lexicon", "language", "article", "names", "entities", "attribution", "statement"}},
    {"src/claims", {"base", "text", "lexicon", "language", "article", "attribution", "actors", "statement"}},
    {"src/positions",
     {"base", "learned", "text", "lexicon", "language", "article", "attribution", "actors", "claims", "statement"}},
    {"src/topics",
     {"base", "learned", "text", "lexicon", "language", "article", "attribution", "actors", "claims", "positions",
      "statement"}},
    {"src/confidence",
     {"base", "lexicon", "language", "article", "attribution", "actors", "claims", "positions", "topics", "statement"}},
    {"src/drafts",
     {"base", "lexicon", "language", "article", "attribution", "actors", "claims", "positions", "topics", "statement"}},
    {"src/wording",
     {"base", "lexicon", "language", "article", "attribution", "actors", "claims", "positions", "topics", "statement",
      "drafts"}},
    {"src/linking",
     {"base", "lexicon", "statement/statement.h", "statement/statement_rows.h", "statement/statement_table.h",
      "statement/turned_position.h"}},
    {"src/issues", {"base", "lexicon", "linking", "statement"}},
    {"graph", {"base", "statement/statement.h", "statement/statement_table.h"}},
    {"exporters",
     {"base", "graph", "statement/statement.h", "statement/statement_table.h", "statement/listed_actor.h"}},
    {"src/agreement", {"base", "statement/statement.h", "statement/span_overlap.h"}},
    {"src/sqlite", {"base", "text"}},
    {"src/dna", {"base", "text", "sqlite", "graph", "statement/statement.h", "statement/statement_json.h"}},
    {"src/project", {"base", "text", "sqlite", "statement", "repeats"}},
    {"src/review", {"base", "statement", "project"}},
    {"src/corpus",
     {"base", "text", "formats", "lexicon", "actors/add_user_actors.h", "statement", "pipeline.h", "repeats", "parts",
      "linking", "issues", "graph", "dna", "project"}},
};

// These may include all folders above, and nothing else of ours.
const Names edge = {"src", "src/command", "library", "bindings", "tests", "training", "bench", "fuzz"};

// Where a library may be named: in which folders ("" is all), and whether in headers too.
struct LibraryRule {
  std::string prefix;
  Names folders;
  bool in_headers;
};
const std::vector<LibraryRule> library_rules = {
    {"igraph", {"graph", "tests/graph", "bench"}, true},
    {"rapidjson/", {""}, false},
    {"fmt/", {""}, false},
    {"catch2/", {"tests"}, true},
    {"CLI/", {"src/command", "training"}, true},
    {"yaml-cpp/", {"src/linking"}, false},
    {"graphviz/", {"exporters"}, false},
    {"libxml/", {"src/markup"}, false},
    {"archive", {"src/formats"}, false},
    {"cld2/", {"src/formats"}, false},
    {"iconv.h", {"src/markup"}, false},
    {"poppler/", {"src/formats"}, false},
    {"httplib.h", {"src/review"}, false},
    {"sqlite3.h", {"src/sqlite", "tests/dna"}, false},
};

struct Include {
  std::string file;   // from the repository's root
  std::string folder; // of the file: "src/text", "graph", "tests/graph"
  bool ours = false;  // "..." rather than <...>
  std::string path;
};

std::string describe(const Include& include) {
  return include.file + " includes " + include.path;
}

bool is_header(const std::string& file) {
  return file.ends_with(".h");
}

// The includes of one source's text.
std::vector<Include> find_includes(const std::string& file, std::istream& text) {
  std::vector<Include> found;
  for (std::string line; std::getline(text, line);) {
    std::size_t at = line.find_first_not_of(" \t");
    if (at == std::string::npos || line[at] != '#') continue;
    at = line.find_first_not_of(" \t", at + 1);
    if (at == std::string::npos || line.compare(at, 7, "include") != 0) continue;
    const std::size_t open = line.find_first_of("\"<", at);
    if (open == std::string::npos) continue;
    const bool ours = line[open] == '"';
    const std::size_t close = line.find(ours ? '"' : '>', open + 1);
    if (close == std::string::npos) continue;
    found.push_back({.file = file,
                     .folder = fs::path(file).parent_path().generic_string(),
                     .ours = ours,
                     .path = line.substr(open + 1, close - open - 1)});
  }
  return found;
}

std::vector<Include> includes_of_the_tree() {
  const fs::path root = STANDPOINT_SOURCE_DIR;
  std::vector<Include> all;
  for (const char* top : {"src", "graph", "exporters", "library", "tests", "training", "bench", "fuzz"}) {
    if (!fs::exists(root / top)) continue;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / top)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".h" && extension != ".cpp") continue;
      std::ifstream text(entry.path());
      const auto found = find_includes(fs::relative(entry.path(), root).generic_string(), text);
      all.insert(all.end(), found.begin(), found.end());
    }
  }
  return all;
}

bool lies_in(const std::string& folder, const std::string& outer) {
  return outer.empty() || folder == outer || folder.starts_with(outer + "/");
}

// Folders of ours start with the name by which headers are included: "text/document.h" of src/text.
std::string included_folder(const std::string& path) {
  return fs::path(path).parent_path().generic_string();
}

bool is_one_of_ours(const std::string& name) {
  return may_use.contains("src/" + name) || may_use.contains(name) || name == "command";
}

bool is_allowed(const Include& include) {
  if (include.ours) {
    const std::string used = included_folder(include.path);
    const auto row = may_use.find(include.folder);
    if (used.empty()) return row == may_use.end() || row->second.contains(include.path); // "pipeline.h"
    if (row != may_use.end()) {
      const bool itself = include.folder == used || include.folder == "src/" + used;
      return itself || row->second.contains(used) || row->second.contains(include.path);
    }
    if (used == "command") return lies_in(include.folder, "src/command") || lies_in(include.folder, "tests");
    return is_one_of_ours(used) || lies_in(include.folder, fs::path(used).begin()->string());
  }
  for (const LibraryRule& rule : library_rules) {
    if (!include.path.starts_with(rule.prefix)) continue;
    if (!rule.in_headers && is_header(include.file)) return false;
    return std::any_of(rule.folders.begin(), rule.folders.end(),
                       [&](const std::string& folder) { return lies_in(include.folder, folder); });
  }
  return true;
}

std::vector<std::string> violations(const std::vector<Include>& includes) {
  std::vector<std::string> found;
  for (const Include& include : includes)
    if (!is_allowed(include)) found.push_back(describe(include));
  std::sort(found.begin(), found.end());
  return found;
}

Include ours(std::string file, std::string path) {
  const std::string folder = fs::path(file).parent_path().generic_string();
  return {.file = std::move(file), .folder = folder, .ours = true, .path = std::move(path)};
}

Include theirs(std::string file, std::string path) {
  Include include = ours(std::move(file), std::move(path));
  include.ours = false;
  return include;
}

} // namespace

TEST_CASE("every folder includes only itself and what its row of the table allows") {
  const std::vector<Include> includes = includes_of_the_tree();
  REQUIRE(includes.size() > 100);
  CHECK(violations(includes) == std::vector<std::string>{});
}

TEST_CASE("every folder with sources has a row in the table of directions") {
  for (const Include& include : includes_of_the_tree()) {
    const std::string top = fs::path(include.folder).begin()->string();
    if (edge.contains(include.folder) || (top != "src" && edge.contains(top))) continue;
    INFO(include.file);
    CHECK(may_use.contains(include.folder));
  }
}

TEST_CASE("an earlier stage that includes a later one is found") {
  CHECK_FALSE(is_allowed(ours("src/text/read_documents.cpp", "language/analysis.h")));
  CHECK_FALSE(is_allowed(ours("src/base/error.cpp", "text/document.h")));
  CHECK_FALSE(is_allowed(ours("src/positions/compose_side.cpp", "graph/position_graph.h")));
  CHECK_FALSE(is_allowed(ours("src/lexicon/table.cpp", "pipeline.h")));
  CHECK_FALSE(is_allowed(ours("src/text/read_documents.cpp", "training/read_corpus.h")));
  CHECK(is_allowed(ours("src/language/analyze.cpp", "text/document.h")));
  CHECK(is_allowed(ours("src/command/main.cpp", "graph/position_graph.h")));
}

TEST_CASE("many articles at once are read through the pipeline, and no stage sees them") {
  CHECK(is_allowed(ours("src/corpus/read_corpus.cpp", "pipeline.h")));
  CHECK_FALSE(is_allowed(ours("src/corpus/read_corpus.cpp", "attribution/attribute.h")));
  CHECK_FALSE(is_allowed(ours("src/corpus/read_corpus.cpp", "exporters/formats.h")));
  CHECK_FALSE(is_allowed(ours("src/linking/link_topics.cpp", "corpus/read_corpus.h")));
  CHECK(is_allowed(ours("src/command/inputs.cpp", "corpus/read_corpus.h")));
}

TEST_CASE("the graph sees the statement's type and no stage") {
  CHECK(is_allowed(ours("graph/build_graph.cpp", "statement/statement.h")));
  CHECK_FALSE(is_allowed(ours("graph/build_graph.cpp", "positions/choose_positions.h")));
  CHECK_FALSE(is_allowed(ours("graph/build_graph.cpp", "attribution/attribution.h")));
}

TEST_CASE("a library named outside its folders or in a header is found") {
  CHECK(is_allowed(theirs("graph/igraph_ties.h", "igraph.h")));
  CHECK_FALSE(is_allowed(theirs("src/text/document.h", "igraph.h")));
  CHECK(is_allowed(theirs("src/text/read_json.cpp", "rapidjson/reader.h")));
  CHECK_FALSE(is_allowed(theirs("src/text/read_json.h", "rapidjson/reader.h")));
  CHECK_FALSE(is_allowed(theirs("src/base/error.h", "fmt/format.h")));
  CHECK_FALSE(is_allowed(theirs("src/base/error.cpp", "catch2/catch.hpp")));
  CHECK(is_allowed(theirs("tests/base/error_test.cpp", "catch2/catch.hpp")));
}

TEST_CASE("include lines are found however they are spaced, and nothing else is taken for one") {
  std::istringstream text(
      "#include \"a/b.h\"\n  #  include <c/d.hpp> // why\n// #include \"e.h\"\nint include;\n#define X\n");
  const std::vector<Include> found = find_includes("src/text/x.cpp", text);
  REQUIRE(found.size() == 2);
  CHECK(found[0].path == "a/b.h");
  CHECK(found[0].ours);
  CHECK(found[1].path == "c/d.hpp");
  CHECK_FALSE(found[1].ours);
  CHECK(found[1].folder == "src/text");
}
