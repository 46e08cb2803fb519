#include "base/error.h"
#include "tests/accuracy/score_statements.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

MarkedStatement against(const std::string& evidence, const std::string& actor, const std::string& topic) {
  return {.line = 1,
          .evidence = evidence,
          .actors = {actor},
          .via = "",
          .readings = {{.positions = {Position::opposes}, .polarities = {-1}, .topic = topic, .keys = {topic}}}};
}

Statement statement(Position position, int polarity, const std::string& actor, const std::string& topic) {
  Statement made;
  made.position = position;
  made.polarity = polarity;
  made.actor.name = actor;
  made.topic = topic;
  return made;
}

Statement with_evidence(Statement made, std::uint32_t begin, std::uint32_t end) {
  made.evidence = {{begin, end}};
  return made;
}

Document document(const std::string& text) {
  Document made;
  made.path = "levy.txt";
  made.text = text;
  return made;
}

} // namespace

TEST_CASE("a statement answers a marked one when they share half of the words of the shorter evidence") {
  const std::string text = "Ann Lee is against the new levy on bread and salt.";
  const std::vector<MarkedStatement> marked = {against("against the new levy on bread and salt", "Ann Lee", "levy")};
  const auto pairs = [&](std::uint32_t begin, std::uint32_t end) {
    const Statement found = with_evidence(statement(Position::opposes, -1, "Ann Lee", "levy"), begin, end);
    return score_article(document(text), marked, {found}).pairs.size();
  };
  CHECK(pairs(8, 18) == 1); // "is against"
  CHECK(pairs(4, 18) == 0); // "Lee is against"
}

TEST_CASE("evidence is counted in code points, and dashes and quotation marks part words") {
  const std::string text = "\u201cNo\u201d \u2014 Zo\u00eb is against the levy.";
  const std::vector<MarkedStatement> marked = {against("against the levy", "Zo\u00eb", "levy")};
  const Statement found = statement(Position::opposes, -1, "Zo\u00eb", "levy");
  CHECK(score_article(document(text), marked, {with_evidence(found, 14, 21)}).pairs.size() == 1); // "against"
  CHECK(score_article(document(text), marked, {with_evidence(found, 0, 10)}).pairs.empty());      // to "Zo\u00eb"
}

TEST_CASE("each statement answers at most one marked one, that with which it agrees best") {
  const std::string text = "Ann Lee and Bo Oh are against the levy.";
  const std::vector<MarkedStatement> marked = {against("are against the levy", "Ann Lee", "levy"),
                                               against("are against the levy.", "Bo Oh", "levy")};
  const Statement found = with_evidence(statement(Position::opposes, -1, "Bo Oh", "levy"), 18, 38);
  const ArticleScore score = score_article(document(text), marked, {found});
  REQUIRE(score.pairs.size() == 1);
  CHECK(score.pairs[0].marked == 1);
}

TEST_CASE("an attribution without a position answers nothing") {
  Statement none = with_evidence(statement(Position::opposes, -1, "Ann Lee", "levy"), 8, 27);
  none.takes_position = false;
  const ArticleScore score = score_article(document("Ann Lee is against the levy."),
                                           {against("is against the levy", "Ann Lee", "levy")}, {none});
  CHECK(score.pairs.empty());
  CHECK(score.extracted.empty());
}

TEST_CASE("a name is right without its case, its article and the possessive") {
  const MarkedStatement marked = against("against", "the Health Ministry", "levy");
  CHECK(judge(marked, statement(Position::opposes, -1, "health ministry", "levy")).actor);
  CHECK(judge(marked, statement(Position::opposes, -1, "Health Ministry's", "levy")).actor);
  CHECK_FALSE(judge(marked, statement(Position::opposes, -1, "ministry", "levy")).actor);
}

TEST_CASE("a topic is right when label or wording contains a key, in at most twelve words") {
  const MarkedStatement marked = against("against", "Ann Lee", "levy");
  Statement found = statement(Position::opposes, -1, "Ann Lee", "tax on bread");
  CHECK_FALSE(judge(marked, found).topic);
  found.phrase = "the Levy";
  CHECK(judge(marked, found).topic);
  found.phrase = "one two three four five six seven eight nine ten eleven twelve levy";
  CHECK_FALSE(judge(marked, found).topic);
}

TEST_CASE("a side and a topic have to be of one reading, the first that has the topic") {
  MarkedStatement marked = against("called for an end to the levy", "Ann Lee", "levy");
  marked.readings.insert(
      marked.readings.begin(),
      {.positions = {Position::advocates}, .polarities = {1}, .topic = "end of the levy", .keys = {"end of"}});
  CHECK(judge(marked, statement(Position::opposes, -1, "Ann Lee", "levy")).is_triple());
  CHECK(judge(marked, statement(Position::advocates, 1, "Ann Lee", "end of the levy")).is_triple());
  for (const Statement& crossed : {statement(Position::advocates, 1, "Ann Lee", "levy"),
                                   statement(Position::opposes, -1, "Ann Lee", "end of the levy")}) {
    CHECK(judge(marked, crossed).topic);
    CHECK_FALSE(judge(marked, crossed).side);
    CHECK(judge(marked, crossed).takes_opposite_side);
  }
}

TEST_CASE("the reading is that of the topic rather than of the words it was made of") {
  MarkedStatement marked = against("no house would go", "Ann Lee", "demolition");
  marked.readings.insert(
      marked.readings.begin(),
      {.positions = {Position::commits}, .polarities = {1}, .topic = "sparing of houses", .keys = {"no house"}});
  Statement found = statement(Position::opposes, -1, "Ann Lee", "demolition of a house");
  found.phrase = "no house would go";
  CHECK(judge(marked, found).is_triple());
  found.topic = "houses";
  CHECK(judge(marked, found).takes_opposite_side);
}

TEST_CASE("no side is not a wrong side, and a side where none is marked is not the opposite one") {
  const MarkedStatement marked = against("against", "Ann Lee", "levy");
  CHECK_FALSE(judge(marked, statement(Position::asserts, 0, "Ann Lee", "levy")).takes_wrong_side);
  CHECK(judge(marked, statement(Position::supports, 1, "Ann Lee", "levy")).takes_opposite_side);

  MarkedStatement neutral = marked;
  neutral.readings[0].polarities = {0};
  const Judgement invented = judge(neutral, statement(Position::supports, 1, "Ann Lee", "levy"));
  CHECK(invented.takes_wrong_side);
  CHECK_FALSE(invented.takes_opposite_side);
}

TEST_CASE("marked words that the article does not have, or has twice, are an error with their line") {
  const std::vector<MarkedStatement> marked = {against("the levy", "Ann Lee", "levy")};
  CHECK_THROWS_WITH(score_article(document("Ann Lee spoke."), marked, {}),
                    Catch::Contains("levy.txt") && Catch::Contains("\"the levy\" (line 1 of the marks)"));
  CHECK_THROWS_AS(score_article(document("For the levy or against the levy?"), marked, {}), Error);
}
