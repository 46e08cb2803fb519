#include "base/day.h"

#include <catch2/catch.hpp>

using namespace standpoint;
namespace chrono = std::chrono;

TEST_CASE("a day is read back as it is written") {
  for (const char* day : {"2023-02-22", "2024-02-29", "0001-01-01", "9999-12-31", "2000-10-09"}) {
    const auto read = read_iso_day(day);
    REQUIRE(read);
    CHECK(iso_day(*read) == day);
  }
}

TEST_CASE("days that do not exist and other texts are no days") {
  for (const char* text : {"2023-02-29", "2023-13-01", "2023-00-10", "2023-04-31", "2023-4-01", "20230401",
                           "2023/04/01", "+023-04-01", "2023-04-1 ", "2023-04-011", "", "-123-04-01", "2023-0a-01"})
    CHECK_FALSE(read_iso_day(text));
}

TEST_CASE("months and weekdays have their names and their abbreviations") {
  CHECK(find_month("february") == chrono::February);
  CHECK(find_month("sep") == chrono::September);
  CHECK(find_month("sept") == chrono::September);
  CHECK(find_month("may") == chrono::May);
  CHECK_FALSE(find_month("febr"));
  CHECK_FALSE(find_month("fe"));
  CHECK_FALSE(find_month(""));
  CHECK(find_weekday("sunday") == chrono::Sunday);
  CHECK(find_weekday("sat") == chrono::Saturday);
  CHECK(find_weekday("tues") == chrono::Tuesday);
  CHECK(find_weekday("thurs") == chrono::Thursday);
  CHECK_FALSE(find_weekday("today"));
  CHECK_FALSE(find_weekday("weds"));
}
