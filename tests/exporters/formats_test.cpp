#include "base/error.h"
#include "exporters/formats.h"
#include "graph/build_graph.h"
#include "graph/position_graph.h"
#include "tests/exporters/run_program.h"
#include "tests/graph/make_statement.h"
#include "tests/made_locale.h"

#include <catch2/catch.hpp>

#include <clocale>
#include <sstream>

using namespace standpoint;

namespace fs = std::filesystem;

static std::string written(const std::vector<Statement>& statements, const Format& format) {
  std::ostringstream out;
  write_graph(*build_graph(statements), out, format);
  return out.str();
}

TEST_CASE("the extension names the format, whatever its case and folder") {
  CHECK(find_format("a.graphml").extension == ".graphml");
  CHECK(find_format("/x/y.z/a.GEXF").extension == ".gexf");
  CHECK(find_format("a.b.dot").extension == ".dot");
  CHECK(find_format("a.json").extension == ".json");
  CHECK(find_format("a.svg").extension == ".svg");
}

TEST_CASE("an unknown extension is an error that names the path and the choices") {
  for (const char* path : {"graph.xyz", "graph", "", ".gexf", "gexf", "a.dot.bak"}) {
    INFO(path);
    try {
      find_format(path);
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::bad_option);
      CHECK(error.place().file == path);
      for (const Format& format : formats()) CHECK(error.message().find(format.extension) != std::string::npos);
    }
  }
}

TEST_CASE("the same statements in any order give the same bytes in every format") {
  const auto statements = nasty_statements();
  for (const Format& format : formats()) {
    INFO(format.name);
    const std::string expected = written(statements, format);
    CHECK(written(shuffled(statements, 1), format) == expected);
    CHECK(written(shuffled(statements, 2), format) == expected);
  }
}

TEST_CASE("a locale with a decimal comma changes nothing") {
  const auto statements = nasty_statements();
  std::vector<std::string> expected;
  for (const Format& format : formats()) expected.push_back(written(statements, format));
  const TemporaryFolder folder;
  if (!make_locale(folder.path, "de_DE")) {
    WARN("skipped: localedef cannot make a locale with a decimal comma");
    return;
  }
  ::setenv("LOCPATH", folder.path.c_str(), 1);
  REQUIRE(std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr);
  REQUIRE(std::string(std::localeconv()->decimal_point) == ",");
  std::size_t i = 0;
  for (const Format& format : formats()) {
    INFO(format.name);
    CHECK(written(statements, format) == expected[i++]);
  }
  std::setlocale(LC_ALL, "C");
  ::unsetenv("LOCPATH");
}

TEST_CASE("a graph without statements is written in every format") {
  for (const Format& format : formats()) {
    INFO(format.name);
    CHECK_FALSE(written({}, format).empty());
  }
}

TEST_CASE("a picture shows the strongest of a side and counts the rest") {
  std::vector<Statement> statements;
  for (std::uint32_t i = 0; i < 2000; ++i) {
    statements.push_back(make_statement("Actor " + std::to_string(i), Position::supports, "topic", {.begin = i}));
  }
  statements.push_back(make_statement("Zoe the strongest", Position::supports, "topic", {.begin = 1}));
  statements.push_back(make_statement("Zoe the strongest", Position::supports, "topic", {.begin = 2}));
  std::ostringstream svg;
  CHECK(write_graph(*build_graph(statements), svg, find_format("a.svg")).empty());
  CHECK(svg.str().find(">Zoe the strongest  (2×)<") != std::string::npos);
  CHECK(svg.str().find(">and 1996 more: ") != std::string::npos);
  CHECK(svg.str().find(">Actor 1999<") == std::string::npos);
  std::ostringstream gexf;
  CHECK(write_graph(*build_graph(statements), gexf, find_format("a.gexf")).empty());
}

TEST_CASE("a picture gives no note when all of the graph is drawn") {
  std::ostringstream svg;
  CHECK(write_graph(*build_graph({make_statement("A", Position::supports, "t")}), svg, find_format("a.svg")).empty());
}

TEST_CASE("a file is replaced as a whole and nothing else is left beside it") {
  const TemporaryFolder folder;
  write_file(folder / "a.gexf", "old");
  const auto graph = build_graph({make_statement("A", Position::supports, "t")});
  write_graph_file(*graph, folder / "a.gexf");
  CHECK(read_file(folder / "a.gexf") == written({make_statement("A", Position::supports, "t")}, find_format("a.gexf")));
  CHECK(std::distance(fs::directory_iterator(folder / ""), fs::directory_iterator()) == 1);
}

TEST_CASE("a link to a file keeps pointing to it") {
  const TemporaryFolder folder;
  write_file(folder / "real.dot", "old");
  fs::create_symlink(folder / "real.dot", folder / "link.dot");
  write_graph_file(*build_graph(std::vector<Statement>{}), folder / "link.dot");
  CHECK(fs::is_symlink(folder / "link.dot"));
  CHECK(read_file(folder / "real.dot").starts_with("digraph"));
}

TEST_CASE("a path that cannot be written is an error with the path and the reason, and leaves nothing") {
  const TemporaryFolder folder;
  fs::create_directory(folder / "folder.dot");
  const auto graph = build_graph(std::vector<Statement>{});
  for (const std::string& path : {folder / "folder.dot", folder / "no/such/folder/a.dot"}) {
    try {
      write_graph_file(*graph, path);
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::unreadable);
      CHECK(error.place().file == path);
      CHECK(error.message().starts_with("cannot be written: "));
    }
  }
  CHECK(std::distance(fs::directory_iterator(folder / ""), fs::directory_iterator()) == 1);
}

TEST_CASE("a full disk is an error and leaves no file") {
  if (!fs::exists("/dev/full")) return;
  const TemporaryFolder folder;
  fs::create_symlink("/dev/full", folder / "full.graphml");
  CHECK_THROWS_AS(write_graph_file(*build_graph(nasty_statements()), folder / "full.graphml"), Error);
}
