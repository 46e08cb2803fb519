#include "issues/code_issues.h"
#include "issues/draft_codebook.h"
#include "tests/graph/make_statement.h"
#include "tests/lexicon/shipped_lists.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <map>
#include <sstream>

using namespace standpoint;

namespace {

struct Said {
  std::string topic;
  std::string issue;
  Position position = Position::supports;
  int towards_issue = 1; // of who is for the topic
};

const std::vector<Said> debate = {{"hunting ban", "hunting"},
                                  {"ban on hunting", "hunting", Position::opposes},
                                  {"hunting ban", "hunting"},
                                  {"lifting of the hunting ban", "hunting", Position::advocates, -1},
                                  {"field sports", "hunting", Position::supports, -1},
                                  {"hounds", "hunting", Position::criticizes, 0},
                                  {"council tax", "tax: pensioners"},
                                  {"council tax rises", "tax: pensioners", Position::opposes},
                                  {"plans", "hunting"},
                                  {"plans", "tax: pensioners"}};

// As they are before linking; `find` then gives each the issue that was found for its wording and article.
std::vector<Statement> said(const std::vector<Said>& all) {
  std::vector<Statement> made;
  for (std::size_t i = 0; i < all.size(); ++i)
    made.push_back(make_statement("Actor " + std::to_string(i % 3), all[i].position, all[i].topic,
                                  {.doc = std::to_string(i) + ".txt", .begin = static_cast<std::uint32_t>(20 * i)}));
  return made;
}

LinkedStatements linked(const std::vector<Statement>& statements, const std::vector<Said>& all,
                        const Codebook& codebook = {}) {
  LinkedStatements linked = link_statements(statements, lists(), {.codebook = codebook});
  for (std::size_t i = 0; i < all.size(); ++i) {
    Statement& s = linked.statements[i];
    s.issue.label = all[i].issue;
    s.issue.parent = all[i].issue.starts_with("tax: ") ? "tax" : "";
    s.issue.polarity = usual_polarity(all[i].position) * all[i].towards_issue;
  }
  code_issues(linked.statements, codebook, false);
  return linked;
}

std::string draft(const LinkedStatements& linked, const Codebook& known = {}, std::size_t least = 1) {
  std::ostringstream out;
  write_draft_codebook(linked, known, {.least = least, .left_out = {}, .issues_aside = {}}, out);
  return out.str();
}

Codebook book(const std::string& yaml) {
  const TemporaryFolder folder;
  return Codebook::read(folder.write("book.yaml", yaml));
}

} // namespace

TEST_CASE("a draft says what was found, in the order of how often it stands") {
  CHECK(draft(linked(said(debate), debate)) == R"(# 2 issues, 6 topics, from 10 statements.
# How to edit this file, and what comes of it: docs/codebook.md, man standpoint-codebook.
issues:

  # 7 statements by 3 actors in 7 articles
  - label: hunting
    topics:
      # 4: Actor 0 supports "We must act now" (0.txt)
      - label: hunting ban
        synonyms:
          - hunting ban # 2
          - ban on hunting # 1
        turned:
          - lifting of the hunting ban # 1
      # 1: Actor 1 supports "We must act now" (4.txt)
      - label: field sports
        direction: against
        synonyms:
          - field sports # 1
      # 1: Actor 2 criticizes "We must act now" (5.txt)
      - label: hounds
        direction: none
        synonyms:
          - hounds # 1

  # 3 statements by 2 actors in 3 articles
  - label: "tax: pensioners"
    parent: tax
    topics:
      # 1: Actor 0 supports "We must act now" (6.txt)
      - council tax
      # 1: Actor 1 opposes "We must act now" (7.txt)
      - label: council tax rises
        parents: [council tax]
        synonyms:
          - council tax rises # 1

# On several issues or on none: each article shows which.
topics:
  # 2: Actor 2 supports "We must act now" (8.txt)
  - plans
)");
}

TEST_CASE("a draft that is given back gives the same topics, sides, issues and parents") {
  const std::vector<Statement> statements = said(debate);
  const LinkedStatements before = linked(statements, debate);
  const LinkedStatements after = linked(statements, debate, book(draft(before)));
  for (std::size_t i = 0; i < debate.size(); ++i) {
    const Statement &a = before.statements[i], &b = after.statements[i];
    INFO(debate[i].topic);
    CHECK(a.topic == b.topic);
    CHECK(a.polarity == b.polarity);
    CHECK(a.topic_parents == b.topic_parents);
    CHECK(a.issue.label == b.issue.label);
    CHECK(a.issue.parent == b.issue.parent);
    CHECK(a.issue.polarity == b.issue.polarity);
  }
}

TEST_CASE("what a codebook has already, and what stands too seldom, is not written") {
  const Codebook known = book("issues:\n- label: hunting\n  topics: [hunting ban, field sports, hounds]\n");
  const std::string rest = draft(linked(said(debate), debate, known), known);
  CHECK(rest.find("hunting ban") == std::string::npos);
  CHECK(rest.find("council tax") != std::string::npos);
  const std::string frequent = draft(linked(said(debate), debate), {}, 2);
  CHECK(frequent.find("council tax") == std::string::npos);
  CHECK(frequent.find("hunting ban") != std::string::npos);
  CHECK(draft({}) == "# 0 issues, 0 topics, from 0 statements.\n# How to edit this file, and what comes of it: "
                     "docs/codebook.md, man standpoint-codebook.\n\n# On several issues or on none: each article shows "
                     "which.\ntopics: []\n");
}

TEST_CASE("any order of the statements gives the same draft") {
  const std::vector<Statement> statements = said(debate);
  std::map<std::string, Said> of_doc;
  for (std::size_t i = 0; i < debate.size(); ++i) of_doc.emplace(statements[i].doc, debate[i]);
  const std::string expected = draft(linked(statements, debate));
  for (unsigned seed = 1; seed < 6; ++seed) {
    const std::vector<Statement> other = shuffled(statements, seed);
    std::vector<Said> all;
    for (const Statement& s : other) all.push_back(of_doc.at(s.doc));
    CHECK(draft(linked(other, all)) == expected);
  }
}

TEST_CASE("names that break careless writers are read back, and nothing of them is obeyed by a terminal") {
  LinkedStatements nasty{.statements = nasty_statements(), .links = {}};
  for (Statement& s : nasty.statements)
    if (s.doc != "a.txt") s.issue = {.label = s.topic + "!", .parent = s.doc, .polarity = 0, .because = ""};
  const std::string text = draft(nasty);
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
  const Codebook codebook = book(text);
  for (const Statement& s : nasty.statements)
    if (!plain_wording(s.topic).empty()) {
      Codebook::Match match;
      INFO(s.topic);
      CHECK(codebook.find(s.topic, match));
    }
}
