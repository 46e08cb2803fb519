#include "base/day.h"

#include "base/ascii.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace standpoint {

namespace chrono = std::chrono;

static constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                            "may",       "june",     "july",     "august",
                                                            "september", "october",  "november", "december"};
static constexpr std::array<std::string_view, 7> weekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                             "thursday", "friday", "saturday"};

std::string iso_day(chrono::year_month_day date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::optional<chrono::year_month_day> read_iso_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  bool is_number = true;
  const auto number = [&](std::size_t begin, std::size_t size) {
    unsigned value = 0;
    for (const char c : text.substr(begin, size)) {
      is_number = is_number && is_ascii_digit(c);
      value = 10 * value + static_cast<unsigned>(c - '0');
    }
    return value;
  };
  const chrono::year year(static_cast<int>(number(0, 4)));
  const chrono::year_month_day date(year, chrono::month(number(5, 2)), chrono::day(number(8, 2)));
  return is_number && date.ok() ? std::optional(date) : std::nullopt;
}

// The place of the name that the word is, or that its first three letters are.
template <class Names> static std::optional<unsigned> find_name(const Names& names, std::string_view word) {
  const auto found = std::ranges::find_if(
      names, [&](std::string_view name) { return word == name || (word.size() == 3 && name.starts_with(word)); });
  return found == names.end() ? std::nullopt : std::optional(static_cast<unsigned>(found - names.begin()));
}

std::optional<chrono::month> find_month(std::string_view word) {
  if (word == "sept") return chrono::September;
  const std::optional<unsigned> place = find_name(months, word);
  return place ? std::optional(chrono::month(*place + 1)) : std::nullopt;
}

std::optional<chrono::weekday> find_weekday(std::string_view word) {
  if (word == "tues") return chrono::Tuesday;
  if (word == "thurs") return chrono::Thursday;
  const std::optional<unsigned> place = find_name(weekdays, word);
  return place ? std::optional(chrono::weekday(*place)) : std::nullopt;
}

} // namespace standpoint
