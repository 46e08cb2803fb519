// An empty DNA project.
#pragma once

#include "sqlite/sqlite.h"

#include <string_view>

namespace standpoint {

inline constexpr DatabaseKind dna_file{.name = "DNA project",
                                       .format = "DNA project of version 3",
                                       .if_busy = "close DNA and try again",
                                       .if_damaged = "take a copy of the DNA project"};

// The password of every coder in a project that this program makes: DNA asks for one when it opens a project.
inline constexpr std::string_view project_password = "standpoint";

// "standpoint" as DNA keeps it: 16 bytes of salt and the SHA-256 of salt and password, hashed 100,000 times over, in
// base 64. Source: jasypt, StrongPasswordEncryptor.
extern const std::string_view project_password_hash;

// The tables of DNA 3 and what every new project holds: the coder Admin and the statement types DNA Statement, NPF
// Story Element and Annotation with their variables, empty entities and attribute variables.
void create_dna_tables(Database&);

} // namespace standpoint
