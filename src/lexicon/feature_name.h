// The names of readable features, "relation obj demand": the hash of a name follows from those of its parts, so that a
// feature is looked up without spelling it out.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace standpoint {

inline constexpr std::uint64_t feature_name_base = 0x9E3779B97F4A7C15ULL;

// Words of a name. Shapes: points to the text, which must outlive it.
struct FeatureNamePart {
  std::string_view text;
  std::uint64_t hash = 0;  // the bytes as a polynomial of the base, modulo 2^64
  std::uint64_t power = 1; // the base to the number of bytes

  constexpr FeatureNamePart(std::string_view words) : text(words) {
    for (const char c : words) {
      hash = hash * feature_name_base + static_cast<unsigned char>(c);
      power *= feature_name_base;
    }
  }
  consteval FeatureNamePart(const char* literal) : FeatureNamePart(std::string_view(literal)) {}
};

// Of the name that the parts are when they are joined by blanks.
constexpr std::uint64_t hash_of_name(std::initializer_list<FeatureNamePart> parts) {
  std::uint64_t hash = 0;
  for (const FeatureNamePart& part : parts) hash = (hash * feature_name_base + ' ') * part.power + part.hash;
  return hash * feature_name_base; // so that the last byte, too, moves the high bits: a key of a HashMap
}

} // namespace standpoint
