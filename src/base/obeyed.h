// Characters that are obeyed rather than shown.
#pragma once

#include <cstdint>

namespace standpoint {

// Whether a terminal, an editor or another reader may take a code point for an order. By category: Cc control, Cf
// format (bidirectional controls, byte order mark, tags), Zl and Zp line and paragraph separators, Co private use and
// Cn unassigned, which may be taken for anything. Not the joiners, which are part of words in several scripts.
bool is_obeyed(std::int32_t code_point);

} // namespace standpoint
