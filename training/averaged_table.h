// The weights while they are being learned: feature -> a row of floats, averaged over all updates.
// Source: averaged perceptron (Collins 2002), with the running sums of Daume (2006), so that averaging costs nothing a
// step.
#pragma once

#include "learned/feature_hash.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

// Rows come into being at their first update: features that never mattered cost nothing.
template <int Width> class AveragedTable {
public:
  using Scores = std::array<float, Width>;
  struct Row {
    FeatureHash feature = 0;
    std::array<float, Width> weight{}; // averaged
    float importance = 0;
  };

  AveragedTable() : slots_(1 << 20) {}

  void add(std::span<const FeatureHash> features, Scores& scores) {
    for (FeatureHash f : features) __builtin_prefetch(&slots_[f >> shift_]);
    for (FeatureHash f : features) {
      const std::uint32_t row = find(f);
      if (row == none) continue;
      ++seen_[row];
      const Cell* cells = &cells_[std::size_t{row} * Width];
      for (int k = 0; k < Width; ++k) scores[k] += cells[k].weight;
    }
  }

  // One step: `right` up, `wrong` down.
  void update(std::span<const FeatureHash> features, int right, int wrong) {
    for (FeatureHash f : features) {
      const std::uint32_t row = find_or_add(f);
      bump(row, right, 1.0F);
      bump(row, wrong, -1.0F);
    }
  }
  void change(FeatureHash feature, int k, float by) { bump(find_or_add(feature), k, by); }
  void step() { ++steps_; }
  // Occurrences are counted from here on: call before the last pass.
  void forget_seen() { std::fill(seen_.begin(), seen_.end(), 0); }
  std::size_t size() const { return seen_.size(); }

  // All rows, averaged, by falling importance (ties by feature).
  std::vector<Row> rows() const {
    std::vector<Row> out;
    out.reserve(seen_.size());
    for (const Slot& slot : slots_) {
      if (slot.row == none) continue;
      Row row;
      row.feature = slot.feature;
      float norm = 0;
      for (int k = 0; k < Width; ++k) {
        const Cell& cell = cells_[std::size_t{slot.row} * Width + k];
        row.weight[k] = cell.weight - static_cast<float>(cell.sum / static_cast<double>(steps_ + 1));
        norm += std::fabs(row.weight[k]);
      }
      row.importance = norm * std::sqrt(static_cast<float>(seen_[slot.row]));
      if (row.importance > 0) out.push_back(row);
    }
    std::sort(out.begin(), out.end(), [](const Row& a, const Row& b) {
      return a.importance != b.importance ? a.importance > b.importance : a.feature < b.feature;
    });
    return out;
  }

private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  struct Slot {
    FeatureHash feature = 0;
    std::uint32_t row = none;
  };
  struct Cell {
    float weight = 0;
    float sum = 0; // of step number * change
  };
  std::vector<Slot> slots_;
  std::vector<Cell> cells_;
  std::vector<std::uint32_t> seen_;
  std::uint64_t steps_ = 0;
  int shift_ = 64 - 20;

  std::uint32_t find(FeatureHash f) const {
    for (std::size_t at = f >> shift_;; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].row == none) return none;
      if (slots_[at].feature == f) return slots_[at].row;
    }
  }
  std::uint32_t find_or_add(FeatureHash f) {
    if (2 * seen_.size() > slots_.size()) grow();
    for (std::size_t at = f >> shift_;; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].row == none) {
        slots_[at] = {f, static_cast<std::uint32_t>(seen_.size())};
        seen_.push_back(0);
        cells_.resize(cells_.size() + Width);
        return slots_[at].row;
      }
      if (slots_[at].feature == f) return slots_[at].row;
    }
  }
  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    --shift_;
    for (const Slot& slot : old) {
      if (slot.row == none) continue;
      std::size_t at = slot.feature >> shift_;
      while (slots_[at].row != none) at = (at + 1) & (slots_.size() - 1);
      slots_[at] = slot;
    }
  }
  void bump(std::uint32_t row, int k, float change) {
    Cell& cell = cells_[std::size_t{row} * Width + k];
    cell.weight += change;
    cell.sum += change * static_cast<float>(steps_);
  }
};

} // namespace standpoint
