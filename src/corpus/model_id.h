// What found a statement, as one word: so that results of several machines are brought together only if one model made
// them.
#pragma once

#include <string>
#include <string_view>

namespace standpoint {

// "VERSION-HASH": the program's version, and a hash over the model files and word lists of a data folder and over
// `settings`, what else the statements depend on (options, a codebook's text), in any form. The folder's place does not
// matter. Errors: unreadable. Cost: reads the folder once, 40 MB in about 10 ms.
std::string model_id(const std::string& data_folder, std::string_view settings);

// The text of a file, for `settings`; of no name nothing. Errors: unreadable.
std::string text_of_setting(const std::string& path);

} // namespace standpoint
