#include "graph/diff_positions.h"
#include "tests/graph/describe_changes.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

using namespace standpoint;

using Statements = std::vector<Statement>;

static Statement say(const char* actor, Position position, const char* topic, const char* date = "2023-02-21") {
  return make_statement(actor, position, topic, {.date = date});
}

static Lines compare(Position before, Position after) {
  return describe(diff_positions({say("Ann", before, "tax")}, {say("Ann", after, "tax")}));
}

TEST_CASE("a position on one side only is new or dropped") {
  CHECK(describe(diff_positions({}, {say("Ann", Position::supports, "tax")})) == Lines{"new Ann/tax: after supports"});
  CHECK(describe(diff_positions({say("Ann", Position::supports, "tax")}, {})) ==
        Lines{"dropped Ann/tax: before supports"});
}

TEST_CASE("the same position on both sides is kept") {
  for (int i = 0; i < position_count; ++i) {
    const auto position = static_cast<Position>(i);
    const std::string word(name(position));
    CHECK(compare(position, position) ==
          Lines{std::string("kept Ann/tax: before ").append(word).append("; after ").append(word)});
  }
}

TEST_CASE("a firmer label of the same side is strengthened, a milder one softened") {
  CHECK(compare(Position::supports, Position::advocates) ==
        Lines{"strengthened Ann/tax: before supports; after advocates"});
  CHECK(compare(Position::advocates, Position::commits) ==
        Lines{"strengthened Ann/tax: before advocates; after commits"});
  CHECK(compare(Position::criticizes, Position::refuses) ==
        Lines{"strengthened Ann/tax: before criticizes; after refuses"});
  CHECK(compare(Position::opposes, Position::criticizes) ==
        Lines{"softened Ann/tax: before opposes; after criticizes"});
  CHECK(compare(Position::commits, Position::supports) == Lines{"softened Ann/tax: before commits; after supports"});
}

TEST_CASE("the firmest position of a side counts, however often milder words are repeated") {
  const Statements mixed = {say("Ann", Position::supports, "tax", "2023-01-01"),
                            say("Ann", Position::supports, "tax", "2023-01-02"), say("Ann", Position::commits, "tax")};
  CHECK(describe(diff_positions(mixed, {say("Ann", Position::commits, "tax")})) ==
        Lines{"kept Ann/tax: before supports commits; after commits"});
  CHECK(describe(diff_positions(mixed, {say("Ann", Position::advocates, "tax")})) ==
        Lines{"softened Ann/tax: before supports commits; after advocates"});
}

TEST_CASE("a remark that leans to one side is weaker than any stand on it") {
  Statement leaning = say("Ann", Position::asserts, "tax");
  leaning.polarity = 1;
  CHECK(describe(diff_positions({leaning}, {say("Ann", Position::supports, "tax")})) ==
        Lines{"strengthened Ann/tax: before asserts; after supports"});
}

TEST_CASE("for before and against after is reversed, and the other way round") {
  CHECK(compare(Position::supports, Position::opposes) == Lines{"reversed Ann/tax: before supports; after opposes"});
  CHECK(compare(Position::refuses, Position::commits) == Lines{"reversed Ann/tax: before refuses; after commits"});
}

TEST_CASE("another actor's or another topic's opposite is no reversal") {
  CHECK(describe(diff_positions({say("Ann", Position::supports, "tax")}, {say("Bob", Position::opposes, "tax")})) ==
        Lines{"dropped Ann/tax: before supports", "new Bob/tax: after opposes"});
  CHECK(describe(diff_positions({say("Ann", Position::supports, "tax")}, {say("Ann", Position::opposes, "war")})) ==
        Lines{"dropped Ann/tax: before supports", "new Ann/war: after opposes"});
}

TEST_CASE("who is for and against on one side contradicts himself there, and has not reversed") {
  const Statements both = {say("Ann", Position::supports, "tax"), say("Ann", Position::opposes, "tax")};
  CHECK(describe(diff_positions(both, {say("Ann", Position::opposes, "tax")})) ==
        Lines{"contradicts Ann/tax: before supports; before opposes", "dropped Ann/tax: before supports",
              "kept Ann/tax: before opposes; after opposes"});
  CHECK(describe(diff_positions({say("Ann", Position::opposes, "tax")}, both)) ==
        Lines{"contradicts Ann/tax: after supports; after opposes", "new Ann/tax: after supports",
              "kept Ann/tax: before opposes; after opposes"});
}

TEST_CASE("what two actors say, or one says on two topics, is no contradiction") {
  CHECK(describe(diff_positions({}, {say("Ann", Position::supports, "tax"), say("Bob", Position::opposes, "tax"),
                                     say("Ann", Position::opposes, "war")})) ==
        Lines{"new Ann/tax: after supports", "new Ann/war: after opposes", "new Bob/tax: after opposes"});
}

TEST_CASE("who was for until one day and against from a later day on has turned, and stands where he ended") {
  const Statements turning = {say("Ann", Position::supports, "tax", "2023-01-01"),
                              say("Ann", Position::advocates, "tax", "2023-01-10"),
                              say("Ann", Position::refuses, "tax", "2023-02-01")};
  CHECK(describe(diff_positions(turning, {say("Ann", Position::refuses, "tax")})) ==
        Lines{"turned Ann/tax: before advocates supports; before refuses",
              "kept Ann/tax: before refuses; after refuses"});
  CHECK(describe(diff_positions({say("Ann", Position::supports, "tax")}, turning)) ==
        Lines{"turned Ann/tax: after advocates supports; after refuses",
              "reversed Ann/tax: before supports; after refuses"});
}

TEST_CASE("on the same day, on overlapping days or with a day unknown, it is a contradiction") {
  for (const char* day : {"2023-02-21", "2023-02-20", "", "soon"}) {
    INFO(day);
    Statements both = {say("Ann", Position::supports, "tax", "2023-02-20"),
                       say("Ann", Position::supports, "tax", "2023-02-21"), say("Ann", Position::opposes, "tax", day)};
    for (Statement& s : both) s.article_date.clear();
    CHECK(describe(diff_positions(both, both)).front() == "contradicts Ann/tax: before supports; before opposes");
  }
}

TEST_CASE("what stands within one side is no difference between the sides") {
  const Statements both = {say("Ann", Position::supports, "tax"), say("Ann", Position::opposes, "tax")};
  const Statements turning = {say("Ann", Position::supports, "tax", "2023-01-01"),
                              say("Ann", Position::opposes, "tax")};
  CHECK_FALSE(has_differences(diff_positions(both, both)));
  CHECK_FALSE(has_differences(diff_positions(turning, turning)));
  CHECK(count(diff_positions(both, both), ChangeKind::contradicts) == 2);
}

TEST_CASE("labels that take no side are compared one by one") {
  CHECK(describe(diff_positions({say("Ann", Position::asserts, "tax"), say("Ann", Position::denies, "tax")},
                                {say("Ann", Position::denies, "tax"), say("Ann", Position::predicts, "tax")})) ==
        Lines{"dropped Ann/tax: before asserts", "kept Ann/tax: before denies; after denies",
              "new Ann/tax: after predicts"});
}

TEST_CASE("taking a side where none was taken is new, neither reversed nor strengthened") {
  CHECK(compare(Position::asserts, Position::opposes) ==
        Lines{"new Ann/tax: after opposes", "dropped Ann/tax: before asserts"});
}

TEST_CASE("a change carries the evidence of both sides, in order, repeated pieces once") {
  const Statement earlier =
      make_statement("Ann", Position::supports, "tax", {.doc = "a", .date = "2020-01-01", .quote = "earlier"});
  const Comparison comparison = diff_positions(
      {make_statement("Ann", Position::supports, "tax", {.doc = "b", .date = "2020-02-02", .quote = "later"}), earlier,
       earlier},
      {make_statement("Ann", Position::opposes, "tax", {.doc = "c", .quote = "turned"})});
  const auto& changes = comparison.steps.at(0).changes;
  REQUIRE(changes.size() == 1);
  const HeldSide& before = changes[0].sides.at(0);
  REQUIRE(before.held.size() == 1);
  REQUIRE(before.held[0].evidence.size() == 2);
  CHECK(before.held[0].evidence[0].quote == "earlier");
  CHECK(before.held[0].evidence[1].quote == "later");
  CHECK(changes[0].sides.at(1).held[0].evidence[0].quote == "turned");
  CHECK(changes[0].sides.at(1).held[0].polarity == -1);
}

TEST_CASE("equal sides have no differences, and any order of the statements gives the same changes") {
  const auto statements = nasty_statements();
  const Comparison comparison = diff_positions(statements, shuffled(statements, 3));
  CHECK_FALSE(comparison.steps.at(0).changes.empty());
  CHECK_FALSE(has_differences(comparison));
  const Statements half(statements.begin(), statements.begin() + 60);
  CHECK(describe(diff_positions(half, statements)) ==
        describe(diff_positions(shuffled(half, 4), shuffled(statements, 5))));
}

TEST_CASE("attributions without a position are left out") {
  Statement none = say("Ann", Position::supports, "tax");
  none.takes_position = false;
  CHECK(describe(diff_positions({none}, {none})).empty());
}

TEST_CASE("any of new, dropped, reversed, strengthened and softened is a difference") {
  const Statements none;
  const Statements mild = {say("Ann", Position::supports, "tax")};
  const Statements firm = {say("Ann", Position::commits, "tax")};
  const Statements opposite = {say("Ann", Position::opposes, "tax")};
  CHECK(has_differences(diff_positions(none, mild)));
  CHECK(has_differences(diff_positions(mild, none)));
  CHECK(has_differences(diff_positions(mild, opposite)));
  CHECK(has_differences(diff_positions(mild, firm)));
  CHECK(has_differences(diff_positions(firm, mild)));
  CHECK_FALSE(has_differences(diff_positions(none, none)));
}

TEST_CASE("every kind of change has a name, a meaning and one place in the order of reports") {
  std::vector<std::string_view> names;
  for (const ChangeKind kind : change_kinds()) {
    CHECK_FALSE(meaning(kind).empty());
    names.push_back(name(kind));
  }
  std::sort(names.begin(), names.end());
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
  CHECK(names.front() != "");
}

TEST_CASE("what is less likely than not reverses and contradicts nothing") {
  const auto said = [](Position position, double confidence, std::uint32_t begin) {
    return make_statement("Ann", position, "toll", {.date = "", .begin = begin, .confidence = confidence});
  };
  const auto kinds = [](const Comparison& comparison) {
    std::vector<ChangeKind> found;
    for (const Change& change : comparison.steps.front().changes) found.push_back(change.kind);
    return found;
  };
  const Statement sure = said(Position::supports, 0.8, 10), unsure = said(Position::opposes, 0.4, 50);
  CHECK(kinds(diff_positions({sure}, {unsure})) == std::vector{ChangeKind::dropped, ChangeKind::added});
  CHECK(kinds(diff_positions({sure, unsure}, {sure, unsure})) == std::vector{ChangeKind::kept, ChangeKind::kept});
  const Statement likely = said(Position::opposes, 0.6, 90), surer = said(Position::opposes, 0.7, 90);
  CHECK(kinds(diff_positions({sure}, {unsure, likely})) == std::vector{ChangeKind::reversed});
  // Within one side, that both are right must be likelier than not.
  CHECK(count(diff_positions({sure, likely}, {}), ChangeKind::contradicts) == 0);
  CHECK(count(diff_positions({sure, surer}, {}), ChangeKind::contradicts) == 1);
}

TEST_CASE("what stands on different issues, or at the level of issues on none, reverses nothing") {
  Statement before = say("Ann", Position::supports, "toll"), after = say("Ann", Position::opposes, "toll");
  const auto is_reversed = [&](const ComparisonOptions& options) {
    return count(diff_positions({before}, {after}, options), ChangeKind::reversed) == 1;
  };
  CHECK(is_reversed({})); // coded by hand: no issues
  before.issue.label = after.issue.label = "bridge";
  CHECK(is_reversed({}));
  CHECK_FALSE(is_reversed({.on_issues = true, .conditions = {}})); // both stay on their topic, apart from the issue
  before.below = after.below = "bridge toll";
  CHECK(is_reversed({.on_issues = true, .conditions = {}}));
  after.issue.label = "ferry";
  CHECK_FALSE(is_reversed({}));
}

TEST_CASE("a condition that comes softens, and one that goes strengthens") {
  const ComparisonOptions options{.on_issues = false, .conditions = {"only", "unless"}};
  const auto claims = [](const char* claim) {
    Statement s = say("Ann", Position::supports, "toll");
    s.claim = claim;
    return s;
  };
  const auto kind = [&](const Statement& before, const Statement& after) {
    return diff_positions({before}, {after}, options).steps.front().changes.front().kind;
  };
  const Statement plain = claims("a toll for the bridge"), bound = claims("a toll Only with parliament's consent");
  CHECK(kind(plain, bound) == ChangeKind::softened);
  CHECK(kind(bound, plain) == ChangeKind::strengthened);
  CHECK(kind(bound, bound) == ChangeKind::kept);
  CHECK(kind(plain, claims("a commonly loved toll")) == ChangeKind::kept);
  CHECK(kind(plain, claims("")) == ChangeKind::kept);
  Statement firmer = bound; // the label goes first
  firmer.position = Position::commits;
  CHECK(kind(plain, firmer) == ChangeKind::strengthened);
}
