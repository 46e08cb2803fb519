#include "command/open_project.h"

#include "base/error.h"

#include <fmt/format.h>

namespace standpoint {

void check_project_name(const std::string& path, std::string_view usage) {
  if (!is_project_path(path))
    throw Error(ErrorCode::bad_option, {.file = path}, fmt::format("a project's name ends in .standpoint: {}", usage));
}

Project open_to_write(const std::string& path, IfMissing if_missing, Console& console) {
  if (const std::string warning = warn_of_place(path); !warning.empty()) console.note(warning);
  Project project = if_missing == IfMissing::create ? Project::open_or_create(path) : Project::open(path);
  if (!project.older_copy().empty())
    console.note(fmt::format("{} was made by an older version, and is of this one now; as it was, it stays in {}", path,
                             project.older_copy()));
  return project;
}

} // namespace standpoint
