#include "graph/day.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("only days of the calendar are days") {
  for (const char* day : {"2023-02-28", "2024-02-29", "2000-02-29", "0001-01-01", "1999-12-31"}) CHECK(is_day(day));
  for (const char* day : {"", "2023", "2023-02", "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-01-32",
                          "0000-01-01", "2023-1-01", "2023/01/01", "2023-01-01T00:00", "20230-1-01", "+023-01-01"})
    CHECK_FALSE(is_day(day));
}

TEST_CASE("year and month are the beginning of the day") {
  CHECK(year_of("2023-02-28") == "2023");
  CHECK(month_of("2023-02-28") == "2023-02");
}

TEST_CASE("a week begins on Monday and belongs to the year of its Thursday") {
  CHECK(week_of("2023-02-26") == "2023-W08"); // Sunday
  CHECK(week_of("2023-02-27") == "2023-W09");
  CHECK(week_of("2021-01-03") == "2020-W53");
  CHECK(week_of("2021-01-04") == "2021-W01");
  CHECK(week_of("2019-12-30") == "2020-W01");
  CHECK(week_of("2024-12-29") == "2024-W52");
  CHECK(week_of("0001-01-01") == "0001-W01");
}
