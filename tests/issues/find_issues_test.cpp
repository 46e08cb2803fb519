#include "issues/find_issues.h"
#include "tests/graph/make_statement.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace standpoint;

namespace {

const NewsWords& news() {
  static const NewsWords words(STANDPOINT_SOURCE_DIR "/models/lexicon");
  return words;
}

struct Said {
  std::string topic;
  std::string words;
  Position position = Position::supports;
};

// An article whose statements stand a few lines apart.
std::vector<Statement> article(const std::string& doc, const std::string& title, const std::vector<Said>& said) {
  std::vector<Statement> made;
  for (std::size_t i = 0; i < said.size(); ++i) {
    made.push_back(make_statement("Ada Roe", said[i].position, said[i].topic,
                                  {.doc = doc, .quote = said[i].words, .begin = static_cast<std::uint32_t>(200 * i)}));
    made.back().title = title;
  }
  return made;
}

std::vector<Statement> tolls(const std::string& doc) {
  return article(doc, "Council votes on bridge toll",
                 {{"bridge toll", "the bridge toll would pay for repairs of the pier"},
                  {"bridge toll", "drivers should not pay a bridge toll twice", Position::opposes},
                  {"repair of bridge", "without a toll the bridge cannot be repaired"}});
}

std::vector<Statement> lynx(const std::string& doc) {
  return article(doc, "Farmers fear return of lynx",
                 {{"reintroduction of lynx", "the reintroduction of the lynx would cost them lambs", Position::opposes},
                  {"lynx", "a lynx takes deer rather than sheep in the forest"},
                  {"lynx reintroduction", "we back lynx reintroduction in the northern forest"}});
}

std::vector<Statement> found(std::vector<Statement> statements, const IssueOptions& options = {}) {
  StatementTable table(std::move(statements));
  find_issues(table, lists(), news(), options);
  return table.take();
}

std::vector<Statement> joined(const std::vector<std::vector<Statement>>& parts) {
  std::vector<Statement> all;
  for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

std::map<std::string, std::set<std::string>> labels_by_article(const std::vector<Statement>& statements) {
  std::map<std::string, std::set<std::string>> labels;
  for (const Statement& s : statements) labels[s.doc].insert(s.issue.label);
  return labels;
}

} // namespace

TEST_CASE("articles on one subject have one issue, others another") {
  const auto labels = labels_by_article(found(joined({tolls("a.txt"), lynx("b.txt"), tolls("c.txt")})));
  CHECK(labels.at("a.txt") == std::set<std::string>{"bridge toll"});
  CHECK(labels.at("a.txt") == labels.at("c.txt"));
  CHECK(labels.at("b.txt") == std::set<std::string>{"lynx reintroduction"});
}

TEST_CASE("one article has an issue") {
  CHECK(labels_by_article(found(tolls("a.txt"))).at("a.txt") == std::set<std::string>{"bridge toll"});
}

TEST_CASE("one statement has an issue, and none have none") {
  const auto alone = found({make_statement("Ada Roe", Position::supports, "bridge toll")});
  CHECK(alone.front().issue.label == "bridge toll");
  CHECK(found({}).empty());
}

TEST_CASE("issues do not depend on the order of statements") {
  const auto statements = joined({tolls("a.txt"), lynx("b.txt"), tolls("c.txt"), lynx("d.txt")});
  const auto sorted = [](std::vector<Statement> all) {
    std::ranges::sort(all, comes_before);
    std::vector<Issue> issues;
    for (const Statement& s : all) issues.push_back(s.issue);
    return issues;
  };
  const auto once = sorted(found(statements));
  for (unsigned seed = 1; seed < 6; ++seed) CHECK(sorted(found(shuffled(statements, seed))) == once);
}

TEST_CASE("who speaks is no debate") {
  auto statements = tolls("a.txt");
  for (Statement& s : statements) s.title = "Ada Roe: Ada Roe on the toll";
  CHECK(found(statements).front().issue.label.find("Roe") == std::string::npos);
}

TEST_CASE("a part of a debate is below it") {
  auto statements = tolls("a.txt");
  for (int i = 0; i < 4; ++i) {
    statements.push_back(make_statement("Ben Doe", Position::opposes, "ferry timetable",
                                        {.quote = "the ferry timetable leaves islanders stranded at night",
                                         .begin = static_cast<std::uint32_t>(9000 + 100 * i)}));
    statements.back().title = statements.front().title;
  }
  statements = found(statements);
  CHECK(statements.back().issue.label.find("ferry timetable") != std::string::npos);
  const bool below = statements.back().issue.parent == statements.front().issue.label;
  const bool above = statements.front().issue.parent == statements.back().issue.label;
  CHECK((below || above));
}

TEST_CASE("a debate is not called by the beginning of a phrase that nobody ends there") {
  const std::string phrase = "harbour toll for harbour pilot boats";
  CHECK(found(article("a.txt", "Council votes", {{phrase, "the " + phrase}, {phrase, "no " + phrase}}))
            .front()
            .issue.label == phrase);
}

TEST_CASE("a debate keeps the number in its name") {
  const std::vector<Statement> statements =
      found(article("a", "Visa renewal",
                    {{"EB-5 visas", "the EB-5 visas bring investors to the harbor"},
                     {"EB-5 visas", "we back the EB-5 visas for investors"},
                     {"fraud in EB-5 visas", "fraud is the trouble of the EB-5 visas"}}));
  for (const Statement& s : statements) CHECK(s.issue.label == "EB-5 visas");
}

TEST_CASE("a part's name says more than the debate's") {
  auto statements = tolls("a.txt");
  for (int i = 0; i < 4; ++i)
    statements.push_back(make_statement("Ben Doe", Position::opposes, "ferry agreement",
                                        {.quote = "the ferry agreement leaves islanders stranded at night",
                                         .begin = static_cast<std::uint32_t>(9000 + 100 * i)}));
  for (int i = 0; i < 9; ++i)
    statements.push_back(make_statement(
        "Cy Poe", Position::opposes, "bridge toll",
        {.quote = "a bridge toll would empty the old town", .begin = static_cast<std::uint32_t>(19000 + 100 * i)}));
  for (Statement& s : statements) s.doc = "a.txt", s.title = "Council votes on bridge toll";
  const auto labels = labels_by_article(found(statements)).at("a.txt");
  CAPTURE(labels);
  CHECK(labels.contains("bridge toll: ferry agreement"));
  for (Statement& s : statements)
    if (s.topic == "ferry agreement")
      s.topic = "Norwegian agreement", s.evidence_text = "islanders are left stranded at night";
  CHECK_FALSE(labels_by_article(found(statements)).at("a.txt").contains("bridge toll: Norwegian agreement"));
}

TEST_CASE("the side is that towards the issue") {
  const auto statements = found(tolls("a.txt"));
  CHECK(statements[0].issue.polarity == 1);
  CHECK(statements[1].issue.polarity == -1);
  auto person = tolls("a.txt");
  person.push_back(
      make_statement("Ben Doe", Position::criticizes, "Ada Roe", {.quote = "Roe on the bridge toll", .begin = 300}));
  CHECK(found(person).back().issue.polarity == 0);
}

TEST_CASE("on request a statement says how it came to its issue") {
  CHECK(found(tolls("a.txt")).front().issue.because.empty());
  const std::string because = found(tolls("a.txt"), {.explain = true}).front().issue.because;
  CHECK(because.find("toll") != std::string::npos);
}

TEST_CASE("statements that have issues keep them; one without has all found anew") {
  auto statements = found(tolls("a.txt"));
  for (Statement& s : statements) s.issue.label = "mine";
  CHECK(found(statements).front().issue.label == "mine");
  statements.back().issue = {};
  CHECK(found(statements).front().issue.label == "bridge toll");
}

TEST_CASE("attributions without a position have no issue") {
  auto statements = tolls("a.txt");
  statements.front().takes_position = false;
  CHECK(found(statements).front().issue.label.empty());
}
