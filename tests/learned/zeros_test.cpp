#include "learned/zeros.h"

#include <catch2/catch.hpp>

#include <cstdint>

using namespace standpoint;

namespace {

std::vector<std::byte> stored_and_restored(const std::vector<std::byte>& bytes) {
  std::vector<std::byte> restored(bytes.size());
  REQUIRE(restore_zeros(without_zeros(bytes), restored));
  return restored;
}

} // namespace

TEST_CASE("bytes come back as they were: none, all zero, none zero, the last alone") {
  CHECK(stored_and_restored({}).empty());
  std::vector<std::byte> bytes(128);
  CHECK(without_zeros(bytes).size() == 8);
  CHECK(stored_and_restored(bytes) == bytes);
  bytes.back() = std::byte{1};
  CHECK(without_zeros(bytes).size() == 10);
  CHECK(stored_and_restored(bytes) == bytes);
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::byte>(i + 1);
  CHECK(stored_and_restored(bytes) == bytes);
}

TEST_CASE("what was not stored so is refused, and nothing is read or written beyond the end") {
  std::vector<std::byte> bytes(128);
  bytes[3] = bytes[127] = std::byte{9};
  const std::vector<std::byte> stored = without_zeros(bytes);
  for (std::size_t size = 0; size < stored.size(); ++size) {
    std::vector<std::byte> room(bytes.size());
    CHECK_FALSE(restore_zeros(std::span(stored).first(size), room));
  }
  std::vector<std::byte> longer(192), shorter(64);
  CHECK_FALSE(restore_zeros(stored, longer));
  CHECK_FALSE(restore_zeros(stored, shorter));
}
