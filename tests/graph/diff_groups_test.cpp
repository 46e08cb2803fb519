#include "graph/diff_positions.h"
#include "tests/graph/describe_changes.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

using namespace standpoint;

using Statements = std::vector<Statement>;

static Statement on(const char* date, const char* actor, Position position) {
  return make_statement(actor, position, "tax", {.date = date});
}

static Statement in(const char* outlet, const char* actor, Position position, const char* date = "2023-02-21") {
  Statement s = on(date, actor, position);
  s.outlet = outlet;
  return s;
}

static Comparison by_month(const Statements& statements) {
  return diff_periods(group_statements(statements, Grouping::month));
}

static Comparison by_outlet(const Statements& statements) {
  return diff_side_by_side(group_statements(statements, Grouping::outlet));
}

TEST_CASE("each month is compared with what was last known before it, and silence is no change") {
  const Statements all = {on("2023-01-05", "Ann", Position::supports), on("2023-01-09", "Bob", Position::opposes),
                          on("2023-02-01", "Cleo", Position::refuses), on("2023-04-01", "Ann", Position::opposes),
                          on("2023-04-02", "Bob", Position::refuses),  on("2023-05-01", "Ann", Position::opposes)};
  const Lines expected = {"== 2023-01",
                          "== 2023-02",
                          "new Cleo/tax: 2023-02 refuses",
                          "== 2023-04",
                          "reversed Ann/tax: 2023-01 supports; 2023-04 opposes",
                          "strengthened Bob/tax: 2023-01 opposes; 2023-04 refuses",
                          "== 2023-05",
                          "kept Ann/tax: 2023-04 opposes; 2023-05 opposes"};
  CHECK(describe(by_month(all)) == expected);
  CHECK(describe(by_month(shuffled(all, 1))) == expected);
  CHECK(by_month(all).sides == Lines{"2023-01", "2023-02", "2023-04", "2023-05"});
  CHECK(has_differences(by_month(all)));
}

TEST_CASE("the first period has nothing before it and shows only what changed within it") {
  const Comparison comparison =
      by_month({on("2023-01-05", "Ann", Position::supports), on("2023-01-15", "Ann", Position::opposes),
                on("2023-01-05", "Bob", Position::supports)});
  CHECK(describe(comparison) == Lines{"== 2023-01", "turned Ann/tax: 2023-01 supports; 2023-01 opposes"});
  CHECK_FALSE(has_differences(comparison));
}

TEST_CASE("a side taken after a turn is what the next period is compared with") {
  CHECK(describe(by_month({on("2023-01-05", "Ann", Position::supports), on("2023-01-15", "Ann", Position::opposes),
                           on("2023-02-01", "Ann", Position::opposes)})) ==
        Lines{"== 2023-01", "turned Ann/tax: 2023-01 supports; 2023-01 opposes", "== 2023-02",
              "kept Ann/tax: 2023-01 opposes; 2023-02 opposes"});
}

TEST_CASE("a remark does not make the side forgotten that was taken before it") {
  CHECK(describe(by_month({on("2023-01-05", "Ann", Position::supports), on("2023-02-05", "Ann", Position::asserts),
                           on("2023-03-05", "Ann", Position::opposes)})) ==
        Lines{"== 2023-01", "== 2023-02", "new Ann/tax: 2023-02 asserts", "== 2023-03",
              "reversed Ann/tax: 2023-01 supports; 2023-03 opposes"});
}

TEST_CASE("what has no day is left out and counted") {
  Statements all = {on("2023-01-05", "Ann", Position::supports), on("", "Ann", Position::opposes)};
  all[1].article_date.clear();
  const Comparison comparison = by_month(all);
  CHECK(describe(comparison) == Lines{"== 2023-01"});
  CHECK(comparison.left_out == 1);
  CHECK(comparison.statements == 2);
}

TEST_CASE("outlets stand side by side: disputed, differing, shared, or in one alone") {
  const Statements all = {
      in("Post", "Ann", Position::supports),    in("Courier", "Ann", Position::opposes),
      in("Post", "Bob", Position::supports),    in("Courier", "Bob", Position::commits),
      in("Post", "Cleo", Position::criticizes), in("Courier", "Cleo", Position::criticizes),
      in("Post", "Dan", Position::predicts),    in("Wire", "Eve", Position::opposes),
      in("Courier", "Eve", Position::asserts),
  };
  const Lines expected = {"disputed Ann/tax: Courier opposes; Post supports",
                          "differs Bob/tax: Courier commits; Post supports",
                          "shared Cleo/tax: Courier criticizes; Post criticizes", "single Dan/tax: Post predicts",
                          "differs Eve/tax: Courier asserts; Wire opposes"};
  CHECK(describe(by_outlet(all)) == expected);
  CHECK(describe(by_outlet(shuffled(all, 7))) == expected);
  CHECK(has_differences(by_outlet(all)));
}

TEST_CASE("remarks count only where an outlet reports no side") {
  CHECK(describe(by_outlet({in("Post", "Ann", Position::supports), in("Post", "Ann", Position::asserts),
                            in("Courier", "Ann", Position::supports)})) ==
        Lines{"shared Ann/tax: Courier supports; Post supports"});
}

TEST_CASE("a contradiction within an outlet is told apart from one between outlets") {
  CHECK(describe(by_outlet({in("Post", "Ann", Position::supports), in("Post", "Ann", Position::opposes),
                            in("Courier", "Ann", Position::supports)})) ==
        Lines{"disputed Ann/tax: Courier supports; Post supports opposes",
              "contradicts Ann/tax: Post supports; Post opposes"});
}

TEST_CASE("outlets that all say the same have no differences; one that is silent is one") {
  Statements all = {in("Post", "Ann", Position::supports), in("Courier", "Ann", Position::supports)};
  CHECK_FALSE(has_differences(by_outlet(all)));
  all.push_back(in("Wire", "Bob", Position::supports));
  CHECK(has_differences(by_outlet(all)));
}

TEST_CASE("one group, or none, is nothing to compare") {
  CHECK_FALSE(has_differences(by_outlet({in("Post", "Ann", Position::supports)})));
  CHECK_FALSE(has_differences(by_outlet({})));
  CHECK_FALSE(has_differences(by_month({})));
  CHECK(by_outlet({in("", "Ann", Position::supports)}).left_out == 1);
}
