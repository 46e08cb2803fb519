#include "statement/statement.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("every position and every actor kind is found by its name") {
  for (int i = 0; i < position_count; ++i) {
    const auto position = static_cast<Position>(i);
    CHECK(find_position(name(position)) == position);
  }
  for (const ActorKind kind :
       {ActorKind::person, ActorKind::organization, ActorKind::country, ActorKind::group, ActorKind::unknown})
    CHECK(find_actor_kind(name(kind)) == kind);
  CHECK_FALSE(find_position("likes").has_value());
  CHECK_FALSE(find_position("").has_value());
  CHECK_FALSE(find_actor_kind("robot").has_value());
}

TEST_CASE("usual polarity is for, against or neither, by label") {
  CHECK(usual_polarity(Position::advocates) == 1);
  CHECK(usual_polarity(Position::supports) == 1);
  CHECK(usual_polarity(Position::commits) == 1);
  CHECK(usual_polarity(Position::opposes) == -1);
  CHECK(usual_polarity(Position::refuses) == -1);
  CHECK(usual_polarity(Position::criticizes) == -1);
  for (const Position position :
       {Position::asserts, Position::denies, Position::predicts, Position::questions, Position::acknowledges})
    CHECK(usual_polarity(position) == 0);
}

TEST_CASE("statements are ordered by document, then by place, then by every other field") {
  Statement a;
  a.doc = "a.txt";
  a.evidence = {{5, 9}};
  Statement b = a;
  CHECK_FALSE(comes_before(a, b));
  CHECK_FALSE(comes_before(b, a));
  b.cue_text = "said";
  CHECK(comes_before(a, b));
  b.evidence = {{4, 9}};
  CHECK(comes_before(b, a));
  b.doc = "b.txt";
  CHECK(comes_before(a, b));
  b = a;
  b.actor.role = "minister";
  CHECK((comes_before(a, b) && !comes_before(b, a)));
}
