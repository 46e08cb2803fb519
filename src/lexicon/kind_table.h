// A word list whose rows are a kind and its words.
#pragma once

#include "lexicon/string_map.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint {

// Fills the set of each kind. `what` names such a word in messages: "grammar word".
// Errors: as read_table; bad_format with file and line for an unknown kind, naming the known ones.
void read_kind_table(const std::string& path, std::string_view what,
                     const std::vector<std::pair<std::string_view, StringSet*>>& kinds);

} // namespace standpoint
