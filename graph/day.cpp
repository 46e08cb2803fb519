#include "graph/day.h"

#include <fmt/format.h>

#include <chrono>

namespace standpoint {

using std::chrono::year_month_day;

static int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = 10 * value + (c - '0');
  }
  return value;
}

static year_month_day read_day(std::string_view text) {
  const int month = number(text.substr(5, 2));
  const int day = number(text.substr(8, 2));
  return {std::chrono::year(number(text.substr(0, 4))),
          std::chrono::month(month < 0 ? 0u : static_cast<unsigned>(month)),
          std::chrono::day(day < 0 ? 0u : static_cast<unsigned>(day))};
}

bool is_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return number(text.substr(0, 4)) >= 1 && read_day(text).ok();
}

std::string year_of(std::string_view day) {
  return std::string(day.substr(0, 4));
}

std::string month_of(std::string_view day) {
  return std::string(day.substr(0, 7));
}

std::string week_of(std::string_view day) {
  using namespace std::chrono;
  const sys_days date = read_day(day);
  // A week belongs to the year in which its Thursday lies.
  const sys_days thursday = date - (weekday(date) - Monday) + days(3);
  const year_month_day of_thursday = thursday;
  const sys_days first = of_thursday.year() / January / 1;
  return fmt::format("{:04}-W{:02}", static_cast<int>(of_thursday.year()), (thursday - first).count() / 7 + 1);
}

} // namespace standpoint
