#include "base/error.h"
#include "base/staged_file.h"
#include "tests/meanwhile.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <filesystem>
#include <iterator>
#include <string>

using namespace standpoint;
namespace fs = std::filesystem;

static void write(const StagedFile& file, const std::string& bytes) {
  REQUIRE(::write(file.descriptor(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
}

TEST_CASE("a staged file takes the target's place when it is kept, and leaves nothing when it is not") {
  const TemporaryFolder folder;
  const std::string target = folder.write("a.txt", "old");
  {
    const StagedFile file(target);
    write(file, "new");
  }
  CHECK(bytes_of(target) == "old");
  StagedFile file(target);
  write(file, "new");
  CHECK(bytes_of(target) == "old");
  file.keep();
  CHECK(bytes_of(target) == "new");
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("a staged file that another process takes for a leftover before it is locked is made again") {
  const TemporaryFolder folder;
  const std::string target = folder.path + "/a.txt";
  std::string removed;
  meanwhile = [&] {
    for (const auto& entry : fs::directory_iterator(folder.path)) removed = entry.path();
    fs::remove(removed);
  };
  StagedFile file(target);
  CHECK_FALSE(removed.empty());
  CHECK(file.path() != removed);
  write(file, "whole");
  file.keep();
  CHECK(bytes_of(target) == "whole");
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("a leftover that no process holds is removed, one that is written stays") {
  const TemporaryFolder folder;
  const std::string target = folder.path + "/a.txt";
  for (const char* left :
       {".a.txt.1-0.part", ".a.txt.1-0.part-wal", ".a.txt.2-0.part-journal", "..a.txt.1-0.part.1-1.part"})
    folder.write(left, "of a process that was killed");
  folder.write("b.part", "somebody's");
  const StagedFile first(target), second(target);
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 3);
  CHECK(fs::exists(folder.path + "/b.part"));
  CHECK(fs::exists(first.path()));
  CHECK(fs::exists(second.path()));
}

TEST_CASE("a signal that ends the process removes what is not in its place") {
  const TemporaryFolder folder;
  StagedFile kept(folder.path + "/kept.txt"), begun(folder.path + "/begun.txt");
  { const StagedFile gone(folder.path + "/gone.txt"); }
  kept.keep();
  remove_staged_files();
  CHECK_FALSE(fs::exists(begun.path()));
  CHECK(fs::exists(folder.path + "/kept.txt"));
  CHECK_THROWS_WITH(begun.keep(), Catch::Contains("begun.txt: cannot be written"));
}

TEST_CASE("the error of a folder that takes no file names the target") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(StagedFile(folder.path + "/nowhere/a.txt"),
                    folder.path + "/nowhere/a.txt: cannot be written: No such file or directory");
  CHECK_THROWS_WITH(StagedFile(folder.path), folder.path + ": cannot be written: Is a directory");
}
