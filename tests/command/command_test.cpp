// Whole commands: one row a test. What a row expects on standard output and standard error is written here when it is
// short, else in golden/NAME.out; STANDPOINT_UPDATE_GOLDEN=1 writes those files anew (look at what changed in git).
#include "run_program.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

using Words = std::vector<std::string>;

namespace {

constexpr const char* golden = "golden/NAME.out";

struct Row {
  std::string name;
  Words arguments;
  std::string input;
  std::string out;
  std::string err;
  int status = 0;
};

const std::string data = "tests/command/data/";
const std::string hint = " (see standpoint --help)\n";

const std::vector<Row> rows = {
    // build
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
    {"network_windows_to_standard_output",
     {"network", "--window", "days", "--window-size", "1", "-f", "gexf", data + "before.jsonl", data + "after.jsonl"},
     "",
     "",
     golden,
     2},
    {"extract_rows",
     {"extract", "-q", "-j", "1", "-f", "csv", "samples/debate/2024-01-17-lindmar-cap.txt"},
     "",
     golden,
     "",
     0},
    {"help_in_a_word", {"help", "text"}, "", golden, "", 0},
    {"build_stdin", {"build", "-"}, read_file(STANDPOINT_SOURCE_DIR "/tests/command/data/after.jsonl"), golden, "", 0},
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
     golden,
     0},
    {"build_only_codebook_without_one",
     {"build", "--only-codebook", data + "before.jsonl"},
     "",
     "",
     "standpoint: --only-codebook requires --codebook (see standpoint build --help)\n",
     2},
    // codebook
    {"codebook_draft", {"codebook", data + "before.jsonl", data + "after.jsonl"}, "", golden, "", 0},
    {"codebook_of_the_rest",
     {"codebook", "--codebook", data + "codebook.yaml", data + "before.jsonl", data + "after.jsonl"},
     "",
     golden,
     "",
     0},
    // diff
    {"diff_table", {"diff", data + "before.jsonl", data + "after.jsonl"}, "", golden, "", 1},
    {"diff_json", {"diff", "--format", "json", data + "before.jsonl", data + "after.jsonl"}, "", golden, "", 1},
    {"diff_same", {"diff", data + "before.jsonl", data + "before.jsonl"}, "", golden, "", 0},
    // text
    {"text_page",
     {"text", "-"},
     "<html><head><title>Pier</title></head><body><nav><a href=/>Home</a></nav><p>The mayor of the harbor town said on "
     "Tuesday that the pier would not be built.</p><p>Read more: Other news</p><p>She said that the town could not pay "
     "for it &amp; would not try.</p></body></html>",
     "The mayor of the harbor town said on Tuesday that the pier would not be built.\n\nShe said that the town could "
     "not "
     "pay for it & would not try.",
     "",
     0},
    {"text_several",
     {"text", "--map", "text=body", "-"},
     "{\"id\": \"a\", \"body\": \"One.\", \"url\": \"http://n.example/2019/03/06/a\"}\n{\"body\": \"Two.\"}\n",
     "{\"id\":\"a\",\"date\":\"2019-03-06\",\"url\":\"http://n.example/2019/03/06/a\",\"text\":\"One.\"}\n"
     "{\"id\":\"stdin#2\",\"text\":\"Two.\"}\n",
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
     "Die Regierung hat am Dienstag beschlossen, dass die Brücke über den Fluss nicht gebaut wird. Der Minister sagte, "
     "dass das Geld dafür fehlt und dass man im nächsten Jahr noch einmal darüber reden müsse.\n",
     "No positions found.\n",
     "standpoint: stdin: seems to be German; only English is read\n",
     0},
    {"diff_missing",
     {"diff", data + "before.jsonl", "nowhere"},
     "",
     "",
     "standpoint: nowhere: no such file or folder\n",
     2},
    {"diff_markdown", {"diff", "--format", "markdown", data + "before.jsonl", data + "after.jsonl"}, "", golden, "", 1},
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
     "standpoint: diff compares two inputs, and 3 are given; name a BEFORE and an AFTER, or say with --by how to split "
     "the inputs (see standpoint diff --help)\n",
     2},
    // network
    {"network_two_mode", {"network", data + "before.jsonl", data + "after.jsonl"}, "", golden, "", 0},
    {"network_one_mode",
     {"network", "--mode", "one-mode", "--aggregation", "subtract", "--normalization", "cosine", "--variable1", "topic",
      "--variable2", "actor", data + "before.jsonl", data + "after.jsonl"},
     "",
     golden,
     "",
     0},
    {"network_windows",
     {"network", "--window", "days", "--window-size", "2", data + "before.jsonl", data + "after.jsonl"},
     "",
     golden,
     "",
     0},
    {"network_nothing_left", {"network", "--only", "topic=nothing", data + "before.jsonl"}, "", golden, "", 0},
    {"network_bad_mode",
     {"network", "--mode", "three-mode", data + "before.jsonl"},
     "",
     "",
     "standpoint: --mode three-mode: choose one of two-mode, one-mode\n",
     2},
    {"network_bad_aggregation",
     {"network", "--aggregation", "conflict", data + "before.jsonl"},
     "",
     "",
     "standpoint: --aggregation conflict: not for a two-mode network, which takes ignore, combine, subtract\n",
     2},
    {"network_bad_duplicates",
     {"network", "--duplicates", "hour", data + "before.jsonl"},
     "",
     "",
     "standpoint: --duplicates hour: choose one of include, document, day, week, month, year, acrossrange, dna-week, "
     "dna-month\n",
     2},
    {"network_bad_filter",
     {"network", "--exclude", "toll", data + "before.jsonl"},
     "",
     "",
     "standpoint: --exclude toll: should be a variable and a value, such as position=opposes\n",
     2},
    {"network_bad_day",
     {"network", "--from", "May", data + "before.jsonl"},
     "",
     "",
     "standpoint: --from May: should be a day such as 2023-02-22\n",
     2},
    {"network_days_crossed",
     {"network", "--from", "2023-05-02", "--to", "2023-05-01", data + "before.jsonl"},
     "",
     "",
     "standpoint: --from 2023-05-02 is after --to 2023-05-01\n",
     2},
    {"network_unknown_extension",
     {"network", data + "before.jsonl", "-o", "net.xls"},
     "",
     "",
     "standpoint: net.xls: the extension names the format of a network; choose one of .graphml .gexf .1.2draft.gexf "
     ".dynamic.gexf "
     ".dot .json .svg "
     ".png .pdf .cyjs .ttl .csv .dl .net .edges.csv .nodes.csv .neo4j-nodes.csv .neo4j-edges.csv .events.csv\n",
     2},
    {"network_report",
     {"network", data + "before.jsonl", "-o", "net.html"},
     "",
     "",
     "standpoint: net.html: the report shows positions with their quotes, which ties of a network do not have: "
     "standpoint build writes it; a network is drawn as .svg and written as one of .graphml .gexf .1.2draft.gexf "
     ".dynamic.gexf .dot "
     ".json .svg "
     ".png .pdf .cyjs .ttl .csv .dl .net .edges.csv .nodes.csv .neo4j-nodes.csv .neo4j-edges.csv .events.csv\n",
     2},
    {"network_missing_project",
     {"network", "nowhere.dna"},
     "",
     "",
     "standpoint: nowhere.dna: no such file or folder\n",
     2},
    // extract and parse, on the samples
    {"extract_forum", {"extract", "samples/before/2023-02-22-lee-forum.txt"}, "", golden, "", 0},
    {"extract_samples", {"extract", "--format", "table", "samples"}, "", golden, "", 0},
    {"diff_samples", {"diff", "samples/before", "samples/after"}, "", golden, "", 1},
    {"parse_text", {"parse", "-"}, "The talks failed.\n", golden, "", 0},
    {"parse_gold_tokens", {"parse", "--gold-tokens", data + "words.conllu"}, "", golden, "", 0},
    {"extract_csv",
     {"extract", "--map", "text=lead", "--date", "2024-03-02", "--outlet", "Courier", "-"},
     "id,lead\n7,\"Mayor Ada Roe said the city should scrap the toll.\"\n",
     golden,
     "",
     0},
    {"extract_one_bad_record",
     {"extract", "-"},
     "{\"id\": \"x\", \"text\": \"Mayor Ada Roe said the city should scrap the toll.\"}\n{\"lead\": \"y\"}\n",
     golden,
     "standpoint: standard input, record 2: no text field; its fields: lead; choose one with --map text=NAME\n",
     2},
    {"extract_strict",
     {"extract", "--strict", "-"},
     "{\"lead\": \"y\"}\n{\"id\": \"x\", \"text\": \"Mayor Ada Roe said the city should scrap the toll.\"}\n",
     "",
     "standpoint: standard input, record 1: no text field; its fields: lead; choose one with --map text=NAME\n",
     2},
    {"extract_sure_ones",
     {"extract", "--min-confidence", "0.7", "samples/before/2023-02-22-lee-forum.txt"},
     "",
     golden,
     "",
     0},
    {"bad_confidence", {"build", "--min-confidence", "80", "samples"}, "", "", golden, 2},
    {"extract_empty_stdin", {"extract", "-"}, "", "", "standpoint: standard input: an empty article\n", 2},
    {"extract_statements",
     {"extract", data + "before.jsonl"},
     "",
     "",
     "standpoint: " + data +
         "before.jsonl: position statements, not articles; statements are inputs of build and diff\n",
     2},
    {"extract_folder_without_articles",
     {"extract", "--format", "table", "tests/command/golden"},
     "",
     "",
     "standpoint: tests/command/golden: a folder without articles (it could hold .txt .html .docx .pdf .json .csv and "
     "more: see --help)\n",
     2},
    // the user's actors, and what led to a name
    {"extract_actors",
     {"extract", "--actors", data + "actors.csv", "--explain", "-"},
     "The Iron Mayor said the city should scrap the toll. She said the Harbourites would vote against it.\n",
     golden,
     "",
     0},
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
    {"actors_missing",
     {"extract", "--actors", "nowhere.csv", "samples"},
     "",
     "",
     "standpoint: nowhere.csv: no such file or folder\n",
     2},
    // the command line itself
    {"help", {"--help"}, "", golden, "", 0},
    {"help_build", {"build", "--help"}, "", golden, "", 0},
    {"help_extract", {"extract", "-h"}, "", golden, "", 0},
    {"help_diff", {"diff", "--help"}, "", golden, "", 0},
    {"help_network", {"network", "--help"}, "", golden, "", 0},
    {"help_codebook", {"codebook", "--help"}, "", golden, "", 0},
    {"help_parse", {"parse", "--help"}, "", golden, "", 0},
    {"help_text", {"text", "--help"}, "", golden, "", 0},
    {"help_inputs", {"inputs", "--help"}, "", golden, "", 0},
    {"inputs_samples", {"inputs", "samples/debate", "samples/before"}, "", golden, "", 0},
    {"inputs_nothing",
     {"inputs", "nowhere"},
     "",
     "articles   0 in 0 files\nleft out   nowhere: no such file or folder\n",
     "",
     2},
    {"version", {"--version"}, "", "standpoint " STANDPOINT_VERSION "\n", "", 0},
    {"no_command",
     {},
     "",
     "",
     "standpoint: no command given; commands: build, extract, join, diff, network, codebook, add, status, search, "
     "merge, export, import, backup, review, agreement, inputs, text, parse" +
         hint,
     2},
    {"unknown_command",
     {"extrct", "a.txt"},
     "",
     "",
     "standpoint: no command 'extrct'; did you mean extract?" + hint,
     2},
    {"unknown_option", {"build", "--fast", "a.txt"}, "", "", golden, 2},
    {"unknown_format", {"extract", "--format", "xml", "a.txt"}, "", "", golden, 2},
    {"no_input", {"build"}, "", "", golden, 2},
    {"one_side", {"diff", "a.txt"}, "", "", golden, 2},
    {"unknown_extension", {"build", data + "before.jsonl", "-o", "graph.xyz"}, "", "", golden, 2},
    {"bad_map", {"extract", "--map", "lead", "-"}, "", "", golden, 2},
    {"bad_date",
     {"extract", "--date", "yesterday", "-"},
     "",
     "",
     "standpoint: --date yesterday: should be a day such as 2023-02-22\n",
     2},
    {"no_model",
     {"extract", "--data", "tests", "samples"},
     "",
     "",
     "standpoint: tests/language.model: cannot open the model file: No such file or directory\n",
     2},
};

std::string expected(const Row& row, const std::string& text, const char* extension, const std::string& printed) {
  if (text != golden) return text;
  const std::string path = STANDPOINT_SOURCE_DIR "/tests/command/golden/" + row.name + extension;
  if (std::getenv("STANDPOINT_UPDATE_GOLDEN") != nullptr)
    std::ofstream(path, std::ios::binary | std::ios::trunc) << printed;
  return read_file(path);
}

} // namespace

TEST_CASE("every command prints and returns what its row says") {
  for (const Row& row : rows) {
    INFO(row.name);
    const Ran ran = run_program(row.arguments, row.input);
    CHECK(ran.out == expected(row, row.out, ".out", ran.out));
    CHECK(ran.err == expected(row, row.err, ".err", ran.err));
    CHECK(ran.status == row.status);
  }
}

TEST_CASE("build writes linked statements with their issues, and reads them back as they are") {
  TemporaryFolder folder;
  const std::string tests = STANDPOINT_SOURCE_DIR "/tests/command/data/";
  const Words first = {"build", "--quiet", tests + "before.jsonl", tests + "after.jsonl", "-o", "a.jsonl"};
  CHECK(run_program(first, "", folder.path).status == 0);
  CHECK_THAT(read_file(folder.path + "/a.jsonl"), Catch::Contains("\"issue\":{\"label\":\""));
  CHECK(run_program({"build", "--quiet", "a.jsonl", "-o", "b.jsonl"}, "", folder.path).status == 0);
  CHECK(read_file(folder.path + "/a.jsonl") == read_file(folder.path + "/b.jsonl"));
}

TEST_CASE("diff writes reports and graph files that tell what changed, and keeps its status") {
  TemporaryFolder folder;
  const std::string tests = STANDPOINT_SOURCE_DIR "/tests/command/data/";
  Words command = {"diff", "--quiet", tests + "before.jsonl", tests + "after.jsonl"};
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
  const std::string tests = STANDPOINT_SOURCE_DIR "/tests/command/data/";
  const std::string before = tests + "before.jsonl";
  const std::string after = tests + "after.jsonl";
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

TEST_CASE("the help of every command fits a window of 100 columns and 44 lines") {
  for (const char* name : {"help", "help_build", "help_extract", "help_diff", "help_network", "help_codebook",
                           "help_text", "help_parse"}) {
    INFO(name);
    const std::string text = read_file(STANDPOINT_SOURCE_DIR "/tests/command/golden/" + std::string(name) + ".out");
    std::size_t lines = 0, longest = 0;
    for (std::size_t begin = 0; begin < text.size(); ++lines) {
      const std::size_t end = text.find('\n', begin);
      longest = std::max(longest, end - begin);
      begin = end + 1;
    }
    CHECK(lines <= 44);
    CHECK(longest <= 100);
  }
}

TEST_CASE("build writes every file that -o names and the table, which --quiet leaves out") {
  TemporaryFolder folder;
  const std::string statements = STANDPOINT_SOURCE_DIR "/tests/command/data/before.jsonl";
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
  const std::string statements = STANDPOINT_SOURCE_DIR "/tests/command/data/before.jsonl";
  const Ran ran = run_program({"build", statements, "-o", "nowhere/a.gexf"}, "", folder.path);
  CHECK(ran.status == 2);
  CHECK_THAT(ran.err, Catch::StartsWith("standpoint: nowhere/a.gexf: its folder is not there"));
  CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("the data folder is the option's, else the environment's, else the program finds it") {
  const Words command = {"extract", "-"};
  CHECK(run_program(command, "Mayor Roe spoke.\n", "", {"STANDPOINT_DATA"}).status == 0);
  const Ran ran = run_program(command, "x", "", {"STANDPOINT_DATA=/nowhere"});
  CHECK(ran.status == 2);
  CHECK(ran.err == "standpoint: /nowhere/language.model: cannot open the model file: No such file or directory\n");
  CHECK(run_program({"extract", "--data", STANDPOINT_SOURCE_DIR "/models", "-"}, "Mayor Roe spoke.\n", "",
                    {"STANDPOINT_DATA=/nowhere"})
            .status == 0);
}

TEST_CASE("files of statements need the word lists and no model") {
  const TemporaryFolder folder;
  std::filesystem::create_directory_symlink(STANDPOINT_SOURCE_DIR "/models/lexicon", folder.path + "/lexicon");
  CHECK(run_program({"build", "--data", folder.path, data + "before.jsonl"}).status == 0);
  CHECK(run_program({"diff", "--data", folder.path, data + "before.jsonl", data + "after.jsonl"}).status == 1);
}
