// An error as a line of JSON, for who sets bad records aside.
#pragma once

#include "base/error.h"

#include <string>

namespace standpoint {

// {"file", "line", "record", "error"}, with its newline at the end; line and record only where there is one.
std::string to_json_line(const Error&);

} // namespace standpoint
