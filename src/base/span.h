// A stretch of a document's text.
//
// Units: bytes of Document::text (UTF-8), half-open. Code points appear only at the edge, in Statement.
#pragma once

#include <cassert>
#include <cstdint>
#include <string_view>
#include <vector>

namespace standpoint {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin == end; }
  std::uint32_t size() const { return end - begin; }
  bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(Span, Span) = default;
  friend auto operator<=>(Span, Span) = default;
};

// Sorted by begin, not overlapping: the pieces of one source, cue or content.
using Spans = std::vector<Span>;

// REQUIRES: the span lies within the text.
inline std::string_view slice(std::string_view text, Span span) {
  assert(span.begin <= span.end && span.end <= text.size());
  return text.substr(span.begin, span.size());
}

} // namespace standpoint
