// Days of the calendar: their ISO form, and the English names of months and weekdays.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

// "2023-02-22"
std::string iso_day(std::chrono::year_month_day);

// A day that exists, in the years 0000 to 9999; empty for any other text.
std::optional<std::chrono::year_month_day> read_iso_day(std::string_view text);

// "february", "feb", "sept": the name in lower case or its abbreviation, without a period.
std::optional<std::chrono::month> find_month(std::string_view word);

// "monday", "mon", "tues", "thurs": the same for weekdays.
std::optional<std::chrono::weekday> find_weekday(std::string_view word);

} // namespace standpoint
