#include "formats/used_ids.h"

#include <catch2/catch.hpp>

#include <random>
#include <set>
#include <string>

using namespace standpoint;

TEST_CASE("A name is new once, however many there are") {
  std::mt19937 random(1);
  UsedIds used;
  std::set<std::string> expected;
  CHECK_FALSE(used.contains(""));
  for (int i = 0; i < 20'000; ++i) {
    const std::string id = i % 3 == 0 ? std::to_string(i) : "news/2024.jsonl#" + std::to_string(random() % 9'000);
    REQUIRE(used.contains(id) == expected.contains(id));
    REQUIRE(used.add(id) == expected.insert(id).second);
    REQUIRE(used.contains(id));
  }
  CHECK(used.add(""));
  CHECK_FALSE(used.add(""));
}
