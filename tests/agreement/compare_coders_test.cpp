#include "agreement/compare_coders.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

Statement coded(std::uint32_t begin, std::uint32_t end, const std::string& actor, int polarity = 1,
                const std::string& topic = "the tax") {
  Statement made;
  made.evidence = {{begin, end}};
  made.actor.name = actor;
  made.polarity = polarity;
  made.position = polarity < 0 ? Position::opposes : Position::supports;
  made.topic = topic;
  return made;
}

const FieldAgreement& field(const CoderAgreement& agreement, std::string_view name) {
  for (const FieldAgreement& one : agreement.fields)
    if (one.field == name) return one;
  FAIL("no such field");
  return agreement.fields.front();
}

} // namespace

TEST_CASE("Statements are matched one to one, those that share most of their words first") {
  const std::vector<Statement> first = {coded(0, 100, "Ann"), coded(40, 60, "Ann")};
  const std::vector<Statement> second = {coded(42, 60, "Bob"), coded(0, 90, "Bob"), coded(200, 210, "Ann")};
  CHECK(match_findings(first, second) == std::vector<MatchedPair>{{0, 1}, {1, 0}});
}

TEST_CASE("Of readings of the very same words those of the same actor are matched") {
  const std::vector<Statement> first = {coded(0, 10, "Ann"), coded(0, 10, "Bob")};
  const std::vector<Statement> second = {coded(0, 10, "Bob"), coded(0, 10, "Ann")};
  CHECK(match_findings(first, second) == std::vector<MatchedPair>{{0, 1}, {1, 0}});
}

TEST_CASE("Words that only touch are no match") {
  CHECK(match_findings(std::vector{coded(0, 10, "Ann")}, std::vector{coded(10, 20, "Ann")}).empty());
}

TEST_CASE("Finding and coding are told apart") {
  const std::vector<TwiceCoded> articles = {
      {"a", {coded(0, 10, "Ann"), coded(20, 30, "Bob", -1)}, {coded(0, 10, "Ann"), coded(20, 30, "Bob", 1)}},
      {"b", {coded(0, 10, "Ann")}, {coded(50, 60, "Ann")}}};
  const CoderAgreement agreement = compare_coders(articles);
  CHECK(agreement.articles == 2);
  CHECK(agreement.matched == 2);
  CHECK(*agreement.f1 == Approx(4.0 / 6));
  CHECK(field(agreement, "actor").units == 2);
  CHECK(*field(agreement, "actor").percent == 1);
  CHECK(*field(agreement, "actor").kappa == 1);
  CHECK(*field(agreement, "side").percent == Approx(0.5));
  CHECK_FALSE(field(agreement, "topic").alpha); // one value only
  REQUIRE(agreement.disagreements.size() == 4);
  CHECK(agreement.disagreements[0].field == "side");
  CHECK(agreement.disagreements[1].field == "position");
  CHECK(agreement.disagreements[2].field == "found");
  CHECK_FALSE(agreement.disagreements[2].second);
  CHECK_FALSE(agreement.disagreements[3].first);
}

TEST_CASE("The side is compared on a scale: for and neither are nearer than for and against") {
  std::vector<Statement> first, near, far;
  for (std::uint32_t i = 0; i < 12; ++i) {
    const int side = static_cast<int>(i % 3) - 1;
    first.push_back(coded(i * 10, i * 10 + 5, "Ann", side));
    near.push_back(coded(i * 10, i * 10 + 5, "Ann", i < 3 && side > 0 ? 0 : side));
    far.push_back(coded(i * 10, i * 10 + 5, "Ann", i < 3 && side > 0 ? -1 : side));
  }
  const CoderAgreement one = compare_coders(std::vector<TwiceCoded>{{"a", first, near}});
  const CoderAgreement other = compare_coders(std::vector<TwiceCoded>{{"a", first, far}});
  CHECK(field(one, "side").equal == field(other, "side").equal);
  CHECK(*field(one, "side").alpha > *field(other, "side").alpha);
}

TEST_CASE("Intervals are drawn over articles, hold the figure, and are the same each time") {
  std::vector<TwiceCoded> articles;
  for (int i = 0; i < 20; ++i)
    articles.push_back({"a",
                        {coded(0, 10, i % 2 ? "Ann" : "Bob"), coded(20, 30, "Cid")},
                        {coded(0, 10, i % 5 ? (i % 2 ? "Ann" : "Bob") : "Cid"), coded(i % 3 ? 20u : 40u, 45, "Cid")}});
  const CoderAgreement agreement = compare_coders(articles);
  REQUIRE(agreement.f1_interval);
  CHECK(agreement.f1_interval->low < *agreement.f1);
  CHECK(agreement.f1_interval->high > *agreement.f1);
  const FieldAgreement& actor = field(agreement, "actor");
  REQUIRE(actor.alpha_interval);
  CHECK(actor.alpha_interval->low < *actor.alpha);
  CHECK(actor.alpha_interval->high > *actor.alpha);
  CHECK(compare_coders(articles).f1_interval->low == agreement.f1_interval->low);
}

TEST_CASE("Nothing coded twice gives no figure, and one article no interval") {
  const CoderAgreement nothing = compare_coders({});
  CHECK_FALSE(nothing.f1);
  CHECK_FALSE(field(nothing, "actor").percent);
  CHECK_FALSE(compare_coders(std::vector<TwiceCoded>{{"a", {coded(0, 9, "Ann")}, {coded(0, 9, "Ann")}}}).f1_interval);
}
