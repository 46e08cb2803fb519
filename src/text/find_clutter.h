// Lines of a page that stand among an article's paragraphs and are none of its words.
#pragma once

#include "base/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// A stretch that is passed over, and the rule that says so ("share buttons").
struct Clutter {
  Span span;
  std::string_view rule;
};

// In order, disjoint, whole lines but for clock times and a reporter's name at a line's beginning. A text of prose has
// none. Cost: linear; a line is looked at closely when its beginning is one of a few words, or when it is short.
// REQUIRES: valid UTF-8.
std::vector<Clutter> find_clutter(std::string_view text);

// Whether a whole paragraph is clutter.
bool is_clutter(std::string_view paragraph);

} // namespace standpoint
