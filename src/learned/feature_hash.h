// How features become 64-bit hashes: the arithmetic shared by tagger, parser and their training.
//
// An atom is a value (a word, a tag, a distance) as 64 well-mixed bits; a feature is a template's salt plus its atoms,
// each rotated by another amount. As the atoms are mixed already, adding is enough: no multiplication for each feature.
#pragma once

#include <bit>
#include <cstdint>

namespace standpoint {

using FeatureHash = std::uint64_t;
using Atom = std::uint64_t;

// The finaliser of SplitMix64 (Steele et al. 2014): a bijection in which every input bit changes every output bit.
constexpr Atom mix(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

[[gnu::always_inline]] constexpr FeatureHash feature(int template_number, Atom a) {
  return mix(static_cast<std::uint64_t>(template_number)) + a;
}
[[gnu::always_inline]] constexpr FeatureHash feature(int template_number, Atom a, Atom b) {
  return feature(template_number, a) + std::rotl(b, 21);
}
[[gnu::always_inline]] constexpr FeatureHash feature(int template_number, Atom a, Atom b, Atom c) {
  return feature(template_number, a, b) + std::rotl(c, 42);
}
[[gnu::always_inline]] constexpr FeatureHash feature(int template_number, Atom a, Atom b, Atom c, Atom d) {
  return feature(template_number, a, b, c) + std::rotl(d, 11);
}

// What a template looks at: "lemma, next word". Names are for readers. A template is told apart by its number, in the
// order in which it stands, and a section's fingerprint (feature_fingerprint.h) sees to it that a model meets those
// that it was learned with.
using TemplateName = const char*;

// The hash, spread over 0..n-1 by its high bits, without a division.
inline std::uint64_t spread(FeatureHash hash, std::uint64_t n) {
  __extension__ using Wide = unsigned __int128;
  return static_cast<std::uint64_t>((static_cast<Wide>(hash) * n) >> 64);
}

} // namespace standpoint
