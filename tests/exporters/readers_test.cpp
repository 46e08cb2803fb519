// The files that are written, given to the programs that people open them with: they must read back equal, not only
// load. Oracles: xmllint (with the schemas of ../shared/data/schemas, where they are), networkx, igraph, Graphviz. A
// reader that is not installed is named and skipped.
#include "exporters/formats.h"
#include "graph/build_graph.h"
#include "graph/position_graph.h"
#include "tests/exporters/graph_json.h"
#include "tests/exporters/run_program.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

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

static void check_reader(const std::string& reader, const std::string& extension,
                         const std::vector<Statement>& statements) {
  const TemporaryFolder folder;
  const auto graph = build_graph(statements);
  write_graph_file(*graph, folder / "graph" + extension);
  if (reader == "csv") write_graph_file(*graph, folder / "graph.nodes.csv");
  if (reader == "neo4j") write_graph_file(*graph, folder / "graph.neo4j-nodes.csv");
  write_file(folder / "expected.json", graph_json(*graph));
  const Outcome outcome = run_program("/usr/bin/python3 " + source_folder + "/tests/exporters/read_back.py " + reader +
                                      " " + (folder / "graph" + extension) + " " + (folder / "expected.json"));
  if (outcome.status == 77 || outcome.status == 127) {
    WARN("skipped: " + reader + " is not installed");
    return;
  }
  INFO(outcome.output);
  CHECK(outcome.status == 0);
}

static void check_all_statements(const std::string& reader, const std::string& extension) {
  SECTION("plain names, parallel edges, weights and dates") {
    check_reader(reader, extension, plain_statements());
  }
  SECTION("names that break careless writers") {
    check_reader(reader, extension, nasty_statements());
  }
  SECTION("a single statement") {
    check_reader(reader, extension, {make_statement("A", Position::denies, "t")});
  }
}

TEST_CASE("networkx reads back the GraphML equal") {
  check_all_statements("networkx", ".graphml");
}
TEST_CASE("networkx reads back the GEXF equal") {
  check_all_statements("networkx", ".gexf");
}
TEST_CASE("networkx reads back the JSON equal, control characters too") {
  check_all_statements("networkx", ".json");
}
TEST_CASE("igraph reads back the GraphML equal") {
  check_all_statements("igraph", ".graphml");
}
TEST_CASE("Graphviz reads back the DOT equal, without a warning") {
  check_all_statements("graphviz", ".dot");
}

TEST_CASE("the Cytoscape.js JSON reads back equal, control characters too") {
  check_all_statements("json", ".cyjs");
}
TEST_CASE("Python's csv reads back the tables for Gephi equal") {
  check_all_statements("csv", ".edges.csv");
}
TEST_CASE("the tables for Neo4j keep its importer's rules and read back equal") {
  check_all_statements("neo4j", ".neo4j-edges.csv");
}
TEST_CASE("rdflib reads back the Turtle equal, with all evidence") {
  check_all_statements("rdflib", ".ttl");
}

static void check_xml(const std::string& extension, const std::string& schema) {
  if (!is_installed("xmllint")) {
    WARN("skipped: xmllint is not installed");
    return;
  }
  std::string options = "--noout --nonet ";
  if (!schema.empty() && std::filesystem::exists(schema_folder + schema))
    options += "--schema " + schema_folder + schema;
  else if (!schema.empty())
    WARN("without the schema: " + schema_folder + schema + " is not there");
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
TEST_CASE("GEXF is well-formed and valid against its schema, also with dates that are none") {
  check_xml(".gexf", "/gexf-1.3/gexf.xsd");
}
TEST_CASE("SVG is well-formed") {
  check_xml(".svg", "");
}

TEST_CASE("rapper takes the Turtle without a complaint") {
  if (!is_installed("rapper")) {
    WARN("skipped: rapper is not installed");
    return;
  }
  const TemporaryFolder folder;
  write_graph_file(*build_graph(nasty_statements()), folder / "graph.ttl");
  const Outcome outcome = run_program("rapper -q -c -i turtle " + (folder / "graph.ttl"));
  INFO(outcome.output);
  CHECK(outcome.status == 0);
  CHECK(outcome.output.empty());
}

TEST_CASE("a CSV of statements has one row a statement, and no cell that a spreadsheet would compute") {
  const TemporaryFolder folder;
  write_graph_file(*build_graph(nasty_statements()), folder / "graph.events.csv");
  const Outcome outcome = run_program("/usr/bin/python3 -c 'import csv,sys; csv.field_size_limit(1<<30); "
                                      "rows=list(csv.reader(open(sys.argv[1],encoding=\"utf-8\",newline=\"\"))); "
                                      "assert all(len(r)==16 for r in rows); "
                                      "assert not any(c[:1] and c[0] in \"=+@\\t\\r\" for r in rows for c in r); "
                                      "print(len(rows))' " +
                                      (folder / "graph.events.csv"));
  CHECK(outcome.output == std::to_string(nasty_statements().size() + 1) + "\n");
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
