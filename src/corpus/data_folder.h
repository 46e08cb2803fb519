// Where the model and the word lists are.
#pragma once

#include <string>

namespace standpoint {

struct DataPlaces {
  std::string given;   // by the user: goes before every other place; empty when not given
  std::string shipped; // looked in last: the folder that this program or library came with; empty when not known
};

// The folder that holds the model and lexicon/: as given; else $STANDPOINT_DATA; else ../share/standpoint beside the
// program's folder; else as shipped. Errors: missing_input naming where it was looked for.
std::string find_data_folder(const DataPlaces&);

} // namespace standpoint
