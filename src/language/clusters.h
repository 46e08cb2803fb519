// Word classes learned from raw text: words that occur in like contexts share a class.
// Source: exchange clustering (Martin, Liermann, Ney 1998), learned by training/train_clusters.cpp.
//
// Section "clusters" of the model file (little endian): a hash table with open addressing, ready to be searched: a
// power of two of slots, at most half of them taken; a slot holds key (u64, word_key of the lower-case form; 0: free),
// coarse class (u16), fine class (u16), 4 bytes unused. A word's first slot is its key modulo the number of slots.
// Class 0: unknown word.
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
  struct Slot {
    std::uint64_t key = 0;
    WordClass word_class;
    std::uint32_t unused = 0;
  };

  Clusters() = default; // knows no word
  // REQUIRES: the section outlives this, and begins at a multiple of 8.
  // Errors: bad_model when the section does not hold together.
  explicit Clusters(std::span<const std::byte> section);
  // REQUIRES: key is the hash of a word's normalised lower-case form (word_atoms.h).
  WordClass find(std::uint64_t key) const;

private:
  std::span<const Slot> slots_;
};

} // namespace standpoint
