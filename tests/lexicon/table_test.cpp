#include "base/error.h"
#include "lexicon/table.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace standpoint;

namespace {

std::string write_list(const std::string& text) {
  const std::string path = STANDPOINT_BINARY_DIR "/table_test.tsv";
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

} // namespace

TEST_CASE("Rows keep their line numbers, comments and empty lines are skipped") {
  const Table table = read_table(write_list("# about\na\tb\n\nc\t\r\n"), 2);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].cells == std::vector<std::string>{"a", "b"});
  CHECK(table.rows[1].line == 4);
  CHECK(table.rows[1].cells == std::vector<std::string>{"c", ""});
}

TEST_CASE("A row with another number of columns is an error that names file, line and both numbers") {
  const std::string path = write_list("a\tb\nc\n");
  CHECK_THROWS_WITH(read_table(path, 2), path + ":2: 1 tab-separated columns where 2 belong");
}

TEST_CASE("A row that is not UTF-8 is an error with its line") {
  const std::string path = write_list("ok\n\xff\n");
  CHECK_THROWS_WITH(read_table(path, 1), path + ":2: not UTF-8");
}

TEST_CASE("A list that is not there is an error that names it") {
  CHECK_THROWS_WITH(read_table("/nowhere/list.tsv", 1), "/nowhere/list.tsv: cannot read this word list");
}

TEST_CASE("Choices are split at bars; an empty cell has none") {
  CHECK(split_choices("a|b c|") == std::vector<std::string>{"a", "b c", ""});
  CHECK(split_choices("").empty());
}
