// diff: tables, reports and graph files, and how it refuses.
#include "command_rows.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

TEST_CASE("diff prints and returns what its rows say") {
  check_rows({
      {"diff_table", {"diff", data + "before.jsonl", data + "after.jsonl"}, "", golden, "", 1},
      {"diff_json", {"diff", "--format", "json", data + "before.jsonl", data + "after.jsonl"}, "", golden, "", 1},
      {"diff_same", {"diff", data + "before.jsonl", data + "before.jsonl"}, "", golden, "", 0},
      {"diff_missing",
       {"diff", data + "before.jsonl", "nowhere"},
       "",
       "",
       "standpoint: nowhere: no such file or folder\n",
       2},
      {"diff_markdown",
       {"diff", "--format", "markdown", data + "before.jsonl", data + "after.jsonl"},
       "",
       golden,
       "",
       1},
      {"diff_by_outlet", {"diff", "--by", "outlet", data + "before.jsonl", data + "after.jsonl"}, "", golden, "", 1},
      {"diff_by_topic",
       {"diff", "--by", "year", "--group", "topic", data + "before.jsonl", data + "after.jsonl"},
       "",
       golden,
       "",
       0},
      {"diff_by_month", {"diff", "--by", "month", "samples/debate"}, "", golden, "", 1},
      {"diff_only_hides_and_keeps_the_status",
       {"diff", "--only", "kept", data + "before.jsonl", data + "after.jsonl"},
       "",
       golden,
       "",
       1},
      {"diff_quiet", {"diff", "--quiet", data + "before.jsonl", data + "after.jsonl"}, "", "", "", 1},
      {"diff_unknown_kind", {"diff", "--only", "gone", "a", "b"}, "", "", golden, 2},
      {"diff_unknown_group", {"diff", "--by", "decade", "a"}, "", "", golden, 2},
      {"diff_unknown_extension", {"diff", "a", "b", "-o", "c.xyz"}, "", "", golden, 2},
      {"diff_three_sides",
       {"diff", "a", "b", "c"},
       "",
       "",
       "standpoint: diff compares two inputs, and 3 are given; name a BEFORE and an AFTER, or say with --by how to "
       "split "
       "the inputs (see standpoint diff --help)\n",
       2},
      {"diff_samples", {"diff", "samples/before", "samples/after"}, "", golden, "", 1},
      {"one_side", {"diff", "a.txt"}, "", "", golden, 2},
  });
}

TEST_CASE("diff writes reports and graph files that tell what changed, and keeps its status") {
  TemporaryFolder folder;
  Words command = {"diff", "--quiet", whole_data + "before.jsonl", whole_data + "after.jsonl"};
  const std::vector<std::pair<std::string, std::string>> files = {{"a.md", "| reversed | bridge toll |"},
                                                                  {"b.html", "kind reversed"},
                                                                  {"c.json", "\"change\":\"reversed\""},
                                                                  {"d.svg", "opposes → supports"},
                                                                  {"e.dot", "change=\"reversed\""},
                                                                  {"f.gexf", "label=\"opposes → supports\""},
                                                                  {"g.graphml", ">reversed</data>"},
                                                                  {"h.cyjs", "\"change\":\"reversed\""},
                                                                  {"i.csv", ",reversed\n"}};
  for (const auto& [name, part] : files) {
    command.push_back("-o");
    command.push_back(name);
  }
  const Ran ran = run_program(command, "", folder.path);
  CHECK(ran.status == 1);
  CHECK(ran.out == "");
  CHECK(ran.err == "");
  for (const auto& [name, part] : files) {
    INFO(name);
    CHECK_THAT(read_file(folder.path + "/" + name), Catch::Contains(part));
  }
}

TEST_CASE("diff reads DNA projects: against each other, against extracted statements, and with --by") {
  const TemporaryFolder folder;
  const std::string before = whole_data + "before.jsonl";
  const std::string after = whole_data + "after.jsonl";
  for (const auto& [statements, project] : {std::pair(before, "a.dna"), std::pair(after, "b.dna")})
    REQUIRE(run_program({"build", "--quiet", statements, "-o", project}, "", folder.path).status == 0);
  const auto changes = [&](const std::string& a, const std::string& b) {
    const Ran ran = run_program({"diff", a, b}, "", folder.path);
    CHECK(ran.err == "");
    return ran.out.substr(ran.out.find("\n\n")); // without the sides' names
  };
  const std::string expected = changes(before, after);
  CHECK_THAT(expected, Catch::Contains("reversed"));
  CHECK(changes("a.dna", "b.dna") == expected);
  CHECK(changes("a.dna", after) == expected);
  CHECK(changes(before, "b.dna") == expected);
  CHECK(run_program({"diff", before, "a.dna"}, "", folder.path).status == 0);
  CHECK(run_program({"diff", "--by", "month", "a.dna", "b.dna"}, "", folder.path).out ==
        run_program({"diff", "--by", "month", before, after}, "", folder.path).out);
  const Ran missing = run_program({"diff", "a.dna", "c.dna"}, "", folder.path);
  CHECK(missing.status == 2);
  CHECK(missing.err == "standpoint: c.dna: no such file or folder\n");
}
