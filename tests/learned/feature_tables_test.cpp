#include "learned/feature_tables.h"

#include <catch2/catch.hpp>

#include <cstring>
#include <memory>

using namespace standpoint;

namespace {

// The bytes at an address that tables may lie at.
struct Aligned {
  explicit Aligned(const std::vector<std::byte>& bytes)
      : memory(static_cast<std::byte*>(std::aligned_alloc(128, bytes.size())), std::free), size(bytes.size()) {
    std::memcpy(memory.get(), bytes.data(), size);
  }
  std::span<const std::byte> span() const { return {memory.get(), size}; }
  std::shared_ptr<std::byte> memory;
  std::size_t size;
};

} // namespace

TEST_CASE("small rows come back in proportion, and features that were never learned score nothing") {
  const std::vector<SmallRow> rows = {{mix(1), {4, -2, 0, 1}}, {mix(2), {0, 0, 3, 0}}};
  const Aligned bytes(pack_small_rows(rows, 64 * 64));
  const SmallRows table(bytes.span());
  SmallScores scores{};
  table.add(std::vector<FeatureHash>{mix(1)}, scores);
  CHECK(scores[0] == 32000);
  CHECK(scores[1] == -16000);
  CHECK(scores[2] == 0);
  CHECK(scores[3] == 8000);
  table.add(std::vector<FeatureHash>{mix(3), mix(4), mix(5)}, scores);
  CHECK(scores[0] == 32000);
  table.add(std::vector<FeatureHash>{mix(2)}, scores);
  CHECK(scores[2] == 24000);
}

TEST_CASE("wide rows keep each row's proportions within one part in 127") {
  WideRow large{.feature = mix(1)}, small{.feature = mix(2)};
  for (int k = 0; k < wide_row_width; ++k) {
    large.weight[k] = static_cast<float>(k - 30);
    small.weight[k] = static_cast<float>(k % 3) / 100;
  }
  const Aligned bytes(pack_wide_rows(std::vector<WideRow>{large, small}, 128 * 32));
  const WideRows table(bytes.span());
  WideScores of_large{}, of_small{};
  table.add(std::vector<FeatureHash>{mix(1)}, of_large);
  table.add(std::vector<FeatureHash>{mix(2)}, of_small);
  const double unit = 30.0 / (127 * 256);
  for (int k = 0; k < wide_row_width; ++k) {
    CHECK(of_large[k] * unit == Approx(large.weight[k]).margin(30.0 / 127));
    CHECK(of_small[k] * unit == Approx(small.weight[k]).margin(0.02 / 127 + unit));
  }
  for (int k = wide_row_width; k < 64; ++k) CHECK(of_large[k] == 0);
}

TEST_CASE("where there is no room, the most important rows stay") {
  std::vector<SmallRow> rows;
  for (std::uint64_t i = 0; i < 100; ++i) rows.push_back({mix(i), {1, 0, 0, 0}});
  const Aligned bytes(pack_small_rows(rows, 128)); // two lines of six rows
  const SmallRows table(bytes.span());
  int found = 0, among_first = 0;
  for (std::uint64_t i = 0; i < 100; ++i) {
    SmallScores scores{};
    table.add(std::vector<FeatureHash>{mix(i)}, scores);
    found += scores[0] != 0;
    among_first += scores[0] != 0 && i < 20;
  }
  CHECK(found == 12);
  CHECK(among_first == 12);
}
