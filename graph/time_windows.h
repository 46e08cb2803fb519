// The windows of time that a debate is cut into, one network each.
//
// Units of a window: from, middle and to are seconds since 1970 UTC, both ends included.
#pragma once

#include "graph/coding.h"
#include "graph/network_options.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

// The statements from `begin` up to `end` of those given.
struct TimeWindow {
  std::int64_t from = 0;
  std::int64_t middle = 0;
  std::int64_t to = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Windows of size w, h = w / 2 rounded down.
//   events         around each statement the h before and the h after it, so 2h + 1; none that run over either end
//   units of time  from a midpoint h units back and h units on; the midpoint moves by one unit, and the window stays
//                  within the range; windows without statements are kept
//   with a kernel  w is made even; the midpoint moves from the first to the last statement within the range, indented
//                  by h if asked; Gaussian windows hold all statements, others those of h units back and h units on
// Range: options.from and to, else the first and the last statement.
// REQUIRES: options.window is not none; all statements are dated and sorted by time.
// Errors: too_large for more than 10,000 windows.
std::vector<TimeWindow> time_windows(std::span<const CodedStatement* const>, const NetworkOptions&);

// The weight of a statement of this time in a window. Uses whole units, as DNA does: d = 2 (middle - time) / w.
//   uniform 0.5; epanechnikov 0.75 (1 - d^2); triangular 1 - |d|; gaussian exp(-d^2 / 2) / sqrt(2 pi);
//   dna-triangular |1 - d|, which is DNA's slip: it rises to 2 for what comes after the midpoint
// Outside -1 .. 1 all but the Gaussian are 0.
double kernel_weight(const TimeWindow&, std::int64_t time, const NetworkOptions&);

} // namespace standpoint
