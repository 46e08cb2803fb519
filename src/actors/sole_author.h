// Who "I" is outside of quotations: the author of an article, where it has one.
#pragma once

#include "lexicon/actor_lists.h"

#include <string_view>

namespace standpoint {

// The name in an author field: "Kevin Doe" of "Kevin Doe, Political Blogger". Empty where it names several, as pages do
// that list their staff: "Ada Roe, Ben Doe", "Ada Roe and Ben Doe". Of two pieces the second is a name where it begins
// with a given name; three are always a list.
//
// Shapes: a part of what is given. Cost: linear.
std::string_view sole_author(std::string_view author, const ActorLists&);

} // namespace standpoint
