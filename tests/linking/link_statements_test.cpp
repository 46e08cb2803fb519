#include "linking/link_statements.h"
#include "tests/graph/make_statement.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("linked statements keep their order and number, also those without a position") {
  std::vector<Statement> given = nasty_statements();
  given[3].takes_position = false;
  given[3].topic.clear();
  const LinkedStatements linked = link_statements(given, lists());
  REQUIRE(linked.statements.size() == given.size());
  for (std::size_t i = 0; i < given.size(); ++i) {
    CHECK(linked.statements[i].evidence == given[i].evidence);
    CHECK(linked.statements[i].phrase == given[i].phrase);
  }
  CHECK_FALSE(linked.statements[3].takes_position);
}

TEST_CASE("any order of the statements is linked alike") {
  const std::vector<Statement> given = nasty_statements();
  const LinkedStatements linked = link_statements(given, lists());
  for (unsigned seed = 1; seed < 5; ++seed) {
    LinkedStatements other = link_statements(shuffled(given, seed), lists());
    CHECK(other.links == linked.links);
    auto expected = linked.statements;
    std::ranges::sort(expected, comes_before);
    std::ranges::sort(other.statements, comes_before);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      CHECK(other.statements[i].topic == expected[i].topic);
      CHECK(other.statements[i].actor.name == expected[i].actor.name);
    }
  }
}

TEST_CASE("no statements give no links") {
  const LinkedStatements linked = link_statements({}, lists());
  CHECK(linked.statements.empty());
  CHECK(linked.links.empty());
}
