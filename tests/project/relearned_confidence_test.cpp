// Projects of made-up audits: what the truth is drawn from is known here.
#include "project/relearned_confidence.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

using namespace standpoint;

namespace {

// Numbers between 0 and 1, the same each time (a 64-bit linear congruence, Knuth's constants).
class Lots {
public:
  explicit Lots(std::uint64_t seed) : state_(seed) {}
  double next() {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<double>(state_ >> 11) / 9007199254740992.0;
  }

private:
  std::uint64_t state_;
};

// Audits of articles of four statements; a statement of confidence c is right with the chance truth(c).
template <class Truth> std::vector<Audit> draw_audits(std::size_t count, std::uint64_t seed, const Truth& truth) {
  Lots lots(seed);
  std::vector<Audit> audits;
  for (std::size_t i = 0; i < count; ++i) {
    const double confidence = 0.3 + 0.65 * lots.next();
    audits.push_back({confidence, lots.next() < truth(confidence), "article " + std::to_string(i / 4)});
  }
  return audits;
}

double shifted(double confidence, double by) {
  return 1 / (1 + std::exp(-(std::log(confidence / (1 - confidence)) + by)));
}

} // namespace

TEST_CASE("fewer than 200 audits teach nothing") {
  const auto far_off = [](double c) { return shifted(c, -2); };
  const RelearnedConfidence learned = relearn_confidence(draw_audits(199, 1, far_off));
  CHECK(learned.audits == 199);
  CHECK_FALSE(learned.is_used);
  CHECK(learned.curve.shift == 0);
  CHECK(relearn_confidence(draw_audits(200, 1, far_off)).is_used);
}

TEST_CASE("200 audits of one article alone show nothing of others") {
  std::vector<Audit> audits = draw_audits(200, 1, [](double c) { return shifted(c, -2); });
  for (Audit& audit : audits) audit.article = "the same";
  CHECK_FALSE(relearn_confidence(std::move(audits)).is_used);
}

TEST_CASE("a confidence that is too high for a project is relearned, and helps on statements that nobody checked") {
  const auto truth = [](double c) { return shifted(c, -1); };
  int used = 0, helped = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const RelearnedConfidence learned = relearn_confidence(draw_audits(200, seed, truth));
    used += learned.is_used;
    if (!learned.is_used) continue;
    CHECK(learned.loss_after < learned.loss_before);
    double before = 0, after = 0;
    for (const Audit& other : draw_audits(2000, seed + 1000, truth)) {
      const double chance = learned.curve(other.confidence);
      before -= std::log(other.is_right ? other.confidence : 1 - other.confidence);
      after -= std::log(other.is_right ? chance : 1 - chance);
    }
    helped += after < before;
  }
  CHECK(used >= 36);
  CHECK(helped == used);
}

TEST_CASE("a confidence that is right for a project is left alone, but for one project in twenty") {
  int used = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed)
    used += relearn_confidence(draw_audits(200, seed, [](double c) { return c; })).is_used;
  CHECK(used <= 16); // five in a hundred, and what chance adds to it
}

TEST_CASE("what is relearned keeps the order of statements and does not depend on that of audits") {
  std::vector<Audit> audits = draw_audits(400, 3, [](double c) { return shifted(c, -1.5); });
  const RelearnedConfidence learned = relearn_confidence(audits);
  REQUIRE(learned.is_used);
  for (double c = 0; c < 0.99; c += 0.01) CHECK(learned.curve(c) <= learned.curve(c + 0.01));
  std::reverse(audits.begin(), audits.end());
  CHECK(relearn_confidence(audits).curve.shift == learned.curve.shift);
  CHECK(learned.curve(0.0) > 0);
  CHECK(learned.curve(1.0) < 1);
}
