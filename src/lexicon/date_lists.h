// Words that say on which day something happened, but for the names of months and weekdays (base/day.h).
#pragma once

#include "lexicon/string_map.h"

#include <string>

namespace standpoint {

struct DateUnit {
  int days = 0;
  int months = 0;
};

struct DateLists {
  StringMap<int> days;       // "yesterday" -> -1
  StringMap<DateUnit> units; // "week" -> 7 days
  StringSet past;            // "last"
  StringSet ago;
  StringMap<int> numbers; // "two" -> 2, before a unit and "ago"
};

// Reads FOLDER/dates.tsv. Errors: missing_input; bad_format with file and line.
DateLists read_date_lists(const std::string& folder);

} // namespace standpoint
