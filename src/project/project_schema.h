// The tables of a project of this version. docs/project.md explains them.
#pragma once

namespace standpoint {

extern const char* const project_schema; // SQL

} // namespace standpoint
