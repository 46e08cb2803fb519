#include "exporters/text_width.h"
#include "exporters/write_diff.h"
#include "graph/diff_positions.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>
#include <rapidjson/document.h>

#include <sstream>

using namespace standpoint;

static std::string table(const std::vector<Change>& changes, const TableStyle& style = {}) {
  std::ostringstream out;
  write_diff_table(changes, {"old.txt", "new.txt"}, out, style);
  return out.str();
}

static std::vector<Change> example() {
  return diff_positions(
      {make_statement("Ann", Position::supports, "tax", {.doc = "old.txt", .quote = "I am for it"}),
       make_statement("Bob", Position::asserts, "war", {.doc = "old.txt"}),
       make_statement("Cleo", Position::commits, "aid", {.doc = "old.txt"})},
      {make_statement("Ann", Position::opposes, "tax", {.doc = "new.txt", .quote = "I am against it"}),
       make_statement("Bob", Position::asserts, "war", {.doc = "new.txt"}),
       make_statement("Dan", Position::denies, "aid", {.doc = "new.txt"})});
}

TEST_CASE("the table tells what changed, with the quotes of both sides, and the totals") {
  const std::string text = table(example());
  INFO(text);
  for (const char* part :
       {"before: old.txt", "after:  new.txt", "reversed", "supports -> opposes", "“I am for it” (old.txt)",
        "“I am against it” (new.txt)", "1 reversed, 1 new, 1 dropped, 1 kept"})
    CHECK(text.find(part) != std::string::npos);
}

TEST_CASE("nothing on either side is said") {
  CHECK(table({}).find("No positions found on either side.") != std::string::npos);
}

TEST_CASE("the table fits its width and holds no control character without colour") {
  const auto statements = nasty_statements();
  std::vector<Statement> turned = statements;
  for (Statement& s : turned) s.polarity = -s.polarity;
  for (const std::size_t width : {60u, 80u, 110u, 160u}) {
    std::istringstream lines(table(diff_positions(statements, turned), {.width = width}));
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      CHECK(display_width(line) <= width);
      for (const char c : line) CHECK_FALSE((static_cast<unsigned char>(c) < 0x20 || c == 0x7F));
    }
  }
}

TEST_CASE("colours come only when asked for") {
  CHECK(table(example()).find('\x1B') == std::string::npos);
  CHECK(table(example(), {.colour = true}).find('\x1B') != std::string::npos);
}

TEST_CASE("the JSON holds every change with all evidence of both sides") {
  std::ostringstream out;
  write_diff_json(example(), {"old.txt", "new \"2\".txt"}, out);
  rapidjson::Document json;
  json.Parse(out.str().c_str());
  INFO(out.str());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(std::string(json["after"].GetString()) == "new \"2\".txt");
  CHECK(json["summary"]["reversed"].GetInt() == 1);
  CHECK(json["summary"]["new"].GetInt() == 1);
  CHECK(json["summary"]["dropped"].GetInt() == 1);
  CHECK(json["summary"]["kept"].GetInt() == 1);
  REQUIRE(json["changes"].Size() == 4);
  const auto& first = json["changes"][0];
  CHECK(std::string(first["change"].GetString()) == "reversed");
  CHECK(std::string(first["actor"].GetString()) == "Ann");
  CHECK(std::string(first["topic"].GetString()) == "tax");
  CHECK(std::string(first["before"][0]["position"].GetString()) == "supports");
  CHECK(first["before"][0]["polarity"].GetInt() == 1);
  CHECK(std::string(first["before"][0]["evidence"][0]["quote"].GetString()) == "I am for it");
  CHECK(first["after"][0]["evidence"][0]["spans"][0][0].GetInt() == 10);
}

TEST_CASE("the JSON of nasty names and of nothing parses") {
  for (const auto& changes : {diff_positions(nasty_statements(), {}), std::vector<Change>{}}) {
    std::ostringstream out;
    write_diff_json(changes, {}, out);
    rapidjson::Document json;
    json.Parse(out.str().c_str());
    CHECK_FALSE(json.HasParseError());
    CHECK(json["changes"].Size() == changes.size());
  }
}
