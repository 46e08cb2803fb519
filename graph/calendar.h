// Days and seconds: time stamps of coded statements, and the periods in which duplicates and windows are counted.
//
// Units: seconds since 1970-01-01 00:00 UTC; days ISO 8601. Nothing asks the clock or a time zone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

inline constexpr std::int64_t seconds_a_day = 86'400;

bool is_day(std::string_view); // of the calendar, written as 2023-02-22, from the year 1 on

std::optional<std::int64_t> seconds_of_day(std::string_view iso_day); // of 00:00; empty when there is no such day
std::string iso_day(std::int64_t seconds);                            // "2005-01-26"
std::string iso_day_and_time(std::int64_t seconds);                   // "2005-01-26 00:00:00"

std::int32_t year_of(std::int64_t seconds);
std::int32_t month_of(std::int64_t seconds); // 1 to 12

// The week of ISO 8601 (Monday to Sunday; week 1 holds the year's first Thursday) and the year that it belongs to.
struct IsoWeek {
  std::int32_t year = 0;
  std::int32_t week = 0;
  friend bool operator==(IsoWeek, IsoWeek) = default;
};
IsoWeek iso_week(std::int64_t seconds);

// The same time of day so many calendar months later or earlier; the month's last day where it has no such day.
std::int64_t add_months(std::int64_t seconds, std::int64_t months);

} // namespace standpoint
