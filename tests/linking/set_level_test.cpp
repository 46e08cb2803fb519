#include "linking/set_level.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static Statement on_issue(Issue issue) {
  Statement s = make_statement("Ann", Position::supports, "lifting of ban");
  s.topic_parents = {"ban", "law"};
  s.issue = std::move(issue);
  return s;
}

static Statement at(Level level, Statement s) {
  std::vector<Statement> one = {std::move(s)};
  set_level(one, level);
  return one.front();
}

TEST_CASE("at the level of issues a statement is on its issue, with the side towards it") {
  const Statement s = at(Level::issue, on_issue({.label = "hunting ban", .parent = "hunting", .polarity = -1}));
  CHECK(s.topic == "hunting ban");
  CHECK(s.below == "lifting of ban");
  CHECK(s.topic_parents.empty()); // those of the topic; the issue says its own
  CHECK(s.issue.parent == "hunting");
  CHECK(s.polarity == -1);
  CHECK(s.position == Position::opposes);
}

TEST_CASE("a side that is the same leaves the label as it is") {
  Statement s = on_issue({.label = "repeal", .parent = "", .polarity = 1});
  s.position = Position::commits;
  const Statement raised = at(Level::issue, s);
  CHECK(raised.position == Position::commits);
  CHECK(raised.topic_parents.empty());
}

TEST_CASE("at the level of topics a statement stays as it is") {
  const Statement s = at(Level::topic, on_issue({.label = "hunting ban", .parent = "hunting", .polarity = -1}));
  CHECK(s.topic == "lifting of ban");
  CHECK(s.polarity == 1);
  CHECK(s.topic_parents == std::vector<std::string>{"ban", "law"});
}

TEST_CASE("without an issue a statement stays as it is") {
  const Statement s = at(Level::issue, on_issue({}));
  CHECK(s.topic == "lifting of ban");
  CHECK(s.below.empty());
}

TEST_CASE("a side that says nothing of the issue stays on its topic, below the issue") {
  const Statement s = at(Level::issue, on_issue({.label = "ferry", .parent = "", .polarity = 0}));
  CHECK(s.topic == "lifting of ban");
  CHECK(s.polarity == 1);
  CHECK(s.below.empty());
  Statement remark = on_issue({.label = "ferry", .parent = "", .polarity = 0});
  remark.position = Position::asserts;
  remark.polarity = 0;
  CHECK(at(Level::issue, remark).topic == "ferry");
}
