// The tables of a project of this version, and how older ones become that. docs/project.md explains them.
#pragma once

#include "project/project.h"

#include <array>

namespace standpoint {

extern const char* const project_schema; // SQL

// SQL from the version before to version n + 1, n being the index.
extern const std::array<const char*, project_version> project_migrations;

} // namespace standpoint
