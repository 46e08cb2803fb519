// A section of the model file as a file of its own, FOLDER/NAME.section, until pack_model puts them together.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace standpoint {

// Errors: missing_input, unreadable.
std::vector<std::byte> read_section(const std::string& path);
// Makes the folder when it is not there. Errors: unreadable.
void write_section(const std::string& folder, const std::string& name, const std::vector<std::byte>& bytes);

} // namespace standpoint
