// A section as a file of its own, FOLDER/NAME.section, until pack_model puts the parts together: a model file
// (learned/model_file.h) of that one section.
#pragma once

#include "learned/model_file.h"

#include <string>

namespace standpoint {

// Errors: as ModelFile::open.
ModelSection read_section(const std::string& path);
// Makes the folder when it is not there. Errors: unreadable.
void write_section(const std::string& folder, const ModelSection&);

} // namespace standpoint
