// Projects as commands open them to write.
#pragma once

#include "command/console.h"
#include "project/project.h"

#include <string>

namespace standpoint {

enum class IfMissing : bool { refuse, create };

// Notes what a user should know: a place that has lost projects, and where an older version of the project stays.
// Errors: as Project.
Project open_to_write(const std::string& path, IfMissing, Console&);

} // namespace standpoint
