// The hashed features of one candidate, as linear models score them.
#pragma once

#include "learned/feature_array.h"
#include "learned/feature_hash.h"

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace standpoint {

// The features of one candidate. Adding one is the innermost step of scoring: a vector would call a function for it.
class FeatureList {
public:
  // `lines`: of the table whose weights are to be added up; `salt`: what it adds to each feature.
  void start(TableLines<64> lines = {}, FeatureHash salt = 0) {
    count_ = 0;
    lines_ = lines;
    salt_ = salt;
  }
  [[gnu::always_inline]] void push_back(FeatureHash feature) {
    if (count_ == hashes_.size()) grow();
    hashes_[count_++] = feature;
    lines_.ask_for(feature + salt_);
  }
  std::size_t size() const { return count_; }
  const FeatureHash* begin() const { return hashes_.data(); }
  const FeatureHash* end() const { return begin() + count_; }

private:
  [[gnu::noinline]] void grow() { hashes_.resize(2 * hashes_.size()); }

  std::vector<FeatureHash> hashes_ = std::vector<FeatureHash>(256);
  std::uint32_t count_ = 0;
  TableLines<64> lines_;
  FeatureHash salt_ = 0;
};

// Small numbers as atoms. A family keeps the atoms of different uses apart.
inline Atom number_atom(int family, std::int64_t value) {
  return mix((static_cast<std::uint64_t>(family) << 40) + static_cast<std::uint64_t>(value + 1000));
}
template <class Enum>
requires std::is_enum_v<Enum> Atom number_atom(int family, Enum enumerator) {
  return number_atom(family, static_cast<std::int64_t>(enumerator));
}
// 0 1 2 3 4 5-6 7-9 10-14 15-24 25+, with sign.
int distance_bucket(std::int32_t distance);

} // namespace standpoint
