// Days of the calendar as text, and the periods they lie in.
#pragma once

#include <string>
#include <string_view>

namespace standpoint {

// Whether it is a day of the calendar written as 2023-02-22.
bool is_day(std::string_view);

// "2023", "2023-02", "2023-W08". Weeks begin on Monday and are counted as in ISO 8601, so the first days of January may
// lie in a week of the year before. REQUIRES: is_day.
std::string year_of(std::string_view day);
std::string month_of(std::string_view day);
std::string week_of(std::string_view day);

} // namespace standpoint
