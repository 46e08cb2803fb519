// How much of a text two lists of spans share.
#pragma once

#include "statement/statement.h"

#include <cstddef>

namespace standpoint {

// In code points. REQUIRES: the spans of a list do not overlap each other.
std::size_t length_of(const CodePointSpans&);
std::size_t shared_length(const CodePointSpans&, const CodePointSpans&);

} // namespace standpoint
