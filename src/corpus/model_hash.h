// Which model and word lists read an article.
#pragma once

#include <string>

namespace standpoint {

// Of all files of the data folder that are read at run time, and of the user's file of actors (empty: none): 16
// hexadecimal digits, the same for the same bytes wherever they lie. Errors: unreadable. Cost: reads them once, some
// 20 ms.
std::string model_hash(const std::string& data_folder, const std::string& actors);

} // namespace standpoint
