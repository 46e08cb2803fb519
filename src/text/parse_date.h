// Calendar days as news texts and data files write them.
//
// Forms: 2023-02-22, 2023/2/22, 20230222, 2023-02-22T10:00:00Z; Feb. 22, 2023; February 22nd 2023; 22 February 2023;
//        22-Feb-2023; Wed, 22 Feb 2023 10:00 GMT; 22.02.2023 (day first); 2/22/2023 and 22/2/2023 where one of the two
//        numbers is above 12 (else it is not known which is the month, and it is no date).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

// Units: bytes of the text searched; year 0 when the text does not say it ("Feb. 21").
struct DateInText {
  int year = 0;
  int month = 0;
  int day = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The date that begins at this byte. Years 1000 to 2999; the day exists in its month.
std::optional<DateInText> date_at(std::string_view text, std::size_t begin);

// The first date with a year that begins at a word's beginning.
std::optional<DateInText> find_date(std::string_view text);

// What 03/04/2024 is.
enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

// The value of a data field: any of the forms, those of foreign_day.h, days of spreadsheets (6-Mar-19, 6/3/19, of 1970
// to 2069), Wed Mar 06 10:00:00 +0000 2019, 20190306101500, or seconds or milliseconds since 1970. ISO day, or empty.
std::string day_of_value(std::string_view value, DateOrder = DateOrder::unknown);
// Whether a value is a day but for the order of its numbers.
bool is_unclear_day(std::string_view value);
// The order that dates such as 25/03/2019 and 03/25/2019 in a text have; unknown when there are none, or of both.
DateOrder find_date_order(std::string_view text);

std::string iso_day(const DateInText&); // REQUIRES: the year is known
std::string iso_day_nearest(const DateInText&,
                            std::string_view iso_reference); // the year that is nearest to the reference

// "2023-02-22", a day that exists.
bool is_iso_day(std::string_view);

} // namespace standpoint
