// A file that is there whole or not at all.
#pragma once

#include <functional>
#include <ostream>
#include <string>

namespace standpoint {

// Calls `write` with a stream to a temporary file beside `path`, which then takes its place. A link keeps pointing
// where it points; a pipe or a device is written to and not replaced. Errors: unreadable, with the path as the place,
// when it cannot be written; errors of `write`, with the path as their place. Nothing half written is left.
void write_whole_file(const std::string& path, const std::function<void(std::ostream&)>& write);

} // namespace standpoint
