#include "linking/link_statements.h"
#include "tests/graph/make_statement.h"
#include "tests/statement/lists.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("wordings that differ in capitals alone are one topic, and the link says why") {
  const LinkedStatements linked =
      link_statements({make_statement("Roe", Position::supports, "Harbour toll"),
                       make_statement("Doe", Position::opposes, "harbour toll"),
                       make_statement("Poe", Position::opposes, "harbour toll", {.doc = "b.txt"})},
                      lists());
  for (const Statement& s : linked.statements) CHECK(s.topic == "harbour toll");
  REQUIRE(linked.links.size() == 1);
  CHECK(linked.links[0] == Link{.kind = LinkKind::topic,
                                .label = "harbour toll",
                                .wording = "Harbour toll",
                                .reason = "the same words",
                                .statements = 1});
}
