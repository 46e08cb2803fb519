#include "issues/code_issues.h"
#include "tests/graph/make_statement.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

Codebook book(const std::string& yaml) {
  const TemporaryFolder folder;
  return Codebook::read(folder.write("book.yaml", yaml));
}

// As they are when topics are linked and issues are found.
Statement on(const std::string& topic, const std::string& issue, Position position = Position::supports) {
  Statement s = make_statement("Roe", position, topic);
  s.issue = {.label = issue, .parent = "", .polarity = s.polarity, .because = ""};
  return s;
}

const std::string hunting = "issues:\n"
                            "- label: Hunts\n"
                            "  parent: animals\n"
                            "  topics:\n"
                            "  - hunting ban\n"
                            "  - {label: field sports, direction: against}\n"
                            "  - {label: hounds, direction: none}\n";

} // namespace

TEST_CASE("topics of an issue bring their statements to it, with the side that their direction gives") {
  std::vector<Statement> statements = {on("hunting ban", "ban"), on("field sports", "sports"), on("hounds", "dogs"),
                                       on("field sports", "sports", Position::asserts), on("toll", "toll")};
  CHECK(code_issues(statements, book(hunting), false).empty());
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(statements[i].issue.label == "Hunts");
    CHECK(statements[i].issue.parent == "animals");
  }
  CHECK(statements[0].issue.polarity == 1);
  CHECK(statements[1].issue.polarity == -1);
  CHECK(statements[2].issue.polarity == 0);
  CHECK(statements[3].issue.polarity == 0);
  CHECK(statements[0].issue.because.ends_with("book.yaml:5"));
  CHECK(statements[4].issue.label == "toll");
}

TEST_CASE("an issue that was found goes where most of it goes, and its sub-issues get the new parent") {
  std::vector<Statement> statements = {on("hunting ban", "ban"), on("hunting ban", "ban"), on("plans", "ban"),
                                       on("saboteurs", "ban: saboteurs"), on("plans", "tax")};
  statements[3].issue.parent = "ban";
  code_issues(statements, book(hunting), false);
  CHECK(statements[2].issue.label == "Hunts");
  CHECK(statements[3].issue.label == "ban: saboteurs");
  CHECK(statements[3].issue.parent == "Hunts");
  CHECK(statements[4].issue.label == "tax");
}

TEST_CASE("one statement in the codebook among many that are not does not carry an issue with it") {
  std::vector<Statement> statements(5, on("plans", "tax"));
  statements.push_back(on("hunting ban", "tax"));
  code_issues(statements, book(hunting), false);
  CHECK(statements[0].issue.label == "tax");
  CHECK(statements[5].issue.label == "Hunts");
}

TEST_CASE("an issue of the same name is the codebook's") {
  std::vector<Statement> statements = {on("plans", "the hunts")};
  code_issues(statements, book(hunting), false);
  CHECK(statements[0].issue.label == "Hunts");
}

TEST_CASE("what the codebook leaves out takes no position") {
  std::vector<Statement> statements = {on("weather", "rain"), on("time", "ban"), on("hunting ban", "ban")};
  const auto links = code_issues(statements,
                                 book(hunting + "- label: weather\n  leave_out: true\n"
                                                "topics:\n- {label: time, leave_out: true}\n"),
                                 false);
  CHECK(links.empty());
  CHECK_FALSE(statements[0].takes_position);
  CHECK(statements[0].actor.name.empty());
  CHECK_FALSE(statements[1].takes_position);
  CHECK(statements[2].takes_position);
}

TEST_CASE("with the codebook alone what it does not name takes no position and is listed, the most frequent first") {
  std::vector<Statement> statements = {on("toll", "toll"), on("hunting ban", "ban"), on("pier", "pier"),
                                       on("pier", "pier"), on("hunts in Wales", "ban")};
  const auto links = code_issues(statements, book(hunting + "split: [hunts in Wales]\n"), true);
  REQUIRE(links.size() == 2);
  CHECK(links[0] == Link{.kind = LinkKind::left_out, .label = "", .wording = "pier", .reason = "", .statements = 2});
  CHECK(links[1].wording == "toll");
  std::vector<bool> kept;
  for (const Statement& s : statements) kept.push_back(s.takes_position);
  CHECK(kept == std::vector<bool>{false, true, false, false, true});
}
