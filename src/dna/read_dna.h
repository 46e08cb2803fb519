// Reads a project of the Discourse Network Analyzer (.dna, an SQLite database).
#pragma once

#include "base/error.h"
#include "dna/dna_project.h"

#include <string>

namespace standpoint {

// The file is opened for reading only and stays as it is. Text of the file that is not UTF-8 is taken for Windows-1252.
// Errors: missing_input when there is no such file; bad_format when it is no database, a damaged one, or one without
// the tables of DNA 3; unreadable. A statement of a document or statement type that is not there is reported with its
// id as the record and left out.
DnaProject read_dna(const std::string& path, const ReportError&);

// Whether the name ends in .dna, in any case.
bool is_dna_path(std::string_view path);

} // namespace standpoint
