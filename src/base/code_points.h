// From bytes of a UTF-8 text to Unicode code points: the unit of every offset that leaves the program.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace standpoint {

// Answers "how many code points lie before this byte" for one text.
//
// Shapes: holds one count per 64 bytes, and a view of the text, which must outlive it.
// Cost: linear to build; a query counts at most 64 bytes.
class CodePoints {
public:
  // REQUIRES: text is valid UTF-8.
  explicit CodePoints(std::string_view text);

  // REQUIRES: byte <= text.size(), at the beginning of a code point.
  std::uint32_t before(std::uint32_t byte) const;

private:
  std::string_view text_;
  std::vector<std::uint32_t> counts_;
};

} // namespace standpoint
