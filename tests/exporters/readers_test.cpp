// The files that are written, given to the programs that people open them with: they must read back equal, not only
// load. Oracles: xmllint (with the schemas of ../shared/data/schemas, where they are) and the readers of read_back.py.
// A reader that is not installed is named and skipped.
#include "base/error.h"
#include "exporters/formats.h"
#include "graph/build_graph.h"
#include "graph/position_graph.h"
#include "statement/statement_json.h"
#include "tests/exporters/read_back.h"
#include "tests/exporters/run_program.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace standpoint;

static const std::string source_folder = STANDPOINT_SOURCE_DIR;
static const std::string schema_folder = source_folder + "/../shared/data/schemas";

// Statements of several actors on several topics, with parallel edges and weights above 1.
static std::vector<Statement> plain_statements() {
  std::vector<Statement> statements;
  for (std::uint32_t i = 0; i < 200; ++i) {
    statements.push_back(make_statement("Actor " + std::to_string(i % 7), static_cast<Position>(i % position_count),
                                        "topic " + std::to_string(i % 5),
                                        {.date = "2023-0" + std::to_string(1 + i % 9) + "-15", .begin = i}));
  }
  return statements;
}

// What `extract` finds in a folder of articles.
static std::vector<Statement> statements_of(const std::string& folder) {
  const Outcome outcome = run_program(STANDPOINT_BINARY_DIR "/bin/standpoint extract --quiet --data " + source_folder +
                                      "/models " + folder);
  std::istringstream lines(outcome.output);
  std::vector<Statement> statements;
  read_statements(
      lines, folder, [&](Statement s) { statements.push_back(std::move(s)); }, [](const Error& error) { throw error; });
  return statements;
}

static void check_all_readings(const std::vector<Statement>& statements) {
  const TemporaryFolder folder;
  write_for_readers(*build_graph(statements), folder);
  for (const Reading& reading : readings()) check_reading(reading, folder);
}

TEST_CASE("every reader reads every format back equal: samples/") {
  const std::vector<Statement> statements = statements_of(source_folder + "/samples");
  REQUIRE(statements.size() > 50);
  check_all_readings(statements);
}

TEST_CASE("every reader reads every format back equal: the news of PolNeAR's development part") {
  const std::string news = source_folder + "/../shared/data/polnear/dev/text";
  if (!std::filesystem::exists(news)) {
    WARN("skipped: " + news + " is not there");
    return;
  }
  const std::vector<Statement> statements = statements_of(news);
  REQUIRE(statements.size() > 2000);
  const TemporaryFolder folder;
  write_for_readers(*build_graph(statements), folder);
  for (Reading reading : readings()) {
    if (reading.reader == "graphviz") reading.reader = "gvpr"; // a layout takes minutes
    check_reading(reading, folder);
  }
}

TEST_CASE("every reader reads every format back equal: parallel edges, weights and dates") {
  check_all_readings(plain_statements());
}

TEST_CASE("names that break writers: every reader reads every format back equal, or with the documented stand-ins") {
  check_all_readings(nasty_statements());
}

// Topics below a sub-issue and its issue, with claims.
static std::vector<Statement> statements_on_issues() {
  std::vector<Statement> statements = plain_statements();
  for (std::size_t i = 0; i < statements.size(); ++i) {
    Statement& s = statements[i];
    s.claim = "a levy of " + std::to_string(i % 9) + " pounds";
    s.issue = {.label = i % 5 < 2 ? "levy: rise" : "levy", .parent = i % 5 < 2 ? "levy" : "", .polarity = s.polarity};
  }
  return statements;
}

TEST_CASE("every reader reads every format back equal: topics below issues") {
  check_all_readings(statements_on_issues());
}

TEST_CASE("every reader reads every format back equal: claims below topics below issues") {
  const TemporaryFolder folder;
  write_for_readers(*build_graph(statements_on_issues(), {.claims = true}), folder);
  for (const Reading& reading : readings())
    if (reading.reader != "events") check_reading(reading, folder); // a row a statement: it knows no claims as vertices
}

TEST_CASE("every reader reads every format back equal: a single statement") {
  check_all_readings({make_statement("A", Position::denies, "t")});
}

static void check_xml(const std::string& extension, const std::string& schema) {
  if (!is_installed("xmllint")) {
    WARN("skipped: xmllint is not installed");
    return;
  }
  std::string options = "--noout --nonet ";
  if (!schema.empty() && std::filesystem::exists(schema_folder + schema))
    options += (schema.ends_with(".rng") ? "--relaxng " : "--schema ") + schema_folder + schema;
  else if (!schema.empty())
    WARN("skipped: " + schema_folder + schema + " is not there; only that the file is well-formed is tested");
  std::vector<Statement> undated = plain_statements();
  for (Statement& s : undated) s.date = s.article_date = "";
  std::vector<Statement> odd_dates = plain_statements();
  for (Statement& s : odd_dates) s.date = "2023-02-30";
  odd_dates[0].date = "last \"Tuesday\"";
  for (const auto& statements :
       {plain_statements(), nasty_statements(), undated, odd_dates, std::vector<Statement>{}}) {
    const TemporaryFolder folder;
    write_graph_file(*build_graph(statements), folder / "graph" + extension);
    const Outcome outcome = run_program("xmllint " + options + " " + (folder / "graph" + extension));
    INFO(outcome.output);
    CHECK(outcome.status == 0);
  }
}

TEST_CASE("GraphML is well-formed and valid against its schema") {
  check_xml(".graphml", "/graphml-1.0/graphml.xsd");
}
// Not the XSD: it has no namespace for viz, and so takes it in the wrong one only.
TEST_CASE("GEXF is well-formed and valid against its RELAX NG, also with dates that are none") {
  check_xml(".gexf", "/gexf-1.3/gexf.rng");
}
TEST_CASE("SVG is well-formed") {
  check_xml(".svg", "");
}

TEST_CASE("PNG and PDF are drawn, and drawn again the same") {
  const auto graph = build_graph(plain_statements());
  const TemporaryFolder folder;
  for (const auto& [extension, magic] : {std::pair(".png", "\x89PNG"), std::pair(".pdf", "%PDF")}) {
    write_graph_file(*graph, folder / "graph" + extension);
    const std::string picture = read_file(folder / "graph" + extension);
    CHECK(picture.starts_with(magic));
    const bool has_fixed_date = picture.find("/CreationDate (D:20000101000000") != std::string::npos;
    CHECK(has_fixed_date == (std::string(extension) == ".pdf"));
  }
}

TEST_CASE("the DOT is drawn by dot, with every label in the picture") {
  if (!is_installed("dot")) {
    WARN("skipped: dot is not installed");
    return;
  }
  const TemporaryFolder folder;
  const auto graph = build_graph({make_statement("node", Position::supports, "edge"),
                                  make_statement("이낙연", Position::opposes, "a & b \\ \"c\" &lt;d&gt;")});
  write_graph_file(*graph, folder / "graph.dot");
  const Outcome outcome = run_program("dot -Tsvg " + (folder / "graph.dot"));
  CHECK(outcome.status == 0);
  for (const char* label :
       {">node</text>", ">edge</text>", ">이낙연</text>", ">a &amp; b \\ &quot;c&quot; &amp;lt;d&amp;gt;</text>",
        ">supports</text>", ">opposes</text>"}) {
    INFO(label);
    CHECK(outcome.output.find(label) != std::string::npos);
  }
}
