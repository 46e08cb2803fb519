#include "graph/calendar.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("days become seconds since 1970 and come back, also before 1970 and on leap days") {
  CHECK(seconds_of_day("1970-01-01") == 0);
  CHECK(seconds_of_day("2005-01-26") == 1106697600);
  for (const char* day : {"1899-12-31", "1969-12-31", "2000-02-29", "2023-02-28", "9999-12-31"}) {
    REQUIRE(seconds_of_day(day));
    CHECK(iso_day(*seconds_of_day(day)) == day);
    CHECK(iso_day(*seconds_of_day(day) + seconds_a_day - 1) == day);
  }
}

TEST_CASE("what is no day of the calendar has no seconds") {
  for (const char* text : {"", "2023", "2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "2023-01-0x", "20230101xx",
                           "+023-01-01", "2023-01-01 "})
    CHECK_FALSE(seconds_of_day(text));
}

TEST_CASE("a time stamp shows day and time") {
  CHECK(iso_day_and_time(1106697600 + 3 * 3600 + 4 * 60 + 5) == "2005-01-26 03:04:05");
  CHECK(iso_day_and_time(-1) == "1969-12-31 23:59:59");
}

TEST_CASE("a week of ISO 8601 belongs to the year that has its Thursday") {
  struct Row {
    const char* day;
    int year, week;
  };
  for (const Row& row : {Row{"2005-01-01", 2004, 53}, Row{"2005-01-03", 2005, 1}, Row{"2005-12-31", 2005, 52},
                         Row{"2008-12-29", 2009, 1}, Row{"2010-01-03", 2009, 53}, Row{"2024-12-30", 2025, 1},
                         Row{"2023-06-15", 2023, 24}}) {
    INFO(row.day);
    CHECK(iso_week(*seconds_of_day(row.day)) == IsoWeek{row.year, row.week});
  }
}

TEST_CASE("months are added on the calendar, and a day that a month has not is its last") {
  const auto months_later = [](const char* day, int months) {
    return iso_day(add_months(*seconds_of_day(day), months));
  };
  CHECK(months_later("2023-01-31", 1) == "2023-02-28");
  CHECK(months_later("2024-01-31", 1) == "2024-02-29");
  CHECK(months_later("2023-11-15", 3) == "2024-02-15");
  CHECK(months_later("2023-01-15", -1) == "2022-12-15");
  CHECK(add_months(*seconds_of_day("2023-01-15") + 61, 12) == *seconds_of_day("2024-01-15") + 61);
}

TEST_CASE("only days of the calendar are days") {
  for (const char* day : {"2023-02-28", "2024-02-29", "2000-02-29", "0001-01-01", "1999-12-31"}) CHECK(is_day(day));
  for (const char* day : {"", "2023", "2023-02", "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-01-32",
                          "0000-01-01", "2023-1-01", "2023/01/01", "2023-01-01T00:00", "20230-1-01", "+023-01-01"})
    CHECK_FALSE(is_day(day));
}
