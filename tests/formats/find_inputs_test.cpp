#include "formats/find_inputs.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace standpoint;

struct Result {
  std::vector<std::string> ids, paths, errors;
};

static Result find(const std::vector<std::string>& names) {
  Result result;
  for (const Input& input : find_inputs(names, [&](const Error& e) { result.errors.push_back(e.what()); })) {
    result.ids.push_back(input.id);
    result.paths.push_back(input.path);
  }
  return result;
}
using Strings = std::vector<std::string>;

TEST_CASE("a folder gives the files below it that can hold articles, sorted, without hidden ones") {
  TemporaryFolder folder;
  for (const char* name :
       {"b.txt", "a.TXT", "c/d.jsonl", "c/.hidden.txt", ".git/x.txt", "z.csv", "picture.png", "README", "README.md"})
    folder.write(name, "x");
  const Result r = find({folder.path});
  CHECK(r.ids == Strings{"a.TXT", "b.txt", "d.jsonl", "z.csv"});
  CHECK(r.paths[2] == folder.path + "/c/d.jsonl");
  CHECK(r.errors.empty());
}

TEST_CASE("a file that is named is taken whatever its extension") {
  TemporaryFolder folder;
  CHECK(find({folder.write("article.dat", "x")}).ids == Strings{"article.dat"});
}

TEST_CASE("a file named twice, also by way of its folder, is taken once") {
  TemporaryFolder folder;
  const std::string file = folder.write("a.txt", "x");
  CHECK(find({file, folder.path, folder.path + "/./a.txt", "-", "-"}).ids == Strings{"a.txt", "stdin"});
}

TEST_CASE("files that share a name get ids that tell them apart, in whatever order they are named") {
  TemporaryFolder folder;
  const std::string north = folder.write("north/1.txt", "x"), south = folder.write("south/1.txt", "x"),
                    other = folder.write("2.txt", "x");
  CHECK(find({north, south, other}).ids == Strings{"north/1.txt", "south/1.txt", "2.txt"});
  CHECK(find({other, south, north}).ids == Strings{"2.txt", "south/1.txt", "north/1.txt"});
  const std::string deep = folder.write("a/north/1.txt", "x");
  const Result r = find({north, deep});
  CHECK_THAT(r.ids[0], Catch::EndsWith("/north/1.txt"));
  CHECK(r.ids[1] == "a/north/1.txt");
}

TEST_CASE("a missing input and a folder without articles are reported, the others are taken") {
  TemporaryFolder folder;
  const std::string file = folder.write("a.txt", "x");
  folder.write("empty/picture.png", "x");
  const Result r = find({folder.path + "/none.txt", folder.path + "/empty", file});
  CHECK(r.ids == Strings{"a.txt"});
  REQUIRE(r.errors.size() == 2);
  CHECK(r.errors[0] == folder.path + "/none.txt: no such file or folder");
  CHECK(r.errors[1] == folder.path + "/empty: a folder without articles (it could hold .txt .html .docx .pdf "
                                     ".json .csv and more: see --help)");
}

TEST_CASE("links to folders are not followed, so a loop of them ends") {
  TemporaryFolder folder;
  folder.write("a.txt", "x");
  std::filesystem::create_directory_symlink(folder.path, folder.path + "/loop");
  CHECK(find({folder.path}).ids == Strings{"a.txt"});
}

TEST_CASE("a file name that is no UTF-8 gives an id that is") {
  TemporaryFolder folder;
  CHECK(find({folder.write("caf\xE9.txt", "x")}).ids == Strings{"caf\xC3\xA9.txt"});
}
