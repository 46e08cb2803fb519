#include "exporters/text_width.h"
#include "exporters/write_position_table.h"
#include "graph/build_graph.h"
#include "graph/position_graph.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace standpoint;

static std::string table(const std::vector<Statement>& statements, const TableStyle& style = {}, std::size_t rows = 0) {
  std::ostringstream out;
  write_position_table(*build_graph(statements), out, style, rows);
  return out.str();
}

TEST_CASE("a row tells actor, position, topic, count and days, and beneath is a quote") {
  const std::string text = table(
      {make_statement("Ann", Position::supports, "tax", {.date = "2023-01-02", .quote = "I am for it", .begin = 1}),
       make_statement("Ann", Position::supports, "tax", {.date = "2023-03-04", .quote = "", .begin = 2})});
  INFO(text);
  for (const char* part : {"ACTOR", "Ann", "+ supports", "tax", " 2  2023-01-02..2023-03-04", "“I am for it” (a.txt)"})
    CHECK(text.find(part) != std::string::npos);
}

TEST_CASE("actors with the most statements come first, and an actor's name stands once") {
  const std::string text =
      table({make_statement("Ann", Position::supports, "tax"), make_statement("Bob", Position::opposes, "tax"),
             make_statement("Bob", Position::denies, "war")});
  CHECK(text.find("Bob") < text.find("Ann"));
  CHECK(text.find("Bob") == text.rfind("Bob"));
  CHECK(text.find("- opposes") != std::string::npos);
}

TEST_CASE("sides come before what takes none, of the whole table and of each actor") {
  const std::vector<Statement> statements = {make_statement("Ann", Position::asserts, "rain", {.begin = 1}),
                                             make_statement("Ann", Position::asserts, "rain", {.begin = 2}),
                                             make_statement("Ann", Position::supports, "tax"),
                                             make_statement("Cyd", Position::asserts, "snow", {.begin = 1}),
                                             make_statement("Cyd", Position::asserts, "snow", {.begin = 2}),
                                             make_statement("Cyd", Position::asserts, "snow", {.begin = 3}),
                                             make_statement("Cyd", Position::asserts, "snow", {.begin = 4})};
  const std::string text = table(statements);
  CHECK(text.find("Ann") < text.find("Cyd"));
  CHECK(text.find("tax") < text.find("rain"));
  const std::string one = table(statements, {}, 1);
  CHECK(one.find("+ supports") != std::string::npos);
  CHECK(one.find("snow") == std::string::npos);
}

TEST_CASE("a name is cut only where the other column needs the room") {
  const std::string actor = "The Association of Owners of Houses", topic = "the levy on second homes in the hills";
  const std::vector<Statement> statements = {make_statement(actor, Position::supports, "levy"),
                                             make_statement("Ann", Position::supports, "levy")};
  CHECK(table(statements).find(actor) != std::string::npos);
  CHECK(table({make_statement("Ann", Position::supports, topic)}, {.width = 95}).find(topic) != std::string::npos);
  CHECK(table({make_statement(actor, Position::supports, topic)}, {.width = 90}).find("…") != std::string::npos);
}

TEST_CASE("no positions are said") {
  CHECK(table({}) == "No positions found.\n");
}

TEST_CASE("a limit shows the strongest rows and says how many more there are") {
  const std::string text = table({make_statement("Ann", Position::supports, "tax", {.begin = 1}),
                                  make_statement("Zoe", Position::supports, "tax", {.begin = 2}),
                                  make_statement("Zoe", Position::supports, "tax", {.begin = 3})},
                                 {}, 1);
  CHECK(text.find("Zoe") != std::string::npos);
  CHECK(text.find("Ann") == std::string::npos);
  CHECK(text.find("... and 1 more position") != std::string::npos);
}

TEST_CASE("the table fits its width and holds no control character without colour") {
  for (const std::size_t width : {60u, 80u, 110u, 160u}) {
    std::istringstream lines(table(nasty_statements(), {.width = width}));
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      CHECK(display_width(line) <= width);
      for (const char c : line) CHECK_FALSE((static_cast<unsigned char>(c) < 0x20 || c == 0x7F));
    }
  }
  CHECK(table(nasty_statements(), {.colour = true}).find("\x1B[32m") != std::string::npos);
}
