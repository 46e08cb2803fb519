#include "actors/sole_author.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static std::string_view author(std::string_view field) {
  return sole_author(field, lists().actors);
}

TEST_CASE("one author is who he is, without what he does") {
  CHECK(author("Kevin Lind") == "Kevin Lind");
  CHECK(author("Kevin Lind, Political Blogger") == "Kevin Lind");
  CHECK(author("  \"Kevin Lind\" ; ") == "Kevin Lind");
  CHECK(author("Kevin Anderson") == "Kevin Anderson"); // "and" within a word parts nothing
  CHECK(author("").empty());
}

TEST_CASE("who \"I\" is cannot be said where an article has several authors") {
  CHECK(author("Kevin Lind, Anna Kovacs").empty());
  CHECK(author("Kevin Lind and Anna Kovacs").empty());
  CHECK(author("Kevin Lind & Anna Kovacs").empty());
  CHECK(author("Zorvan Lind, Quillan Poe, Merrick Coe").empty());
}
