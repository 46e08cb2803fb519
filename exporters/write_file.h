// A file that is written whole or not at all.
#pragma once

#include <functional>
#include <ostream>
#include <string>

namespace standpoint {

// Writes to a temporary file beside `path` and renames it, so nothing half written is left there. A link keeps pointing
// where it points; a pipe or a device is written to and not replaced. Returns what `write` returns.
// Errors: unreadable, with the path as the place, when it cannot be written; those of `write`, with the path as the
// place.
std::string write_file(const std::string& path, const std::function<std::string(std::ostream&)>& write);

} // namespace standpoint
