#include "graph/position_strength.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("each side has three steps: a view, a call on others, a bond on oneself") {
  CHECK(strength(Position::supports) == 1);
  CHECK(strength(Position::advocates) == 2);
  CHECK(strength(Position::commits) == 3);
  CHECK(strength(Position::criticizes) == 1);
  CHECK(strength(Position::opposes) == 2);
  CHECK(strength(Position::refuses) == 3);
}

TEST_CASE("labels that usually take no side have no strength, and only those") {
  for (int i = 0; i < position_count; ++i) {
    const auto position = static_cast<Position>(i);
    INFO(name(position));
    CHECK((strength(position) == 0) == (usual_polarity(position) == 0));
  }
}
