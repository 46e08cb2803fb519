// Word classes learned from raw text: words that occur in like contexts share a class.
// Source: exchange clustering (Martin, Liermann, Ney 1998), learned by training/train_clusters.cpp.
//
// Section "clusters" of the model file (little endian): number of words (u32), unused (u32), then per word, sorted by
// key: key (u64, word_key of the lower-case form), coarse class (u16), fine class (u16), unused (u32). Class 0: unknown
// word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace standpoint {

struct WordClass {
  std::uint16_t coarse = 0; // 1..64
  std::uint16_t fine = 0;   // 1..256
};

class Clusters {
public:
  Clusters() = default;
  // Errors: bad_model when the section does not hold together.
  explicit Clusters(std::span<const std::byte> section);
  // REQUIRES: key is the hash of a word's normalised lower-case form (word_atoms.h).
  WordClass find(std::uint64_t key) const;

private:
  struct Slot {
    std::uint64_t key = 0;
    WordClass word_class;
  };
  std::vector<Slot> slots_; // open addressing, a power of two, at most half full
};

} // namespace standpoint
