// The same input gives the same bytes: whatever the order of files, the locale, the number of threads.
#include "run_program.h"
#include "tests/made_locale.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>

static std::vector<std::string> sample_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(STANDPOINT_SOURCE_DIR "/samples"))
    if (entry.path().extension() == ".txt" || entry.path().extension() == ".json")
      files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

static std::vector<std::string> command(std::vector<std::string> words, const std::vector<std::string>& files) {
  words.insert(words.end(), files.begin(), files.end());
  return words;
}

TEST_CASE("the order of files changes no byte of graphs and tables") {
  std::vector<std::string> files = sample_files();
  REQUIRE(files.size() >= 6);
  TemporaryFolder folder;
  const std::vector<std::string> names = {"g.graphml", "g.gexf", "g.dot", "g.json", "g.svg"};
  const auto build = [&](const std::string& prefix) {
    std::vector<std::string> words{"build"};
    for (const std::string& name : names) {
      words.push_back("-o");
      words.push_back(prefix + name);
    }
    return run_program(command(words, files), "", folder.path);
  };
  const Ran first = build("a_");
  CHECK(first.status == 0);
  std::reverse(files.begin(), files.end());
  const Ran second = build("b_");
  std::rotate(files.begin(), files.begin() + 3, files.end());
  const Ran third = build("c_");
  CHECK(first.out == second.out);
  CHECK(first.out == third.out);
  for (const std::string& name : names) {
    INFO(name);
    CHECK(read_file(folder.path + "/a_" + name) == read_file(folder.path + "/b_" + name));
    CHECK(read_file(folder.path + "/a_" + name) == read_file(folder.path + "/c_" + name));
  }
}

TEST_CASE("statements come in the order of the files, and are the same for each of them") {
  std::vector<std::string> files = sample_files();
  std::string together;
  for (const std::string& file : files) together += run_program({"extract", file}).out;
  CHECK_FALSE(together.empty());
  CHECK(run_program(command({"extract"}, files)).out == together);
}

TEST_CASE("the locale changes nothing") {
  const TemporaryFolder folder;
  const Ran c = run_program({"extract", "samples"}, "", "", {"LC_ALL=C"});
  CHECK_FALSE(c.out.empty());
  for (const std::string language : {"tr_TR", "de_DE"}) {
    if (!make_locale(folder.path, language)) {
      WARN("skipped: localedef cannot make " + language);
      continue;
    }
    const std::string place = "LOCPATH=" + folder.path, locale = "LC_ALL=" + language + ".UTF-8";
    CHECK(run_shell(place + " " + locale + " locale decimal_point").out == ",\n"); // it is in force
    CHECK(run_program({"extract", "samples"}, "", "", {place, locale}).out == c.out);
  }
  for (const char* locale : {"LC_ALL=none", "LC_ALL"})
    CHECK(run_program({"extract", "samples"}, "", "", {locale}).out == c.out);
}

TEST_CASE("the number of articles worked on at once changes nothing") {
  for (const char* verb : {"extract", "parse"}) {
    const Ran one = run_program({verb, "--jobs", "1", "samples"});
    CHECK_FALSE(one.out.empty());
    for (const char* jobs : {"2", "7"}) CHECK(run_program({verb, "--jobs", jobs, "samples"}).out == one.out);
  }
}

TEST_CASE("a graph is the same by way of files of statements") {
  TemporaryFolder folder;
  const std::string program = "$standpoint ", samples = STANDPOINT_SOURCE_DIR "/samples";
  const Ran ran = run_shell(program + "build --quiet -o direct.gexf " + samples + " && " + program + "extract " +
                                samples + " > s.jsonl && " + program + "build --quiet -o lines.gexf s.jsonl && " +
                                program + "extract " + samples + " | " + program + "build --quiet -o pipe.gexf -",
                            folder.path);
  CHECK(ran.status == 0);
  CHECK(ran.err == "");
  const std::string direct = read_file(folder.path + "/direct.gexf");
  CHECK_FALSE(direct.empty());
  CHECK(read_file(folder.path + "/lines.gexf") == direct);
  CHECK(read_file(folder.path + "/pipe.gexf") == direct);
}
