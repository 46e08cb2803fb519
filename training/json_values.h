// Values as JSON, for the lines of the programs that list examples.
#pragma once

#include "base/code_points.h"
#include "base/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

std::string json_of(std::string_view text);
std::string json_of(const std::vector<std::string>& texts);
std::string json_of(const CodePoints&, const Spans&); // [[begin, end], ...] in code points

} // namespace standpoint
