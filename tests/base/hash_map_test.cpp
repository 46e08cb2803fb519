#include "base/hash_map.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("a key that was not added has no value") {
  HashMap<int> map;
  CHECK(map.find(1) == nullptr);
  CHECK(map.size() == 0);
  map[1] = 5;
  CHECK(map.find(std::uint64_t{1} << 63) == nullptr);
  CHECK(map.size() == 1);
}

TEST_CASE("values are kept while the map grows, also of keys that share their high bits") {
  HashMap<std::uint64_t> map;
  const auto key = [](std::uint64_t i) { return i % 2 == 0 ? 2 * i : i * 0x9E3779B97F4A7C15ULL & ~std::uint64_t{1}; };
  for (std::uint64_t i = 0; i < 1000; ++i) map[key(i)] += i + 1;
  CHECK(map.size() == 1000);
  for (std::uint64_t i = 0; i < 1000; ++i) {
    REQUIRE(map.find(key(i)) != nullptr);
    CHECK(*map.find(key(i)) == i + 1);
  }
  CHECK(map.find(2002) == nullptr);
  *map.find(key(7)) = 0;
  CHECK(map[key(7)] == 0);
  CHECK(map.size() == 1000);
}

TEST_CASE("the last bit of a key does not count, so that no key is that of a free slot") {
  HashMap<int> map;
  map[0] = 3;
  CHECK(map[1] == 3);
  CHECK(map.size() == 1);
}
