#include "learner.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace standpoint {

void Examples::add_candidate(std::span<const FeatureHash> features, Atom coder) {
  constexpr std::size_t habits = 12; // features with weights for each coder
  hashes_.insert(hashes_.end(), features.begin(), features.end());
  for (std::size_t f = 0; coder != 0 && f < std::min(habits, features.size()); ++f)
    hashes_.push_back(mix(features[f] + coder));
  ends_.push_back(hashes_.size());
}

void Examples::end(std::int32_t right, int fold) {
  examples_.push_back({open_, static_cast<std::uint32_t>(ends_.size() - open_), right, fold});
  open_ = ends_.size();
}

void Examples::clear() {
  *this = Examples();
}

void Examples::index(std::uint32_t least) {
  // Open addressing; the table grows with the number of different features.
  struct Slot {
    FeatureHash feature = 0;
    std::uint32_t count = 0;
    std::uint32_t id = 0;
  };
  std::vector<Slot> slots(std::size_t{1} << 20);
  std::size_t used = 0;
  const auto find = [&slots](FeatureHash feature) -> Slot& {
    const std::size_t mask = slots.size() - 1;
    std::size_t at = (feature ^ (feature >> 29)) & mask;
    while (slots[at].count != 0 && slots[at].feature != feature) at = (at + 1) & mask;
    return slots[at];
  };
  for (const FeatureHash feature : hashes_) {
    Slot& slot = find(feature);
    if (slot.count++ != 0) continue;
    slot.feature = feature;
    if (++used * 2 < slots.size()) continue;
    std::vector<Slot> old(slots.size() * 2);
    old.swap(slots);
    for (const Slot& moved : old)
      if (moved.count != 0) find(moved.feature) = moved;
  }
  constexpr std::uint32_t dropped = 0xFFFFFFFF;
  for (Slot& slot : slots) slot.id = dropped;
  ids_.clear();
  std::vector<std::size_t> ends;
  ends.reserve(ends_.size());
  std::size_t at = 0;
  for (const std::size_t end : ends_) {
    for (; at < end; ++at) {
      Slot& slot = find(hashes_[at]);
      if (slot.count < least) continue;
      if (slot.id == dropped) {
        slot.id = static_cast<std::uint32_t>(features_.size());
        features_.push_back(slot.feature);
      }
      ids_.push_back(slot.id);
    }
    ends.push_back(ids_.size());
  }
  ends_ = std::move(ends);
  hashes_ = std::vector<FeatureHash>();
}

std::vector<Weight> learn(const Examples& examples, const LearnOptions& options, bool yes_or_no, int without_fold) {
  struct State {
    float z = 0;
    float n = 0;
  };
  std::vector<State> state(examples.features_.size());
  const auto weight_of = [&](const State& s) {
    if (std::fabs(s.z) <= options.l1) return 0.0F;
    return -(s.z - std::copysign(options.l1, s.z)) / ((1 + std::sqrt(s.n)) / options.rate + options.l2);
  };
  std::vector<std::uint32_t> order;
  for (std::size_t e = 0; e < examples.examples_.size(); ++e)
    if (examples.examples_[e].fold != without_fold) order.push_back(static_cast<std::uint32_t>(e));
  std::uint64_t random = 1;
  std::vector<float> score;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[spread(random = mix(random), i)]);
    for (const std::uint32_t e : order) {
      const auto& example = examples.examples_[e];
      score.assign(example.candidates, 0);
      for (std::uint32_t c = 0; c < example.candidates; ++c) {
        const std::size_t candidate = example.first + c;
        for (std::size_t f = candidate == 0 ? 0 : examples.ends_[candidate - 1]; f < examples.ends_[candidate]; ++f)
          score[c] += weight_of(state[examples.ids_[f]]);
      }
      if (yes_or_no) {
        score[0] = 1 / (1 + std::exp(-score[0]));
      } else {
        const float most = *std::max_element(score.begin(), score.end());
        float sum = 0;
        for (float& s : score) sum += s = std::exp(s - most);
        for (float& s : score) s /= sum;
      }
      for (std::uint32_t c = 0; c < example.candidates; ++c) {
        const float gradient = score[c] - (static_cast<std::int32_t>(c) == example.right ? 1.0F : 0.0F);
        if (std::fabs(gradient) < 1e-4F) continue;
        const float square = gradient * gradient;
        const std::size_t candidate = example.first + c;
        for (std::size_t f = candidate == 0 ? 0 : examples.ends_[candidate - 1]; f < examples.ends_[candidate]; ++f) {
          State& s = state[examples.ids_[f]];
          const float sigma = (std::sqrt(s.n + square) - std::sqrt(s.n)) / options.rate;
          s.z += gradient - sigma * weight_of(s);
          s.n += square;
        }
      }
    }
  }
  std::vector<Weight> weights;
  for (std::size_t f = 0; f < state.size(); ++f)
    if (const float value = weight_of(state[f]); value != 0) weights.push_back({examples.features_[f], value});
  return weights;
}

} // namespace standpoint
