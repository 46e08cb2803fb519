#include "text/parse_date.h"

#include "base/ascii.h"
#include "base/day.h"
#include "text/foreign_day.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <cassert>
#include <chrono>
#include <cstdlib>

namespace standpoint {

namespace {

using namespace std::chrono;

struct Number {
  int value;
  std::size_t digits;
  std::size_t end;
};

// Up to eight digits, not followed by another one.
std::optional<Number> number_at(std::string_view s, std::size_t i) {
  Number number{0, 0, i};
  while (number.end < s.size() && is_ascii_digit(s[number.end]) && number.digits < 9) {
    number.value = number.value * 10 + (s[number.end] - '0');
    ++number.digits;
    ++number.end;
  }
  if (number.digits == 0 || number.digits > 8) return std::nullopt;
  return number;
}

struct Month {
  int value;
  std::size_t end;
};

// The full name, or an abbreviation of three letters or "Sept", with its period.
std::optional<Month> month_at(std::string_view s, std::size_t i) {
  std::size_t end = i;
  while (end < s.size() && is_ascii_letter(s[end])) ++end;
  const std::size_t length = end - i;
  if (length < 3 || length > 9) return std::nullopt;
  const std::string word = lower_case(s.substr(i, length));
  const auto found = find_month(word);
  if (!found) return std::nullopt;
  if ((length == 3 || word == "sept") && end < s.size() && s[end] == '.') ++end;
  return Month{static_cast<int>(static_cast<unsigned>(*found)), end};
}

std::size_t skip(std::string_view s, std::size_t i, std::string_view any) {
  while (i < s.size() && any.find(s[i]) != std::string_view::npos) ++i;
  return i;
}

// "st", "nd", "rd", "th" behind a number.
std::size_t skip_ordinal(std::string_view s, std::size_t i) {
  const std::string ending = lower_case(s.substr(i, 2));
  const bool word_ends = i + 2 >= s.size() || !is_ascii_letter(s[i + 2]);
  return word_ends && (ending == "st" || ending == "nd" || ending == "rd" || ending == "th") ? i + 2 : i;
}

bool exists(int year, int month, int day) {
  // A leap year stands for the unknown one.
  const std::chrono::year y{year == 0 ? 2024 : year};
  return year_month_day{y, std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day))}
             .ok() &&
         month > 0 && day > 0;
}

std::optional<DateInText> checked(int year, int month, int day, std::size_t begin, std::size_t end) {
  if (year != 0 && (year < 1000 || year > 2999)) return std::nullopt;
  if (!exists(year, month, day)) return std::nullopt;
  return DateInText{year, month, day, begin, end};
}

std::optional<Number> year_at(std::string_view s, std::size_t i) {
  const auto year = number_at(s, i);
  return year && year->digits == 4 && year->value >= 1000 && year->value <= 2999 ? year : std::nullopt;
}

// Feb. 22, 2023
std::optional<DateInText> month_first(std::string_view s, std::size_t begin) {
  const auto month = month_at(s, begin);
  if (!month) return std::nullopt;
  const std::size_t gap = skip(s, month->end, " -");
  const auto day = number_at(s, gap);
  if (!day || day->digits > 2 || gap == month->end) return std::nullopt;
  const std::size_t end = skip_ordinal(s, day->end);
  const std::size_t year_begin = skip(s, end, ", -");
  if (const auto year = year_at(s, year_begin); year && year_begin > end)
    return checked(year->value, month->value, day->value, begin, year->end);
  return checked(0, month->value, day->value, begin, end);
}

// 22 February 2023
std::optional<DateInText> day_first(std::string_view s, std::size_t begin, const Number& day) {
  std::size_t i = skip(s, skip_ordinal(s, day.end), " -");
  if (s.substr(i, 3) == "of ") i += 3;
  const auto month = month_at(s, i);
  if (!month) return std::nullopt;
  const std::size_t year_begin = skip(s, month->end, ", -");
  if (const auto year = year_at(s, year_begin); year && year_begin > month->end)
    return checked(year->value, month->value, day.value, begin, year->end);
  return checked(0, month->value, day.value, begin, month->end);
}

// 2023-02-22, 22.02.2023, 2/22/2023
std::optional<DateInText> three_numbers(std::string_view s, std::size_t begin, const Number& first) {
  if (first.end >= s.size()) return std::nullopt;
  const char separator = s[first.end];
  const auto second = number_at(s, first.end + 1);
  if (!second || second->digits > 2 || second->end >= s.size() || s[second->end] != separator) return std::nullopt;
  const auto third = number_at(s, second->end + 1);
  if (!third) return std::nullopt;
  if (first.digits == 4 && third->digits <= 2 && (separator == '-' || separator == '/' || separator == '.'))
    return checked(first.value, second->value, third->value, begin, third->end);
  if (first.digits > 2 || third->digits != 4) return std::nullopt;
  if (separator == '.') return checked(third->value, second->value, first.value, begin, third->end);
  if (separator != '/' && separator != '-') return std::nullopt;
  if (first.value > 12) return checked(third->value, second->value, first.value, begin, third->end);
  if (second->value > 12 || first.value == second->value)
    return checked(third->value, first.value, second->value, begin, third->end);
  return std::nullopt;
}

sys_days to_days(int y, int m, int d) {
  return sys_days{year_month_day{year{y}, month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))}};
}

std::string iso_day(int y, int m, int d) {
  return fmt::format("{:04}-{:02}-{:02}", y, m, d);
}

} // namespace

std::optional<DateInText> date_at(std::string_view s, std::size_t begin) {
  if (begin >= s.size()) return std::nullopt;
  if (!is_ascii_digit(s[begin])) return month_first(s, begin);
  const auto first = number_at(s, begin);
  if (!first) return std::nullopt;
  if (first->digits == 8)
    return checked(first->value / 10000, first->value / 100 % 100, first->value % 100, begin, first->end);
  if (first->digits == 3 || first->digits > 4) return std::nullopt;
  if (auto date = three_numbers(s, begin, *first)) return date;
  return first->digits <= 2 ? day_first(s, begin, *first) : std::nullopt;
}

std::optional<DateInText> find_date(std::string_view s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    const bool inside = i > 0 && (is_ascii_digit(s[i - 1]) || (is_ascii_letter(s[i - 1]) && is_ascii_letter(s[i])));
    if (inside || !(is_ascii_digit(s[i]) || is_ascii_letter(s[i]))) continue;
    if (auto date = date_at(s, i); date && date->year != 0) return date;
  }
  return std::nullopt;
}

namespace {

// 03/04/2024 or 3-4-2024: its numbers, where it is not clear which is the month. Found from `begin` on.
struct Numbers {
  int first = 0, second = 0, year = 0;
  std::size_t begin = 0, end = 0;
};
std::optional<Numbers> two_numbers_and_year(std::string_view s, std::size_t begin) {
  for (std::size_t i = begin; i < s.size(); ++i) {
    if (!is_ascii_digit(s[i]) || (i > 0 && (is_ascii_digit(s[i - 1]) || s[i - 1] == '/'))) continue;
    const auto first = number_at(s, i);
    if (!first || first->digits > 2 || first->end >= s.size()) continue;
    const char separator = s[first->end];
    if (separator != '/' && separator != '-') continue;
    const auto second = number_at(s, first->end + 1);
    if (!second || second->digits > 2 || second->end >= s.size() || s[second->end] != separator) continue;
    const auto year = year_at(s, second->end + 1);
    if (year) return Numbers{first->value, second->value, year->value, i, year->end};
  }
  return std::nullopt;
}

// "6-Mar-19" and "6/3/19", as spreadsheets write days, with all four digits of the year: of 1970 to 2069.
std::string with_whole_year(std::string_view value) {
  constexpr std::string_view separators = "/-.";
  const auto first = number_at(value, 0);
  if (!first || first->digits > 2 || first->end >= value.size() || separators.find(value[first->end]) == value.npos)
    return std::string(value);
  const auto month = month_at(value, first->end + 1);
  const auto second = number_at(value, first->end + 1);
  const std::size_t end = month ? month->end : second && second->digits <= 2 ? second->end : value.size();
  const auto year = end < value.size() && value[end] == value[first->end] ? number_at(value, end + 1) : std::nullopt;
  if (!year || year->digits != 2 || (year->end < value.size() && value[year->end] != ' ')) return std::string(value);
  return std::string(value.substr(0, end + 1)) + (year->value < 70 ? "20" : "19") + std::string(value.substr(end + 1));
}

// "Wed Mar 06 10:00:00 +0000 2019", as C and Twitter write it: the year is the value's last word.
std::string day_with_year_at_end(std::string_view value) {
  const std::size_t blank = value.rfind(' ');
  const auto year = blank == std::string_view::npos ? std::nullopt : year_at(value, blank + 1);
  if (!year || year->end != value.size()) return "";
  for (std::size_t i = 0; i < blank; ++i) {
    if (i > 0 && value[i - 1] != ' ') continue;
    const auto date = month_first(value, i);
    if (date && date->year == 0 && exists(year->value, date->month, date->day))
      return iso_day(year->value, date->month, date->day);
  }
  return "";
}

bool is_unclear(std::string_view value) {
  const auto numbers = two_numbers_and_year(value, 0);
  return numbers && numbers->first <= 12 && numbers->second <= 12 && numbers->first != numbers->second &&
         !find_date(value);
}

} // namespace

bool is_unclear_day(std::string_view value) {
  return is_unclear(with_whole_year(trim(value)));
}

DateOrder find_date_order(std::string_view text) {
  std::size_t day_first = 0, month_first = 0;
  std::size_t at = 0;
  while (const auto numbers = two_numbers_and_year(text, at)) {
    day_first += numbers->first > 12 && numbers->first <= 31 && numbers->second <= 12;
    month_first += numbers->second > 12 && numbers->second <= 31 && numbers->first <= 12;
    at = numbers->end;
  }
  if (day_first > 0 && month_first == 0) return DateOrder::day_first;
  return month_first > 0 && day_first == 0 ? DateOrder::month_first : DateOrder::unknown;
}

std::string day_of_value(std::string_view written, DateOrder order) {
  const std::string whole = with_whole_year(trim(written));
  const std::string_view value = whole;
  if (order != DateOrder::unknown && is_unclear(value)) {
    const auto numbers = two_numbers_and_year(value, 0);
    const bool day = order == DateOrder::day_first;
    const auto date = checked(numbers->year, day ? numbers->second : numbers->first,
                              day ? numbers->first : numbers->second, numbers->begin, numbers->end);
    return date ? iso_day(*date) : "";
  }
  const bool is_number = !value.empty() && value.find_first_not_of("0123456789.") == std::string_view::npos;
  const std::size_t digits = std::min(value.find('.'), value.size());
  if (is_number && (digits == 10 || digits == 13)) {
    const long long number = std::atoll(std::string(value.substr(0, digits)).c_str());
    const auto day = floor<days>(sys_seconds{seconds{digits == 13 ? number / 1000 : number}});
    const year_month_day date{day};
    return iso_day(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                   static_cast<int>(static_cast<unsigned>(date.day())));
  }
  if (is_number && value.size() == 14) { // 20190306101500
    const auto date = date_at(value.substr(0, 8), 0);
    return date && date->year != 0 ? iso_day(*date) : "";
  }
  if (const auto date = find_date(value)) return iso_day(*date);
  const std::string day = day_with_year_at_end(value);
  return day.empty() ? foreign_day(value) : day;
}

std::string iso_day(const DateInText& date) {
  assert(date.year != 0);
  return iso_day(date.year, date.month, date.day);
}

std::string iso_day_nearest(const DateInText& date, std::string_view iso_reference) {
  const auto reference = date_at(iso_reference, 0);
  if (!reference || reference->year == 0) return "";
  const sys_days goal = to_days(reference->year, reference->month, reference->day);
  std::string nearest;
  days distance = days::max();
  for (int y = reference->year - 1; y <= reference->year + 1; ++y) {
    if (!exists(y, date.month, date.day)) continue;
    const days d = abs(to_days(y, date.month, date.day) - goal);
    if (d >= distance) continue;
    distance = d;
    nearest = iso_day(y, date.month, date.day);
  }
  return nearest;
}

bool is_iso_day(std::string_view s) {
  const auto date = date_at(s, 0);
  return date && s.size() == 10 && s[4] == '-' && date->end == 10 && date->year != 0;
}

} // namespace standpoint
