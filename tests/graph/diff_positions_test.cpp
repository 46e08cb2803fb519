#include "graph/diff_positions.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

using namespace standpoint;

using Statements = std::vector<Statement>;

// "reversed Ann/tax supports -> opposes"
static std::vector<std::string> describe(const std::vector<Change>& changes) {
  const auto positions = [](const std::vector<HeldPosition>& held) {
    std::string text;
    for (const HeldPosition& h : held) {
      if (!text.empty()) text += "+";
      text += name(h.position);
    }
    return text;
  };
  std::vector<std::string> lines;
  for (const Change& c : changes) {
    lines.push_back(std::string(name(c.kind)) + " " + c.actor + "/" + c.topic + " " + positions(c.before) + " -> " +
                    positions(c.after));
  }
  return lines;
}

static Statement say(const char* actor, Position position, const char* topic) {
  return make_statement(actor, position, topic);
}

using Lines = std::vector<std::string>;

TEST_CASE("a position on one side only is new or dropped") {
  CHECK(describe(diff_positions({}, {say("Ann", Position::supports, "tax")})) == Lines{"new Ann/tax  -> supports"});
  CHECK(describe(diff_positions({say("Ann", Position::supports, "tax")}, {})) == Lines{"dropped Ann/tax supports -> "});
}

TEST_CASE("a position on both sides is kept, also under another label of the same polarity") {
  CHECK(describe(diff_positions({say("Ann", Position::supports, "tax")}, {say("Ann", Position::supports, "tax")})) ==
        Lines{"kept Ann/tax supports -> supports"});
  CHECK(describe(diff_positions({say("Ann", Position::supports, "tax")}, {say("Ann", Position::advocates, "tax")})) ==
        Lines{"kept Ann/tax supports -> advocates"});
}

TEST_CASE("for before and against after is reversed, and the other way round") {
  CHECK(describe(diff_positions({say("Ann", Position::supports, "tax")}, {say("Ann", Position::opposes, "tax")})) ==
        Lines{"reversed Ann/tax supports -> opposes"});
  CHECK(describe(diff_positions({say("Ann", Position::refuses, "tax")}, {say("Ann", Position::commits, "tax")})) ==
        Lines{"reversed Ann/tax refuses -> commits"});
}

TEST_CASE("another actor's or another topic's opposite is no reversal") {
  CHECK(describe(diff_positions({say("Ann", Position::supports, "tax")}, {say("Bob", Position::opposes, "tax")})) ==
        Lines{"dropped Ann/tax supports -> ", "new Bob/tax  -> opposes"});
  CHECK(describe(diff_positions({say("Ann", Position::supports, "tax")}, {say("Ann", Position::opposes, "war")})) ==
        Lines{"dropped Ann/tax supports -> ", "new Ann/war  -> opposes"});
}

TEST_CASE("an actor who was on both sides already has not turned") {
  const Statements both = {say("Ann", Position::supports, "tax"), say("Ann", Position::opposes, "tax")};
  CHECK(describe(diff_positions(both, {say("Ann", Position::opposes, "tax")})) ==
        Lines{"dropped Ann/tax supports -> ", "kept Ann/tax opposes -> opposes"});
  CHECK(describe(diff_positions({say("Ann", Position::opposes, "tax")}, both)) ==
        Lines{"new Ann/tax  -> supports", "kept Ann/tax opposes -> opposes"});
}

TEST_CASE("labels that take no side are compared one by one") {
  CHECK(describe(diff_positions({say("Ann", Position::asserts, "tax"), say("Ann", Position::denies, "tax")},
                                {say("Ann", Position::denies, "tax"), say("Ann", Position::predicts, "tax")})) ==
        Lines{"dropped Ann/tax asserts -> ", "kept Ann/tax denies -> denies", "new Ann/tax  -> predicts"});
}

TEST_CASE("taking a side where none was taken is new, not reversed") {
  CHECK(describe(diff_positions({say("Ann", Position::asserts, "tax")}, {say("Ann", Position::opposes, "tax")})) ==
        Lines{"new Ann/tax  -> opposes", "dropped Ann/tax asserts -> "});
}

TEST_CASE("a change carries the evidence of both sides, in order") {
  const auto changes = diff_positions(
      {make_statement("Ann", Position::supports, "tax", {.doc = "b", .date = "2020-02-02", .quote = "later"}),
       make_statement("Ann", Position::supports, "tax", {.doc = "a", .date = "2020-01-01", .quote = "earlier"})},
      {make_statement("Ann", Position::opposes, "tax", {.doc = "c", .quote = "turned"})});
  REQUIRE(changes.size() == 1);
  REQUIRE(changes[0].before.size() == 1);
  REQUIRE(changes[0].before[0].evidence.size() == 2);
  CHECK(changes[0].before[0].evidence[0].quote == "earlier");
  CHECK(changes[0].before[0].evidence[1].quote == "later");
  CHECK(changes[0].after[0].evidence[0].quote == "turned");
  CHECK(changes[0].after[0].polarity == -1);
}

TEST_CASE("equal sides have no differences, whatever the order") {
  const auto statements = nasty_statements();
  const auto changes = diff_positions(statements, shuffled(statements, 3));
  CHECK_FALSE(changes.empty());
  CHECK_FALSE(has_differences(changes));
}

TEST_CASE("any of new, dropped and reversed is a difference") {
  CHECK(has_differences(diff_positions({}, {say("Ann", Position::supports, "tax")})));
  CHECK(has_differences(diff_positions({say("Ann", Position::supports, "tax")}, {})));
  CHECK(
      has_differences(diff_positions({say("Ann", Position::supports, "tax")}, {say("Ann", Position::opposes, "tax")})));
  CHECK_FALSE(has_differences(diff_positions({}, {})));
}
