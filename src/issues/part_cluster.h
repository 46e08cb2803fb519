// The statements of articles on one subject, parted into what each is about.
#pragma once

#include "issues/sparse_vector.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace standpoint {

// A passage that carries statements.
struct Passage {
  std::size_t article = 0;
  std::uint32_t begin = 0; // in the article, in code points
  SparseVector words;      // of the evidence and, twice, of the topic; common words weigh little
};

struct Parted {
  std::vector<std::size_t> part; // of each passage, from 0; the part with the most passages is 0
  std::vector<double> alike;     // of each passage: cosine of it with its part's middle
  std::size_t parts = 0;
};

// Average linkage of likeness: three tenths the cosine of the passages' own words and seven that of the words around
// them in the same article, which count less the further away they are. Two parts join while it is at least 0.15, and
// 0.1 more for each doubling beyond 20 passages: a debate of many passages has more sides to it than one of few. More
// than 2,500 passages are left together.
//
// REQUIRES: passages by article, then begin. Order: parts by size, then first passage. Cost: square of the passages.
Parted part_cluster(const std::vector<Passage>&);

} // namespace standpoint
