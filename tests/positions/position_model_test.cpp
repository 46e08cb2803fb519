#include "base/error.h"
#include "positions/position_model.h"

#include <catch2/catch.hpp>

#include <bit>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

using namespace standpoint;

namespace {

std::vector<std::byte> section(std::vector<Weight> weights, float threshold, std::uint32_t version = 1) {
  constexpr std::size_t lines = 16;
  const std::vector<std::byte> table = pack_weights(weights, lines, 0.001F);
  std::vector<std::byte> bytes(64 + table.size());
  const std::uint32_t header[4] = {version, lines, std::bit_cast<std::uint32_t>(0.001F),
                                   std::bit_cast<std::uint32_t>(threshold)};
  std::memcpy(bytes.data(), header, sizeof header);
  std::memcpy(bytes.data() + 64, table.data(), table.size());
  return bytes;
}

PositionModel model(const std::vector<std::byte>& bytes) {
  std::shared_ptr<std::byte> aligned(static_cast<std::byte*>(std::aligned_alloc(64, (bytes.size() + 63) / 64 * 64)),
                                     std::free);
  std::memcpy(aligned.get(), bytes.data(), bytes.size());
  return PositionModel({aligned.get(), bytes.size()}, Clusters(), aligned);
}

} // namespace

TEST_CASE("a claim's log odds are the sum of the weights of its features") {
  const FeatureHash said = mix(1), tax = mix(2), unknown = mix(3);
  const PositionModel made = model(section({{said + is_position_salt, 1.5F}, {tax + is_position_salt, -0.5F}}, 0.25F));
  CHECK(made.is_position(std::vector<FeatureHash>{said, tax, unknown}) == Approx(1.0));
  CHECK(made.is_position(std::vector<FeatureHash>{}) == 0);
  CHECK(made.threshold() == 0.25F);
}

TEST_CASE("a section that is cut short or of another layout is an error, never a wrong answer") {
  const std::vector<std::byte> whole = section({}, 0);
  for (const std::size_t size : {std::size_t{0}, std::size_t{63}, std::size_t{64}, whole.size() - 1})
    CHECK_THROWS_WITH(model({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}), "it is cut short");
  CHECK_THROWS_WITH(model(section({}, 0, 2)), Catch::Contains("another layout"));
}
