// What somebody who mistyped a word may have meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace standpoint {

// The word of `known` that is nearest to `word`, or "" when none is near: at most a third of its letters are wrong,
// missing, too many or swapped with their neighbour. On a tie the first. Source: Damerau (1964), restricted.
std::string find_similar(std::string_view word, std::span<const std::string> known);

} // namespace standpoint
