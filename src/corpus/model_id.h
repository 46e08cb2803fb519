// What found a statement, as one word: so that results of several machines are brought together only if one model made
// them.
#pragma once

#include <string>

namespace standpoint {

// "VERSION-HASH": the program's version, and a hash over what model_hash reads and over `settings`, what else the
// statements depend on (options, a codebook's text), in any form. Errors and cost: as model_hash.
std::string model_id(const std::string& data_folder, const std::string& actors, const std::string& settings);

// The text of a file, for `settings`; of no name nothing. Errors: unreadable.
std::string text_of_setting(const std::string& path);

} // namespace standpoint
