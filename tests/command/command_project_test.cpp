// search and import: what they find and take in, and how they refuse. What projects are and keep: projects_test.py.
#include "command_rows.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>
#include <unistd.h>

#include <filesystem>

namespace {

// A project without articles, for which no model is needed.
void make_project(const TemporaryFolder& folder) {
  folder.write("none.jsonl", "{\"standpoint_project\":1}\n");
  const Ran ran = run_program({"import", "p.standpoint", "none.jsonl"}, "", folder.path);
  CHECK(ran.err == "standpoint: none.jsonl: 0 new articles, 0 new entries\n");
  REQUIRE(ran.status == 0);
}

} // namespace

TEST_CASE("search and import refuse what is no project, and say how they are called") {
  const std::string named = ": a project's name ends in .standpoint: standpoint ";
  check_rows({
      {"search_an_article",
       {"search", "a.txt", "x"},
       "",
       "",
       "standpoint: a.txt" + named + "search NAME.standpoint WORDS...\n",
       2},
      {"search_nowhere",
       {"search", "nowhere.standpoint", "x"},
       "",
       "",
       "standpoint: nowhere.standpoint: no such project; standpoint add makes one\n",
       2},
      {"import_into_an_article",
       {"import", "a.txt", "b.jsonl"},
       "",
       "",
       "standpoint: a.txt" + named + "import NAME.standpoint FILE...\n",
       2},
  });
}

TEST_CASE("no project is made for a file that cannot be opened") {
  const TemporaryFolder folder;
  const Ran ran = run_program({"import", "new.standpoint", "missing.jsonl"}, "", folder.path);
  CHECK(ran.status == 2);
  CHECK(ran.err == "standpoint: missing.jsonl: cannot be opened: No such file or directory\n");
  CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("who checked is who is named, else the user by any name that the machine has for him, else it is asked") {
  const TemporaryFolder folder;
  make_project(folder);
  folder.write("checks.csv", "doc,evidence,verdict\n");
  const Words import = {"import", "p.standpoint", "checks.csv"};
  const Ran asked = run_program(import, "", folder.path, {"USER", "LOGNAME", "USERNAME"});
  CHECK(asked.status == 2);
  CHECK(asked.err == "standpoint: who checked? Give --coder NAME\n");
  for (const char* variable : {"USER", "LOGNAME", "USERNAME"}) {
    std::vector<std::string> environment = {"USER", "LOGNAME", "USERNAME"};
    environment.push_back(std::string(variable) + "=lena");
    CHECK_THAT(run_program(import, "", folder.path, environment).err,
               Catch::Contains("checks.csv: 0 new verdicts of lena, 0 known already"));
  }
  Words named = import;
  named.insert(named.end(), {"--coder", "ann"});
  CHECK_THAT(run_program(named, "", folder.path, {"USER=lena"}).err, Catch::Contains("verdicts of ann"));
}

TEST_CASE("a search in a project that may not be written says how to search in it all the same") {
  const TemporaryFolder folder;
  make_project(folder);
  std::filesystem::permissions(folder.path, std::filesystem::perms(0555));
  std::filesystem::permissions(folder.path + "/p.standpoint", std::filesystem::perms(0444));
  const bool is_root = ::geteuid() == 0; // who may write everything
  const Ran ran = run_shell((is_root ? "setpriv --reuid=65534 --clear-groups " : "") +
                                std::string("$standpoint search p.standpoint rent"),
                            folder.path);
  CHECK(ran.status == 2);
  CHECK(ran.err == "standpoint: p.standpoint: may not be written; a search keeps its index in the project: standpoint "
                   "backup makes a copy to search in\n");
  std::filesystem::permissions(folder.path, std::filesystem::perms::all);
}
