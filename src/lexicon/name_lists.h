// Names by the thousand, for recognising names: persons' and places'. What they name is of no interest here.
//
// Files: person_names.tsv, places.tsv; each opens with its columns.
#pragma once

#include <string>
#include <vector>

namespace standpoint {

// Order: as in the files.
struct NameLists {
  std::vector<std::string> frequent_given_names;
  std::vector<std::string> rare_given_names;
  std::vector<std::string> frequent_surnames;
  std::vector<std::string> rare_surnames;
  std::vector<std::string> cities;
  std::vector<std::string> country_parts; // provinces, states, counties
};

// Errors: missing_input, bad_format with file and line.
NameLists read_name_lists(const std::string& folder);

} // namespace standpoint
