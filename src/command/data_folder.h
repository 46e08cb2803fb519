// Where the model and the word lists are.
#pragma once

#include <string>

namespace standpoint {

// The folder that holds english.model and lexicon/: as given; else $STANDPOINT_DATA; else ../share/standpoint beside
// the program's folder; else the models/ folder of the source tree the program was built from. Errors: missing_input
// naming where it was looked for.
std::string find_data_folder(const std::string& given);

} // namespace standpoint
