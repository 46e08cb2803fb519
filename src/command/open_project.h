// Projects as commands open them to write.
#pragma once

#include "command/console.h"
#include "project/project.h"

#include <string>
#include <string_view>

namespace standpoint {

enum class IfMissing : bool { refuse, create };

// So that no article is taken for a project, nor a project made of a mistyped name. `usage`: how the command is called.
// Errors: bad_option.
void check_project_name(const std::string& path, std::string_view usage);

// Notes what a user should know: a place that has lost projects, and where an older version of the project stays.
// Errors: as Project.
Project open_to_write(const std::string& path, IfMissing, Console&);

} // namespace standpoint
