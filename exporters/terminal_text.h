// Text from articles, made safe for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace standpoint {

// One line without anything that a terminal obeys: white space becomes single blanks; control characters (also ESC and
// U+0080-009F), bidirectional overrides and isolates, invisible format characters and bytes that are not UTF-8 are
// written out as <U+001B>, <U+202E>, <FF>. Letters of all scripts, joiners and combining marks stay.
std::string printable(std::string_view);

} // namespace standpoint
