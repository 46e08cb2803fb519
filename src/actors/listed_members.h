// The names that a phrase lists: "the five parties - France, Germany and China - want", "critics, including Ann Lee and
// Bob Ray, say", "Obama, McDonough and other aides say".
#pragma once

#include "actors/mentions.h"
#include "article/syntax.h"

#include <cstdint>
#include <vector>

namespace standpoint {

struct ListedMembers {
  std::vector<std::int32_t> names; // a token of each, in the order of the text
  std::int32_t others = no_token;  // "other aides", which end a list of names
  bool are_all = false;            // between dashes, brackets or commas: the group is no more than these
};

// Where the examples begin that this word leads to: "critics, including [Ann Lee]", "such as", "like"; no_token where
// it leads to none.
std::int32_t examples_begin(const Syntax&, std::int32_t at);

// Behind the phrase with this head, and before the verb that it is the subject of, where it is one. A list in dashes or
// brackets has two names at least; so has one that a name begins. Empty where anything but names, titles and what parts
// them stands there.
ListedMembers find_listed_members(const Syntax&, const Mentions&, std::int32_t head);

} // namespace standpoint
