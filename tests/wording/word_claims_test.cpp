// Claims of sentences read by the shipped engine: the cases that a prototype got wrong, each of one kind.
#include "drafts/claim_draft.h"
#include "pipeline.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

const Engine& engine() {
  static const Engine loaded = load_engine(STANDPOINT_SOURCE_DIR "/models");
  return loaded;
}

// The claims of the positions in a text, one behind the other with " / " between.
std::string claims_of(const std::string& text) {
  Document document;
  document.id = "test.txt";
  document.text = text;
  std::string claims;
  for (const Statement& statement : extract_statements(document, engine())) {
    if (!statement.takes_position) continue;
    if (!claims.empty()) claims += " / ";
    claims += statement.claim;
  }
  return claims;
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("an act to be done is an -ing phrase, a passive one an active one") {
  CHECK(claims_of("The mayor of Torvik, Ada Roe, urged the council to close the mine.") ==
        "the council closing the mine");
  CHECK(claims_of("Ada Roe, the mayor of Torvik, said the mine should be closed.") == "closing the mine");
  CHECK(claims_of("Ada Roe, the mayor of Torvik, pledged to build the bridge.") == "building the bridge");
}

TEST_CASE("a judgement is worded with as") {
  CHECK(claims_of("Ada Roe, the mayor of Torvik, said the toll was a disgrace.") == "the toll as a disgrace");
}

TEST_CASE("opposes and refuses say the not themselves") {
  CHECK(claims_of("Ada Roe, the mayor of Torvik, said the mine should not be closed.") == "closing the mine");
}

TEST_CASE("who is meant stands in the pronoun's place") {
  const std::string claim =
      claims_of("Ada Roe met Lars Holm, the mayor of Torvik, on Monday. Roe said he had broken the law.");
  CHECK(has(claim, "Holm breaking the law"));
}

TEST_CASE("a holder who speaks of himself is named") {
  CHECK(has(claims_of("\"I lost the vote,\" said Ada Roe, the mayor of Torvik."), "Roe lost the vote"));
}

TEST_CASE("the US stays in capitals") {
  CHECK(has(claims_of("Ada Roe, the mayor of Torvik, said the US had lost the case."), "the US had lost the case"));
}

TEST_CASE("short forms of verbs are written out") {
  const std::string claim = claims_of("\"They'll lose the vote,\" said Ada Roe, the mayor of Torvik.");
  CHECK_FALSE(has(claim, "'ll"));
}

TEST_CASE("a condition that makes the position stays") {
  CHECK(has(claims_of("Ada Roe, the mayor of Torvik, said the mine should close only with the consent of the workers."),
            "only with"));
}

TEST_CASE("what is needed for a time is not what is wanted") {
  CHECK(has(claims_of("Ada Roe, the mayor of Torvik, said the team needs 100 days to recuperate."), "100 days"));
}

TEST_CASE("a long claim is cut to twelve words") {
  const std::string claim = claims_of(
      "Ada Roe, the mayor of Torvik, said the new toll on the old bridge over the river would cost many poor farmers "
      "in "
      "the northern part of the valley and their families a large share of the money that they earn every year.");
  CHECK(count_words(claim) <= most_claim_words);
  CHECK(has(claim, "toll"));
  CHECK(has(claim, "would cost"));
}

TEST_CASE("a particle stays with its verb") {
  CHECK(has(claims_of("Ada Roe, the mayor of Torvik, called for doing away with the toll."), "toll"));
}

TEST_CASE("in a simultaneous and reciprocal manner is simultaneously and reciprocally") {
  const std::string claim = claims_of(
      "\"Ruritania and Graustark must act towards disarmament in a simultaneous and reciprocal manner,\" said "
      "Ada Roe, the mayor of Torvik.");
  CHECK(has(claim, "simultaneous"));
  CHECK(has(claim, "reciprocal"));
  CHECK(has(claim, "disarmament"));
}

TEST_CASE("a holder who says a noun only is told of") {
  CHECK(has(claims_of("Ada Roe, the mayor of Torvik, did not rule out the toll."), "did not rule out the toll"));
  CHECK(claims_of("Ada Roe, the mayor of Torvik, referred to the toll as a gift to farmers.") ==
        "the toll is a gift to farmers");
}

TEST_CASE("what only leads to a claim goes") {
  CHECK(claims_of("Ada Roe, the mayor of Torvik, said the problem was that taxes had risen.") == "taxes had risen");
  CHECK(claims_of("Ada Roe, the mayor of Torvik, told colleagues Lars Holm might leave the council.") ==
        "Lars Holm might leave the council");
}

TEST_CASE("an act that is expected of somebody will happen") {
  CHECK(claims_of("Ada Roe, the mayor of Torvik, expects Lars Holm to win the race.") == "Lars Holm will win the race");
}

TEST_CASE("who is judged for an act is named with it") {
  CHECK(claims_of("Ada Roe, the mayor of Torvik, said it was unacceptable for the chancellor to have the role of "
                  "Speaker.") == "the chancellor having the role of Speaker");
}

TEST_CASE("a plan that has failed is no plan to fail") {
  const std::string claim =
      claims_of("The Tories say Labour's plans to give all children two hours of sports lessons a "
                "week in schools have failed.");
  CHECK(has(claim, "have failed"));
}

TEST_CASE("who is kept from an act is opposed in doing it") {
  CHECK(claims_of("Ada Roe, the mayor of Torvik, vowed to block other refugees from coming to the valley.") ==
        "other refugees coming to the valley");
}

TEST_CASE("side clauses are not taken for the claim") {
  CHECK(has(claims_of("Ada Roe, the mayor of Torvik, said if the leaders were embedded inside formations they are "
                      "likely to be killed."),
            "are likely to be killed"));
}

TEST_CASE("a holder is named once") {
  const std::string claim = claims_of("\"I lost my house because I was poor,\" said Mr Roe, the mayor of Torvik.");
  CHECK(has(claim, "Roe lost his house because he was poor"));
}

TEST_CASE("an abbreviation in brackets is left out") {
  CHECK(has(claims_of("Ada Roe, the mayor of Torvik, said Community Support Officers (CSOs) were needed."),
            "Community Support Officers were needed"));
}

TEST_CASE("where what leads to the view leaves no room for it, the view is told") {
  CHECK(
      claims_of(
          "Ada Roe, the mayor of Torvik, said the new rule is only meant to make sure that the council has to approve "
          "every sale of land in the valley to strangers.")
          .starts_with("the council has to approve every sale of land"));
}

TEST_CASE("a union's secretary does not speak for the government") {
  CHECK_FALSE(
      has(claims_of("\"Our drivers will get their wages,\" said Ada Roe, the union's secretary."), "government"));
}

TEST_CASE("'they' are who act before in the same sentence, not somebody of another one") {
  CHECK(
      has(claims_of("Supporters of the bill marched on Monday. \"If the drivers did not sign it, they have nothing to "
                    "fear,\" said Ada Roe, the mayor of Torvik."),
          "they have nothing to fear"));
}

TEST_CASE("who is spoken to is people, and they") {
  CHECK_FALSE(has(claims_of("\"You lose your house if you leave,\" said Ada Roe, the mayor of Torvik."), "your"));
}

TEST_CASE("a bare noun gets the words that the article mostly puts before it, or those of what it stands for") {
  const std::string article =
      "Ada Roe spoke on council tax rises. Council tax rises were debated. She said it was vital "
      "that rises were kept low.";
  CHECK(has(claims_of(article), "council tax rises"));
  CHECK_FALSE(has(claims_of("Ada Roe spoke on wage rises. Rent rises were debated. She said rises were common."),
                  "wage rises were"));
}
