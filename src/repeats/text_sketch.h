// What is kept of an article so that its near copies are found: a sample of its shingles.
#pragma once

#include "text/document.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace standpoint {

// Shapes: at most `sketch_size` hashes, the smallest of all, ascending, no two alike. Where the article has fewer, all
// of them. So two samples can be compared up to the smaller one's last hash. Cost: 640 bytes.
struct TextSketch {
  std::vector<std::uint32_t> sample;
  std::size_t shingles = 0; // of the article
};
inline constexpr std::size_t sketch_size = 160;

// Of the article's prose: neither title nor furniture count, as papers write their own. Shingles are four words in a
// row, without case and punctuation; of fewer words they are one. No words give an empty sketch. Cost: linear.
// Source: bottom-k sketches (Cohen 1997; Broder 1997, "On the resemblance and containment of documents").
TextSketch sketch_text(const Document&);

// Where the hashes of a sample fall among 512 bits. What two samples share falls on bits of both, so a glance at their
// marks tells most pairs apart that share little.
struct SketchMarks {
  std::array<std::uint64_t, 8> bits{};
  std::size_t doubled = 0; // hashes on a bit that another one is on
};
SketchMarks mark_sketch(const TextSketch&);

// Whether one is nearly the other or most of it: 60 % of the shorter one's shingles are the other's too, and the
// shorter one is at least a quarter as long, so that a digest repeats none of its ten articles. Texts of fewer than
// fifteen words are copies of nothing.
bool are_near_copies(const TextSketch&, const TextSketch&);
// The same answer, most often sooner. The marks: those of the two.
bool are_near_copies(const TextSketch&, const SketchMarks&, const TextSketch&, const SketchMarks&);

} // namespace standpoint
