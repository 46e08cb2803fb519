#include "base/error.h"
#include "graph/calendar.h"
#include "graph/code_statements.h"
#include "make_statement.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

std::string value_of(const Coding& coding, std::size_t statement, std::string_view variable) {
  return coding.statements.at(statement).values.at(coding.find_variable(variable).value());
}

} // namespace

TEST_CASE("an extracted statement has its actor by kind, its side and its day") {
  Statement person = make_statement("Roe", Position::opposes, "toll", {.doc = "a", .date = "2023-01-02"});
  Statement country = make_statement("Ruritania", Position::commits, "toll", {.doc = "b", .date = ""});
  country.actor.kind = ActorKind::country;
  Statement unknown = make_statement("someone", Position::asserts, "toll", {.doc = "c"});
  unknown.actor.kind = ActorKind::unknown;
  const Coding coding = code_statements({unknown, country, person});
  REQUIRE(coding.statements.size() == 3);
  CHECK(value_of(coding, 0, "actor") == "Roe");
  CHECK(value_of(coding, 0, "person") == "Roe");
  CHECK(value_of(coding, 0, "organization") == "");
  CHECK(value_of(coding, 0, "agreement") == "0");
  CHECK(value_of(coding, 0, "concept") == "toll");
  CHECK(iso_day(*coding.statements[0].time) == "2023-01-02");
  CHECK(value_of(coding, 1, "organization") == "Ruritania");
  CHECK(value_of(coding, 1, "agreement") == "1");
  CHECK(iso_day(*coding.statements[1].time) == "2023-02-22"); // the article's
  CHECK(value_of(coding, 2, "person") == "");
  CHECK(value_of(coding, 2, "organization") == "");
  CHECK(value_of(coding, 2, "agreement") == "");
  CHECK(value_of(coding, 2, "polarity") == "0");
  CHECK(coding.documents.at(0).source == "The Example");
}

TEST_CASE("an attribution without a position and a statement given twice are not coded") {
  const Statement once = make_statement("Roe", Position::opposes, "toll");
  Statement nothing;
  nothing.takes_position = false;
  CHECK(code_statements({once, nothing, once}).statements.size() == 1);
}

TEST_CASE("codings are put together by the names of their variables") {
  Coding by_hand;
  by_hand.variables = {{"organization", VariableType::short_text},
                       {"concept", VariableType::short_text},
                       {"agreement", VariableType::boolean},
                       {"strength", VariableType::integer}};
  by_hand.documents.resize(2);
  by_hand.statements.resize(1);
  by_hand.statements[0].document = 1;
  by_hand.statements[0].values = {"Guild", "toll", "1", "3"};
  append(by_hand, code_statements({make_statement("Roe", Position::opposes, "toll")}));
  REQUIRE(by_hand.statements.size() == 2);
  CHECK(value_of(by_hand, 0, "organization") == "Guild");
  CHECK(value_of(by_hand, 0, "person") == "");
  CHECK(value_of(by_hand, 1, "topic") == "toll");
  CHECK(value_of(by_hand, 1, "strength") == "");
  CHECK(value_of(by_hand, 1, "agreement") == "0");
  CHECK(by_hand.statements[1].document == 2);
}

TEST_CASE("a variable with two types is not put together") {
  Coding by_hand;
  by_hand.variables = {{"agreement", VariableType::integer}};
  CHECK_THROWS_WITH(append(by_hand, code_statements({})),
                    "the variable agreement has different types in the inputs; make a network of each");
}
