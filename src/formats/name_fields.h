// What a file's name says of its article: "2019-03-06 - Daily Courier - Ann Writer - Governor rejects the dam.txt".
#pragma once

#include "text/record.h"

#include <string>
#include <string_view>

namespace standpoint {

// By a pattern of the user, "{date}_{outlet}_{title}": what stands between the fields must stand in the name. Without
// one (empty), names of three or four parts that " - " divides and whose first is a day: date, outlet, author, title.
// Nothing where the name does not fit. Errors: bad_option for a pattern without fields, or with one that there is not.
ArticleFields fields_of_name(std::string_view file_name, const std::string& pattern);

} // namespace standpoint
