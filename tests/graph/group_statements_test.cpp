#include "graph/group_statements.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static std::vector<std::string> sizes(const StatementGroups& groups) {
  std::vector<std::string> lines;
  for (const StatementGroup& group : groups.groups)
    lines.push_back(group.name + " " + std::to_string(group.statements.size()));
  return lines;
}

static Statement on(const std::string& date, const std::string& article_date, const std::string& outlet = "Post") {
  Statement s = make_statement("Ann", Position::supports, "tax", {.doc = "a.txt", .date = date});
  s.article_date = article_date;
  s.outlet = outlet;
  return s;
}

using Lines = std::vector<std::string>;

TEST_CASE("the day on which a position was taken goes before the article's") {
  const std::vector<Statement> all = {on("2022-12-31", "2023-02-01"), on("", "2023-02-01"), on("", "2023-02-28")};
  CHECK(sizes(group_statements(all, Grouping::year)) == Lines{"2022 1", "2023 2"});
  CHECK(sizes(group_statements(all, Grouping::month)) == Lines{"2022-12 1", "2023-02 2"});
  CHECK(sizes(group_statements(all, Grouping::week)) == Lines{"2022-W52 1", "2023-W05 1", "2023-W09 1"});
  CHECK(sizes(group_statements(all, Grouping::day)) == Lines{"2022-12-31 1", "2023-02-01 1", "2023-02-28 1"});
}

TEST_CASE("statements without a day or outlet are left out and counted") {
  const std::vector<Statement> all = {on("", ""), on("yesterday", ""), on("2023-02-30", ""), on("2023-02-01", "", "")};
  const StatementGroups months = group_statements(all, Grouping::month);
  CHECK(sizes(months) == Lines{"2023-02 1"});
  CHECK(months.left_out == 3);
  CHECK(months.statements == 4);
  const StatementGroups outlets = group_statements(all, Grouping::outlet);
  CHECK(sizes(outlets) == Lines{"Post 3"});
  CHECK(outlets.left_out == 1);
}

TEST_CASE("attributions without a position are neither grouped nor counted") {
  std::vector<Statement> all = {on("2023-02-01", ""), on("", "")};
  for (Statement& s : all) s.takes_position = false;
  const StatementGroups months = group_statements(all, Grouping::month);
  CHECK(months.groups.empty());
  CHECK(months.left_out == 0);
  CHECK(months.statements == 0);
}

TEST_CASE("every way to group has a name that finds it") {
  for (const Grouping by :
       {Grouping::outlet, Grouping::article, Grouping::year, Grouping::month, Grouping::week, Grouping::day}) {
    CHECK(find_grouping(name(by)) == by);
    CHECK(is_period(by) == (by != Grouping::outlet && by != Grouping::article));
  }
  CHECK_FALSE(find_grouping("decade"));
}
