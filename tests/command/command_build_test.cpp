// build and codebook: what they print and write, and how they refuse.
#include "command_rows.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>

TEST_CASE("build and codebook print and return what their rows say") {
  check_rows({
      {"build_table", {"build", data + "before.jsonl"}, "", golden, "", 0},
      {"build_quiet", {"build", "--quiet", data + "before.jsonl"}, "", "", "", 0},
      {"build_rows", {"build", "--rows", "1", data + "before.jsonl", data + "after.jsonl"}, "", golden, "", 0},
      {"build_level_issue",
       {"build", "--level", "issue", data + "before.jsonl", data + "after.jsonl"},
       "",
       golden,
       "",
       0},
      {"build_to_standard_output", {"build", "--format", "edges.csv", data + "before.jsonl"}, "", golden, "", 0},
      {"build_to_standard_output_without_a_format",
       {"build", "-o", "-", data + "before.jsonl"},
       "",
       "",
       "standpoint: -o - is standard output, whose format no extension says: add --format, such as --format gexf\n",
       2},
      {"build_project_to_standard_output",
       {"build", "-o", "-", "-f", "dna", data + "before.jsonl"},
       "",
       "",
       "standpoint: a DNA project is a data base, which standard output cannot hold; -o FILE.dna\n",
       2},
      {"build_stdin",
       {"build", "-"},
       read_file(STANDPOINT_SOURCE_DIR "/tests/command/data/after.jsonl"),
       golden,
       "",
       0},
      {"build_nothing_found", {"build", "-"}, "", "No positions found.\n", "", 0},
      {"build_missing", {"build", "nowhere"}, "", "", "standpoint: nowhere: no such file or folder\n", 2},
      {"build_bad_statement",
       {"build", data + "before.jsonl", "-"},
       "{\"actor\": {\"name\": \"Roe\"}, \"position\": \"hopes\"}\n",
       golden,
       golden,
       2},
      {"build_explained",
       {"build", "--quiet", "--explain", "--codebook", data + "codebook.yaml", data + "before.jsonl",
        data + "after.jsonl"},
       "",
       "",
       golden,
       0},
      {"build_bad_codebook",
       {"build", "--codebook", data + "bad_codebook.yaml", data + "before.jsonl"},
       "",
       "",
       "standpoint: " + data +
           "bad_codebook.yaml:3: \"synonym\" is no key of a topic: label, synonyms, patterns, turned, parents, "
           "leave_out, note\n",
       2},
      {"build_only_codebook",
       {"build", "--codebook", data + "codebook.yaml", "--only-codebook", data + "before.jsonl", data + "after.jsonl"},
       "",
       golden,
       "",
       0},
      {"build_only_codebook_without_one",
       {"build", "--only-codebook", data + "before.jsonl"},
       "",
       "",
       "standpoint: --only-codebook requires --codebook (see standpoint build --help)\n",
       2},
      {"codebook_draft", {"codebook", data + "before.jsonl", data + "after.jsonl"}, "", golden, "", 0},
      {"codebook_of_the_rest",
       {"codebook", "--codebook", data + "codebook.yaml", data + "before.jsonl", data + "after.jsonl"},
       "",
       golden,
       "",
       0},
      {"output_without_a_folder",
       {"build", data + "before.jsonl", "-o", "nowhere/a.gexf"},
       "",
       "",
       "standpoint: nowhere/a.gexf: its folder is not there; make it first (mkdir)\n",
       2},
      {"another_language",
       {"build", "-"},
       "Die Regierung hat am Dienstag beschlossen, dass die Brücke über den Fluss nicht gebaut wird. Der Minister "
       "sagte, "
       "dass das Geld dafür fehlt und dass man im nächsten Jahr noch einmal darüber reden müsse.\n",
       "No positions found.\n",
       "standpoint: stdin: seems to be German; only English is read\n",
       0},
      {"bad_confidence", {"build", "--min-confidence", "80", "samples"}, "", "", golden, 2},
      {"build_actors",
       {"build", "--explain", "--actors", data + "actors.csv", "-"},
       R"({"doc": "a", "actor": {"name": "Iron Mayor"}, "position": "opposes", "topic": "toll"})"
       "\n"
       R"({"doc": "b", "actor": {"name": "Mayor Ada Roe"}, "position": "opposes", "topic": "Toll"})"
       "\n",
       golden,
       golden,
       0},
      {"actors_given_twice",
       {"build", "--actors", data + "bad_actors.csv", data + "before.jsonl"},
       "",
       "",
       "standpoint: " + data + "bad_actors.csv:3: \"Roe\" is already a name of Ada Roe (line 2)\n",
       2},
      {"unknown_extension", {"build", data + "before.jsonl", "-o", "graph.xyz"}, "", "", golden, 2},
  });
}

TEST_CASE("build writes linked statements with their issues, and reads them back as they are") {
  TemporaryFolder folder;
  const Words first = {"build", "--quiet", whole_data + "before.jsonl", whole_data + "after.jsonl", "-o", "a.jsonl"};
  CHECK(run_program(first, "", folder.path).status == 0);
  CHECK_THAT(read_file(folder.path + "/a.jsonl"), Catch::Contains("\"issue\":{\"label\":\""));
  CHECK(run_program({"build", "--quiet", "a.jsonl", "-o", "b.jsonl"}, "", folder.path).status == 0);
  CHECK(read_file(folder.path + "/a.jsonl") == read_file(folder.path + "/b.jsonl"));
}

TEST_CASE("build writes every file that -o names and the table, which --quiet leaves out") {
  TemporaryFolder folder;
  const std::string statements = whole_data + "before.jsonl";
  const Ran ran = run_program(
      {"build", statements, "-o", "a.graphml", "-o", "b.gexf", "--output", "c.dot", "-o", "d.json"}, "", folder.path);
  CHECK(ran.status == 0);
  CHECK(ran.err == "");
  CHECK_THAT(ran.out, Catch::Contains("Ada Roe"));
  for (const char* name : {"/a.graphml", "/b.gexf", "/c.dot", "/d.json"})
    CHECK_THAT(read_file(folder.path + name), Catch::Contains("Ada Roe"));
  CHECK(run_program({"build", "--quiet", statements, "-o", "e.gexf"}, "", folder.path).out == "");
}

TEST_CASE("a file that cannot be written is an error, and no other is left half written") {
  TemporaryFolder folder;
  const std::string statements = whole_data + "before.jsonl";
  const Ran ran = run_program({"build", statements, "-o", "nowhere/a.gexf"}, "", folder.path);
  CHECK(ran.status == 2);
  CHECK_THAT(ran.err, Catch::StartsWith("standpoint: nowhere/a.gexf: its folder is not there"));
  CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("files of statements need the word lists and no model") {
  const TemporaryFolder folder;
  std::filesystem::create_directory_symlink(STANDPOINT_SOURCE_DIR "/models/lexicon", folder.path + "/lexicon");
  CHECK(run_program({"build", "--data", folder.path, data + "before.jsonl"}).status == 0);
  CHECK(run_program({"diff", "--data", folder.path, data + "before.jsonl", data + "after.jsonl"}).status == 1);
}
