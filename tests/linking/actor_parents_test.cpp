#include "linking/actor_parents.h"
#include "tests/graph/make_statement.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

std::string role(std::string_view words) {
  return body_in_role(words, lists());
}

std::string named(std::string_view words) {
  return body_in_name(words, lists());
}

Statement of(const std::string& name, const std::string& role, const std::string& day) {
  Statement s = make_statement(name, Position::supports, "toll", {.date = day});
  s.actor.role = role;
  s.article_date = day;
  return s;
}

std::string parent(const std::string& name, const std::string& role, const std::string& day) {
  std::vector<Statement> statements = {of(name, role, day)};
  StatementRows rows(statements);
  find_parents(rows, lists());
  rows.put_into(statements);
  return statements[0].actor.parent;
}

} // namespace

TEST_CASE("a role names the body for which a person acts") {
  CHECK(role("State Department spokesman") == "State Department");
  CHECK(role("spokeswoman for the State Department") == "State Department");
  CHECK(role("Lib Dem leader") == "Liberal Democrats");
  CHECK(role("Labour MP") == "Labour Party");
  CHECK(role("French President") == "France");
  CHECK(role("UK Foreign Secretary") == "United Kingdom");
  CHECK(role("White House press secretary") == "White House");
  CHECK(role("Republican Sen.") == "Republican Party");
}

TEST_CASE("who was something, who is against it and who only writes of it does not act for it") {
  for (const char* words : {"former State Department spokesman", "ex-Labour MP", "Shadow Foreign Secretary",
                            "Florida Sen.", "critic of the White House", "Supreme Court nominee", "expert on France",
                            "key influence on New Labour thinking", "under a White House drive", ""}) {
    INFO(words);
    CHECK(role(words).empty());
  }
}

TEST_CASE("a name tells for which body groups, texts and administrations act") {
  CHECK(named("Pentagon") == "United States");
  CHECK(named("U.S. officials") == "United States");
  CHECK(named("one senior U.S. official") == "United States");
  CHECK(named("officials from North Korea") == "North Korea");
  CHECK(named("Iranian diplomats") == "Iran");
  CHECK(named("State Department officials") == "State Department");
  CHECK(named("Labour MPs") == "Labour Party");
  CHECK(named("Republican senators") == "Republican Party");
  CHECK(named("House Republicans") == "Republican Party");
  CHECK(named("Obama administration") == "United States");
  CHECK(named("Home Office report") == "Home Office");
  CHECK(named("Home Office") == "United Kingdom");
}

TEST_CASE("two countries, critics and former officials are nobody's") {
  for (const char* words : {"U.S. and North Korean officials", "former U.S. officials", "critics of the White House",
                            "Americans", "Labour voters", "officials", "mayor's administration", "Ada Roe", ""}) {
    INFO(words);
    CHECK(named(words).empty());
  }
}

TEST_CASE("an office counts on its days, then the role, then the party") {
  CHECK(parent("Tony Blair", "Prime Minister", "2004-11-02") == "United Kingdom");
  CHECK(parent("Tony Blair", "", "2015-11-02") == "Labour Party");
  CHECK(parent("Charles Kennedy", "", "2004-11-02") == "Liberal Democrats");
  CHECK(parent("Ada Roe", "State Department spokeswoman", "2004-11-02") == "State Department");
  CHECK(parent("Chuck Schumer", "Senate Minority Leader", "2017-11-02") == "Democratic Party");
  CHECK(parent("Ada Roe", "Senate Minority Leader", "2017-11-02") == "Senate");
  CHECK(parent("Ada Roe", "baker", "2004-11-02").empty());
}

TEST_CASE("without a day an office counts when a role names it, and leaders of a chamber are no government") {
  CHECK(parent("Tony Blair", "Prime Minister", "") == "United Kingdom");
  CHECK(parent("Boris Johnson", "journalist", "") == "Conservative Party");
  CHECK(parent("John Boehner", "House Speaker", "2013-05-01") != "United States");
  CHECK(parent("Ken Livingstone", "London mayor", "2004-11-02") == "Labour Party");
}

TEST_CASE("a party on the day goes before one that a role of the article has") {
  std::vector<Statement> statements = {of("Barack Obama", "President", "2013-05-01")};
  statements[0].actor.party = "Republican Party";
  StatementRows rows(statements);
  find_parents(rows, lists());
  rows.put_into(statements);
  CHECK(statements[0].actor.party == "Democratic Party");
}

TEST_CASE("a party has its days, and a name that others bear needs a role of a legislator") {
  const auto party = [](const std::string& name, const std::string& day, const std::string& role) {
    return party_on(name, day, {role}, lists());
  };
  CHECK(party("Jeff Van Drew", "2019-06-01", "Rep.") == "Democratic Party");
  CHECK(party("Jeff Van Drew", "2021-06-01", "Rep.") == "Republican Party");
  CHECK(party("Jeff Van Drew", "", "Rep.").empty());
  CHECK(party("Ted Cruz", "2016-06-01", "Texas senator") == "Republican Party");
  CHECK(party("Charles E. Schumer", "2016-06-01", "Senate Minority Leader") == "Democratic Party");
  CHECK(party("Ted Cruz", "2016-06-01", "baker").empty());
  CHECK(party("Barack Obama", "2016-06-01", "") == "Democratic Party");
  CHECK(party("Ada Roe", "2016-06-01", "senator").empty());
}

TEST_CASE("what one article calls a person does not count against what the others do") {
  std::vector<Statement> statements = {of("Ada Roe", "Home Office spokeswoman", ""),
                                       of("Ada Roe", "Home Office spokeswoman", ""), of("Ada Roe", "Labour MP", ""),
                                       of("Ada Roe", "", "")};
  StatementRows rows(statements);
  find_parents(rows, lists());
  rows.put_into(statements);
  for (const Statement& s : statements) CHECK(s.actor.parent == "Home Office");
}
