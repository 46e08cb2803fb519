// A range of values in which a figure lies, by a method that its header names.
#pragma once

namespace standpoint {

struct Interval {
  double low = 0;
  double high = 0;
};

} // namespace standpoint
