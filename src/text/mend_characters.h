// Characters that were broken on an article's way, or that English texts write otherwise.
#pragma once

#include "text/reading.h"

#include <string_view>
#include <vector>

namespace standpoint {

// In order. Cost: linear; a text without any is looked through once.
std::vector<Rewrite> mend_characters(std::string_view text);

} // namespace standpoint
