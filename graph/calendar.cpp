#include "graph/calendar.h"

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

static std::optional<int> number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = 10 * value + (c - '0');
  }
  return value;
}

std::optional<std::int64_t> seconds_of_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const chrono::year_month_day date(chrono::year(*year), chrono::month(static_cast<unsigned>(*month)),
                                    chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return seconds_of(chrono::sys_days(date));
}

bool is_day(std::string_view text) {
  return seconds_of_day(text).has_value() && !text.starts_with("0000");
}

static std::string iso_day(chrono::year_month_day date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
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
