#include "base/text_pool.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace standpoint;

TEST_CASE("equal texts have one number, others have others, and the empty text is 0") {
  TextPool pool;
  CHECK(pool.add("") == 0);
  const TextId toll = pool.add("toll");
  CHECK(pool.add("tax") != toll);
  CHECK(pool.add(std::string("to") + "ll") == toll);
  CHECK(pool[toll] == "toll");
  CHECK(pool[0].empty());
  CHECK(pool.size() == 3);
}

TEST_CASE("views stay valid while the pool grows, and long texts and zero bytes are kept whole") {
  TextPool pool;
  const std::string long_text(1 << 20, 'x'), with_zero("a\0b", 3);
  const std::string_view first = pool[pool.add("first")];
  const TextId of_long = pool.add(long_text), of_zero = pool.add(with_zero);
  std::vector<TextId> ids;
  for (int i = 0; i < 100'000; ++i) ids.push_back(pool.add("text " + std::to_string(i)));
  for (int i = 0; i < 100'000; ++i) REQUIRE(pool[ids[static_cast<std::size_t>(i)]] == "text " + std::to_string(i));
  CHECK(first == "first");
  CHECK(pool[of_long] == long_text);
  CHECK(pool[of_zero] == with_zero);
  CHECK(pool.add("a") != of_zero);
}

TEST_CASE("ranks order the numbers as their texts") {
  TextPool pool;
  const TextId b = pool.add("b"), a = pool.add("a"), umlaut = pool.add("ä"), ab = pool.add("ab");
  const std::vector<std::uint32_t> ranks = pool.ranks();
  CHECK(ranks[0] == 0);
  CHECK(ranks[a] == 1);
  CHECK(ranks[ab] == 2);
  CHECK(ranks[b] == 3);
  CHECK(ranks[umlaut] == 4);
}
