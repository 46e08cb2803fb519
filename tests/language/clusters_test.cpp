#include "base/error.h"
#include "language/clusters.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static std::span<const std::byte> bytes_of(const std::vector<Clusters::Slot>& slots) {
  return std::as_bytes(std::span(slots));
}

TEST_CASE("a word's class is found, also behind another word of the same slot; unknown words have class 0") {
  std::vector<Clusters::Slot> slots(8);
  slots[5] = {.key = 5, .word_class = {.coarse = 1, .fine = 7}};
  slots[6] = {.key = 13, .word_class = {.coarse = 2, .fine = 9}}; // 13 modulo 8 is 5
  const Clusters clusters(bytes_of(slots));
  CHECK(clusters.find(5).fine == 7);
  CHECK(clusters.find(13).fine == 9);
  CHECK(clusters.find(21).fine == 0);
  CHECK(clusters.find(6).coarse == 0);
  CHECK(Clusters().find(5).fine == 0);
}

TEST_CASE("a section in which a search could not end is refused") {
  std::vector<Clusters::Slot> full(2);
  full[0].key = full[1].key = 3;
  CHECK_THROWS_AS(Clusters(bytes_of(full)), Error);
  const std::vector<Clusters::Slot> three(3);
  CHECK_THROWS_AS(Clusters(bytes_of(three)), Error);
  CHECK_THROWS_AS(Clusters(bytes_of(three).first(17)), Error);
  CHECK_THROWS_AS(Clusters(std::span<const std::byte>{}), Error);
}
