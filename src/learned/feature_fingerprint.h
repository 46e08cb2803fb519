// What a section was learned with, as one number. Training writes it beside the section and loading works it out again:
// a template that was inserted, left out, moved or changed since then gives another.
//
// Each folder that learns has a function that makes it, from the features of a fixed text (language/specimen.h).
#pragma once

#include "learned/feature_hash.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace standpoint {

// Order and number of what is added count.
class FeatureFingerprint {
public:
  void add(FeatureHash feature) { state_ = (std::rotl(state_, 23) ^ feature) * 0x9E3779B97F4A7C15ULL; }
  // The features of one choice: a FeatureList or the span of a FeatureArray.
  template <class Features> void add_all(const Features& features) {
    std::uint64_t count = 0;
    for (const FeatureHash feature : features) {
      add(feature);
      ++count;
    }
    add(count);
  }
  // A label or a name: what the weights of a row stand for, in their order.
  void add_name(std::string_view name) {
    for (const char c : name) add(static_cast<unsigned char>(c));
    add(name.size());
  }
  std::uint64_t value() const { return mix(state_) | 1; } // never 0, which says that nothing was learned

private:
  std::uint64_t state_ = 1;
};

} // namespace standpoint
