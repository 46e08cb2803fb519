// Headlines of other articles that a page puts behind a name in the middle of a sentence, and that are none of its
// words: "Rep. Nora Beck Nora Ann BeckHouse passes water bill Senate to vote on dam MORE (D-Mo.) said".
#pragma once

#include "text/reading.h"

#include <string_view>
#include <vector>

namespace standpoint {

// Each becomes nothing: from behind the name up to and with "MORE". Told by the name that is said again in full at
// once, and by the word that ends it; a text without that word is not looked at. In order, disjoint. Cost: linear.
std::vector<Rewrite> find_link_lists(std::string_view text);

} // namespace standpoint
