#include "graph/calendar.h"

#include "base/day.h"

#include <fmt/format.h>

#include <chrono>

namespace standpoint {

namespace chrono = std::chrono;

static chrono::sys_days day_of(std::int64_t seconds) {
  return chrono::floor<chrono::days>(chrono::sys_seconds(chrono::seconds(seconds)));
}

static std::int64_t seconds_of(chrono::sys_days day) {
  return chrono::sys_seconds(day).time_since_epoch().count();
}

std::optional<std::int64_t> seconds_of_day(std::string_view text) {
  const std::optional<chrono::year_month_day> day = read_iso_day(text);
  return day ? std::optional(seconds_of(chrono::sys_days(*day))) : std::nullopt;
}

bool is_day(std::string_view text) {
  return seconds_of_day(text).has_value() && !text.starts_with("0000");
}

std::string iso_day(std::int64_t seconds) {
  return iso_day(chrono::year_month_day(day_of(seconds)));
}

std::string iso_day_and_time(std::int64_t seconds) {
  const std::int64_t in_day = seconds - seconds_of(day_of(seconds));
  return fmt::format("{} {:02}:{:02}:{:02}", iso_day(seconds), in_day / 3600, in_day / 60 % 60, in_day % 60);
}

std::int32_t year_of(std::int64_t seconds) {
  return static_cast<int>(chrono::year_month_day(day_of(seconds)).year());
}

std::int32_t month_of(std::int64_t seconds) {
  return static_cast<std::int32_t>(static_cast<unsigned>(chrono::year_month_day(day_of(seconds)).month()));
}

IsoWeek iso_week(std::int64_t seconds) {
  const chrono::sys_days day = day_of(seconds);
  const chrono::sys_days thursday = day - (chrono::weekday(day) - chrono::Monday) + chrono::days(3);
  const chrono::year year = chrono::year_month_day(thursday).year();
  const auto since_january = thursday - chrono::sys_days(year / chrono::January / 1);
  return {static_cast<int>(year), static_cast<std::int32_t>(since_january.count() / 7 + 1)};
}

std::int64_t add_months(std::int64_t seconds, std::int64_t months) {
  const chrono::sys_days day = day_of(seconds);
  chrono::year_month_day date = chrono::year_month_day(day) + chrono::months(months);
  if (!date.ok()) date = date.year() / date.month() / chrono::last;
  return seconds_of(chrono::sys_days(date)) + (seconds - seconds_of(day));
}

} // namespace standpoint
