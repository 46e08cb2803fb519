// How tables for a terminal are set.
#pragma once

#include <cstddef>

namespace standpoint {

// Units: columns of the terminal; a wide character takes two.
struct TableStyle {
  std::size_t width = 110; // at least 60
  bool colour = false;     // ANSI colours: only when the output is a terminal
};

} // namespace standpoint
