#include "base/extension.h"

#include <catch2/catch.hpp>

#include <array>

using namespace standpoint;

TEST_CASE("a path has an extension when something stands before it, in small letters or capitals") {
  CHECK(has_extension("a.svg", ".svg"));
  CHECK(has_extension("out/MAP.SVG", ".svg"));
  CHECK_FALSE(has_extension(".svg", ".svg"));
  CHECK_FALSE(has_extension("a.svgz", ".svg"));
  CHECK_FALSE(has_extension("svg", ".svg"));
}

TEST_CASE("the row with the longest extension is found, wherever it stands") {
  struct Row {
    std::string_view extension;
    int number;
  };
  static constexpr std::array<Row, 3> rows = {{{".csv", 1}, {".edges.csv", 2}, {".gexf", 3}}};
  CHECK(find_by_extension(rows, "a.csv")->number == 1);
  CHECK(find_by_extension(rows, "a.edges.csv")->number == 2);
  CHECK(find_by_extension(rows, ".edges.csv")->number == 1); // nothing before the longer one
  CHECK(find_by_extension(rows, "a.GEXF")->number == 3);
  CHECK(find_by_extension(rows, "a.xls") == nullptr);
}
