#include "issues/part_cluster.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

Passage passage(std::size_t article, std::uint32_t begin, std::vector<std::uint32_t> terms) {
  Passage made{.article = article, .begin = begin, .words = {}};
  for (const std::uint32_t term : terms) made.words.emplace_back(term, 1.0);
  make_sparse(made.words);
  return made;
}

} // namespace

TEST_CASE("passages without common words fall apart, the largest part first") {
  const Parted parted = part_cluster(
      {passage(0, 0, {9, 8}), passage(0, 9000, {1, 2}), passage(0, 9100, {1, 2}), passage(1, 0, {1, 2, 3})});
  REQUIRE(parted.parts == 2);
  CHECK(parted.part == std::vector<std::size_t>{1, 0, 0, 0});
}

TEST_CASE("a passage goes with those around it where its own words say nothing") {
  const Parted parted = part_cluster({passage(0, 0, {1, 2}), passage(0, 50, {7}), passage(0, 100, {1, 2}),
                                      passage(0, 9000, {4, 5}), passage(0, 9050, {4, 5})});
  REQUIRE(parted.parts == 2);
  CHECK(parted.part == std::vector<std::size_t>{0, 0, 0, 1, 1});
}

TEST_CASE("one passage is one part, and none are none") {
  CHECK(part_cluster({passage(0, 0, {1})}).parts == 1);
  CHECK(part_cluster({passage(0, 0, {})}).parts == 1);
  CHECK(part_cluster({}).parts == 0);
}
