#include "linking/actor_parents.h"
#include "linking/lift_actors.h"
#include "tests/graph/make_statement.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

std::vector<Statement> spoken() {
  std::vector<Statement> made = {make_statement("Ada Roe", Position::supports, "toll"),
                                 make_statement("Pentagon", Position::opposes, "toll"),
                                 make_statement("U.S. officials", Position::supports, "toll"),
                                 make_statement("Ben Doe", Position::supports, "toll")};
  made[0].actor.role = "State Department spokeswoman";
  made[1].actor.kind = ActorKind::organization;
  made[2].actor.kind = ActorKind::group;
  StatementRows rows(made);
  find_parents(rows, lists());
  rows.put_into(made);
  return made;
}

void lift(std::vector<Statement>& statements, ActorsLevel level) {
  StatementRows rows(statements);
  lift_actors(rows, level, lists());
  rows.put_into(statements);
}

std::vector<std::string> names(ActorsLevel level) {
  std::vector<Statement> statements = spoken();
  lift(statements, level);
  std::vector<std::string> found;
  for (const Statement& s : statements) found.push_back(s.actor.name);
  return found;
}

} // namespace

TEST_CASE("a government is ten actors or one") {
  CHECK(names(ActorsLevel::name) == std::vector<std::string>{"Ada Roe", "Pentagon", "U.S. officials", "Ben Doe"});
  CHECK(names(ActorsLevel::body) ==
        std::vector<std::string>{"State Department", "Pentagon", "United States", "Ben Doe"});
  CHECK(names(ActorsLevel::top) ==
        std::vector<std::string>{"United States", "United States", "United States", "Ben Doe"});
}

TEST_CASE("who spoke is kept, and the body has its own kind and country") {
  std::vector<Statement> statements = spoken();
  lift(statements, ActorsLevel::body);
  CHECK(statements[0].actor.through == "Ada Roe");
  CHECK(statements[0].actor.kind == ActorKind::organization);
  CHECK(statements[0].actor.country == "United States");
  CHECK(statements[0].actor.role.empty());
  CHECK(statements[0].actor.parent == "United States");
  CHECK(statements[2].actor.kind == ActorKind::country);
  CHECK(statements[1].actor.through.empty());
  lift(statements, ActorsLevel::top);
  CHECK(statements[0].actor.through == "Ada Roe");
}
