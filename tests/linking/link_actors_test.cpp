#include "linking/link_actors.h"
#include "linking/link_statements.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace standpoint;

static const Lexicon& lists() {
  static const Lexicon lexicon = read_lexicon(STANDPOINT_SOURCE_DIR "/models/lexicon");
  return lexicon;
}

static Statement held(std::string doc, std::string name, std::string role = {}, std::string day = "2004-11-02",
                      ActorKind kind = ActorKind::person) {
  Statement s;
  s.doc = std::move(doc);
  s.actor.name = std::move(name);
  s.actor.role = std::move(role);
  s.actor.kind = kind;
  s.article_date = std::move(day);
  s.topic = "tax";
  return s;
}

static LinkedStatements linked(std::vector<Statement> statements) {
  LinkedStatements result{.statements = std::move(statements), .links = {}};
  StatementRows rows(result.statements);
  link_actors(rows, result.links, lists());
  rows.put_into(result.statements);
  return result;
}

// The names after linking, in the statements' order.
static std::string names(std::vector<Statement> statements) {
  std::string joined;
  for (const Statement& s : linked(std::move(statements)).statements)
    joined += (joined.empty() ? "" : " | ") + s.actor.name;
  return joined;
}

TEST_CASE("a surname is the one full name with it") {
  CHECK(names({held("a", "Anna Kovacs"), held("b", "Kovacs")}) == "Anna Kovacs | Anna Kovacs");
  CHECK(names({held("a", "Park Dae-ho"), held("b", "Park")}) == "Park Dae-ho | Park Dae-ho");
}

TEST_CASE("a surname that two people bear stays, unless the office or the party says whose it is") {
  CHECK(names({held("a", "Anna Kovacs"), held("b", "Peter Kovacs"), held("c", "Kovacs")}) ==
        "Anna Kovacs | Peter Kovacs | Kovacs");
  CHECK(names({held("a", "Anna Kovacs", "mayor of Springfield"), held("b", "Peter Kovacs", "Senator"),
               held("c", "Kovacs", "Mayor")}) == "Anna Kovacs | Peter Kovacs | Anna Kovacs");
  std::vector<Statement> by_party = {held("a", "Anna Kovacs"), held("b", "Peter Kovacs"), held("c", "Kovacs")};
  by_party[0].actor.party = by_party[2].actor.party = "Labour Party";
  CHECK(names(by_party) == "Anna Kovacs | Peter Kovacs | Anna Kovacs");
}

TEST_CASE("the same surname may be another person in another article") {
  CHECK(names({held("a", "Hillary Clinton"), held("b", "Bill Clinton"),
               held("c", "Clinton", "Secretary of State", "2010-05-01"),
               held("d", "Clinton", "President", "1998-05-01")}) ==
        "Hillary Clinton | Bill Clinton | Hillary Clinton | Bill Clinton");
}

TEST_CASE("a surname is not the one full name with it where another was in office on the article's day") {
  CHECK(names({held("a", "Hillary Clinton"), held("b", "Clinton", "", "1998-05-01")}) == "Hillary Clinton | Clinton");
  CHECK(names({held("a", "Hillary Clinton"), held("b", "Clinton", "", "")}) == "Hillary Clinton | Clinton");
  CHECK(names({held("a", "Hillary Clinton"), held("b", "Clinton", "", "2016-05-01")}) ==
        "Hillary Clinton | Hillary Clinton");
  CHECK(names({held("a", "Hillary Clinton", "candidate"), held("b", "Clinton", "candidate", "1998-05-01")}) ==
        "Hillary Clinton | Hillary Clinton");
}

TEST_CASE("an office and the day say who is meant where no article has the full name") {
  CHECK(names({held("a", "Brown", "Chancellor", "2005-01-25")}) == "Gordon Brown");
  CHECK(names({held("a", "Brown", "Chancellor", "2015-01-25")}) == "Brown");
  CHECK(names({held("a", "Brown", "", "2005-01-25")}) == "Brown");
}

TEST_CASE("titles, case, accents and hyphens make no other person") {
  CHECK(names({held("a", "Tony Blair"), held("b", "Prime Minister Tony Blair"), held("c", "Mr Blair")}) ==
        "Tony Blair | Tony Blair | Tony Blair");
  CHECK(names({held("a", "Kim Jong-un"), held("b", "Kim Jong Un"), held("c", "Kim Jong-un")}) ==
        "Kim Jong-un | Kim Jong-un | Kim Jong-un");
  CHECK(names({held("a", "Lembit Öpik"), held("b", "Lembit Opik"), held("c", "Lembit Öpik")}) ==
        "Lembit Öpik | Lembit Öpik | Lembit Öpik");
}

TEST_CASE("a middle name makes no other person, two different ones do") {
  CHECK(names({held("a", "Hillary Clinton"), held("b", "Hillary Rodham Clinton"), held("c", "Hillary Clinton")}) ==
        "Hillary Clinton | Hillary Clinton | Hillary Clinton");
  CHECK(names({held("a", "George W. Bush"), held("b", "George H.W. Bush"), held("c", "George Bush", "", "")}) ==
        "George W. Bush | George H.W. Bush | George Bush");
  CHECK(names({held("a", "George W. Bush"), held("b", "George H.W. Bush"),
               held("c", "George Bush", "President", "2004-11-02")}) ==
        "George W. Bush | George H.W. Bush | George W. Bush");
}

TEST_CASE("particles, suffixes, initials and capitals make no other person") {
  CHECK(names({held("a", "Pieter van den Hoek"), held("b", "Van den Hoek"), held("c", "Hoek")}) ==
        "Pieter van den Hoek | Pieter van den Hoek | Pieter van den Hoek");
  CHECK(names({held("a", "Robert Lind Jr."), held("b", "Robert Lind")}) == "Robert Lind | Robert Lind");
  CHECK(names({held("a", "Robert Lind Jr."), held("b", "Robert Lind Sr.")}) == "Robert Lind Jr. | Robert Lind Sr.");
  CHECK(names({held("a", "J. Kovacs"), held("b", "Jana Kovacs")}) == "Jana Kovacs | Jana Kovacs");
  CHECK(names({held("a", "ANNA KOVACS"), held("b", "Anna Kovacs")}) == "Anna Kovacs | Anna Kovacs");
}

TEST_CASE("short forms of given names make no other person, where only one fits") {
  CHECK(names({held("a", "Vince Kovacs"), held("b", "Vincent Kovacs"), held("c", "Vincent Kovacs")}) ==
        "Vincent Kovacs | Vincent Kovacs | Vincent Kovacs");
  CHECK(names({held("a", "Chris Kovacs"), held("b", "Christine Kovacs"), held("c", "Christopher Kovacs")}) ==
        "Chris Kovacs | Christine Kovacs | Christopher Kovacs");
}

TEST_CASE("a son stands beside his father where an article has both") {
  CHECK(names({held("a", "Robert Lind Jr."), held("a", "Robert Lind"), held("b", "Robert Lind")}) ==
        "Robert Lind Jr. | Robert Lind | Robert Lind");
}

TEST_CASE("a surname is the one's of whom the articles say ten times as much as of all others") {
  std::vector<Statement> statements(30, held("a", "Anna Kovacs"));
  statements.push_back(held("b", "Peter Kovacs"));
  statements.push_back(held("c", "Kovacs"));
  CHECK(linked(statements).statements.back().actor.name == "Anna Kovacs");
  statements.insert(statements.end(), 3, held("b", "Peter Kovacs"));
  CHECK(linked(statements).statements[31].actor.name == "Kovacs");
}

TEST_CASE("groups and texts give their last word to nobody, and descriptions keep theirs") {
  const auto other = [](std::string doc, std::string name) {
    return held(std::move(doc), std::move(name), "", "", ActorKind::unknown);
  };
  CHECK(names({other("a", "Labour MPs"), other("b", "MPs")}) == "Labour MPs | MPs");
  CHECK(names({other("a", "Alabama state law"), other("b", "State law")}) == "Alabama state law | State law");
  CHECK(names({held("a", "director of Acme Bread"), held("b", "Mr Brown's rules")}) ==
        "director of Acme Bread | Mr Brown's rules");
  CHECK(names({held("a", "U.S. officials", "", "", ActorKind::group),
               held("b", "U.S. and North Korean officials", "", "", ActorKind::group),
               held("c", "North Korean officials", "", "", ActorKind::group)}) ==
        "U.S. officials | U.S. and North Korean officials | North Korean officials");
}

TEST_CASE("what stands before a name joins nobody to it, and actors that were given keep their names") {
  CHECK(names({held("a", "Thursday Sen. Anna Kovacs"), held("b", "Anna Kovacs"), held("c", "Kovacs")}) ==
        "Anna Kovacs | Anna Kovacs | Anna Kovacs");
  CHECK(names({held("a", "Getty Images"), held("b", "10:15")}) == "Getty Images | 10:15");
}

TEST_CASE("a common noun is nobody's surname") {
  CHECK(names({held("a", "law", "", "", ActorKind::unknown), held("b", "new law", "", "", ActorKind::unknown)}) ==
        "law | new law");
}

TEST_CASE("other names of bodies and governments are one name") {
  const auto body = [](std::string name) { return held("a", std::move(name), "", "", ActorKind::organization); };
  CHECK(names({body("the Labour Party"), body("Labour"), body("the Tories")}) ==
        "Labour Party | Labour Party | Conservative Party");
  CHECK(names({body("French government"), body("UK government")}) == "France | United Kingdom");
  CHECK(names({body("National Bread Council"), body("NBC Bread")}) == "National Bread Council | NBC Bread");
  CHECK(names({body("Association of Small Bakers"), body("ASB")}) ==
        "Association of Small Bakers | Association of Small Bakers");
  CHECK(names({body("Acme Bread"), body("Acme Bread plc")}) == "Acme Bread | Acme Bread");
}

TEST_CASE("a person is not renamed to the country whose seat bears his name") {
  CHECK(names({held("a", "Washington")}) == "Washington");
}

TEST_CASE("who reports a position is renamed as the actors are") {
  std::vector<Statement> statements = {held("a", "Anna Kovacs"), held("b", "Peter Novak")};
  statements[1].via = "Kovacs";
  CHECK(linked(statements).statements[1].via == "Anna Kovacs");
}

TEST_CASE("every new name is listed with its reason") {
  const LinkedStatements result = linked({held("a", "Anna Kovacs"), held("b", "Kovacs"), held("c", "Kovacs")});
  REQUIRE(result.links.size() == 1);
  CHECK(result.links[0].kind == LinkKind::actor);
  CHECK(result.links[0].label == "Anna Kovacs");
  CHECK(result.links[0].wording == "Kovacs");
  CHECK(result.links[0].reason == "the only one with this surname whose full name is given");
  CHECK(result.links[0].statements == 2);
}

TEST_CASE("the order of the statements does not change what is linked") {
  std::vector<Statement> statements = {held("a", "Anna Kovacs"), held("b", "Kovacs"), held("c", "anna kovacs"),
                                       held("d", "Anna B. Kovacs"), held("e", "Kovacs", "Mayor")};
  const auto sorted_names = [](std::vector<Statement> given) {
    std::vector<std::pair<std::string, std::string>> found;
    for (const Statement& s : linked(std::move(given)).statements) found.emplace_back(s.doc, s.actor.name);
    std::ranges::sort(found);
    return found;
  };
  const auto expected = sorted_names(statements);
  std::ranges::reverse(statements);
  CHECK(sorted_names(statements) == expected);
}

TEST_CASE("names that are nothing but titles, blanks or broken text pass unharmed") {
  CHECK(names({held("a", "Prime Minister"), held("b", " "), held("c", "\xff\xfe"), held("d", "Sir")}) ==
        "Prime Minister |   | \xff\xfe | Sir");
}
