#include "statement/span_overlap.h"

#include <algorithm>

namespace standpoint {

std::size_t length_of(const CodePointSpans& spans) {
  std::size_t length = 0;
  for (const CodePointSpan span : spans) length += span.end - span.begin;
  return length;
}

std::size_t shared_length(const CodePointSpans& a, const CodePointSpans& b) {
  std::size_t shared = 0;
  for (const CodePointSpan one : a)
    for (const CodePointSpan other : b) {
      const std::uint32_t begin = std::max(one.begin, other.begin), end = std::min(one.end, other.end);
      if (begin < end) shared += end - begin;
    }
  return shared;
}

} // namespace standpoint
