#include "gold_positions.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace standpoint;

namespace {

struct Read {
  std::vector<GoldArticle> articles;
  std::vector<std::string> errors;
};

Read read(const std::string& lines) {
  std::istringstream in(lines);
  Read result;
  result.articles =
      read_gold_positions(in, "gold.jsonl", [&](const Error& error) { result.errors.push_back(error.what()); });
  return result;
}

} // namespace

TEST_CASE("an article's statements come with every name that counts as right, the preferred one first") {
  const Read result =
      read(R"({"doc":"a.txt","set":"s","statements":[{"quote":"must fall","actor":"Ann Novak","actor_alt":["Novak"],)"
           R"("position":"advocates","position_alt":["asserts"]}]})");
  CHECK(result.errors.empty());
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].doc == "a.txt");
  REQUIRE(result.articles[0].positions.size() == 1);
  const GoldPosition& position = result.articles[0].positions[0];
  CHECK(position.quote == "must fall");
  CHECK(position.actors == std::vector<std::string>{"Ann Novak", "Novak"});
}

TEST_CASE("a broken line or statement is reported with its place and skipped, the others are read") {
  const Read result = read("not json\n\n[]\n{\"doc\":\"a\"}\n"
                           R"({"doc":"b","statements":[7,{"quote":"","actor":"X","position":"asserts"},)"
                           R"({"quote":"q","position":"asserts"},{"quote":"q","actor":"X","position":"asserts"}]})"
                           "\n");
  REQUIRE(result.errors.size() == 6);
  CHECK_THAT(result.errors[0], Catch::StartsWith("gold.jsonl:1: not JSON"));
  CHECK(result.errors[1] == "gold.jsonl:3: not an article: a JSON object is expected");
  CHECK(result.errors[2] == "gold.jsonl:4: \"statements\" is not a list");
  CHECK(result.errors[3] == "gold.jsonl:5: statement 1: a statement is not an object");
  CHECK(result.errors[4] == "gold.jsonl:5: statement 2: \"quote\" is empty");
  CHECK(result.errors[5] == "gold.jsonl:5: statement 3: \"actor\" is missing");
  REQUIRE(result.articles.size() == 1);
  CHECK(result.articles[0].positions.size() == 1);
}
