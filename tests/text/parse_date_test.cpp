#include "text/parse_date.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static std::string found(std::string_view text) {
  const auto date = find_date(text);
  return date ? iso_day(*date) : "";
}

TEST_CASE("a day is read in the forms of news texts") {
  for (const char* text :
       {"2023-02-21", "2023/2/21", "2023.02.21", "20230221", "2023-02-21T10:00:00Z", "Feb. 21, 2023", "Feb 21 2023",
        "February 21, 2023", "FEBRUARY 21ST, 2023", "21 February 2023", "21st of February, 2023", "21-Feb-2023",
        "Tue, 21 Feb 2023 10:00:00 GMT", "Tuesday, February 21, 2023", "21.02.2023", "2/21/2023", "21/2/2023",
        "daily_2023-02-21_plan.txt", "posted on Feb. 21, 2023 at 4 p.m."}) {
    INFO(text);
    CHECK(found(text) == "2023-02-21");
  }
}

TEST_CASE("what is no day gives none") {
  for (const char* text :
       {"", "2023", "February 2023", "Feb. 30, 2023", "2023-13-01", "2023-02-29", "31.04.2023", "May", "may 2 people",
        "12345678", "0001-02-03", "2/3", "Feb. 21", "21 February", "in 99 of 100"}) {
    INFO(text);
    CHECK(found(text) == "");
  }
}

TEST_CASE("a day with slashes that could be of two months is no day") {
  CHECK(found("2/3/2023") == "");
  CHECK(found("3/3/2023") == "2023-03-03");
}

TEST_CASE("September has two abbreviations") {
  CHECK(found("Sept. 9, 2016") == "2016-09-09");
  CHECK(found("Sep 9, 2016") == "2016-09-09");
}

TEST_CASE("a day without a year says so") {
  const auto date = date_at("Feb. 21 (Yonhap)", 0);
  REQUIRE(date);
  CHECK(date->year == 0);
  CHECK(date->month == 2);
  CHECK(date->day == 21);
  CHECK(date->end == 7);
}

TEST_CASE("the year of a day without one is the nearest to the reference, over new year too") {
  const auto near = [](std::string_view text, std::string_view reference) {
    return iso_day_nearest(*date_at(text, 0), reference);
  };
  CHECK(near("Feb. 21", "2023-02-22") == "2023-02-21");
  CHECK(near("Dec. 31", "2023-01-01") == "2022-12-31");
  CHECK(near("Jan. 1", "2022-12-31") == "2023-01-01");
  CHECK(near("Feb. 29", "2023-03-01") == "2024-02-29");
  CHECK(near("Feb. 21", "") == "");
}

TEST_CASE("a field's value may be seconds or milliseconds since 1970") {
  CHECK(day_of_value("1676937600") == "2023-02-21");
  CHECK(day_of_value("1676937600.5") == "2023-02-21");
  CHECK(day_of_value("1676937600000") == "2023-02-21");
  CHECK(day_of_value("20190306101500") == "2019-03-06");
  CHECK(day_of_value("99999999999999").empty());
  CHECK(day_of_value(" 2023-02-21T23:30:00-08:00 ") == "2023-02-21");
  CHECK(day_of_value("yesterday") == "");
  CHECK(day_of_value("Wed Mar 06 10:00:00 +0000 2019") == "2019-03-06");
  CHECK(day_of_value("Wed Mar  6 10:00:00 2019") == "2019-03-06");
  CHECK(day_of_value("Fri Feb 30 10:00:00 2019") == "");
  CHECK(day_of_value("6-Mar-19") == "2019-03-06");
  CHECK(day_of_value("06-Mar-99 10:00") == "1999-03-06");
  CHECK(day_of_value("25/3/19") == "2019-03-25");
  CHECK(day_of_value("3/25/19 10:00") == "2019-03-25");
  CHECK(day_of_value("6.3.19") == "2019-03-06");
  CHECK(day_of_value("6/3/19") == "");
  CHECK(is_unclear_day("6/3/19"));
  CHECK(day_of_value("6/3/19", DateOrder::day_first) == "2019-03-06");
  CHECK(day_of_value("6/3/19", DateOrder::month_first) == "2019-06-03");
  CHECK(day_of_value("6/3/195") == "");
  CHECK(day_of_value("6-3/19") == "");
}

TEST_CASE("an ISO day is ten characters and exists") {
  CHECK(is_iso_day("2024-02-29"));
  for (const char* text : {"2023-02-29", "2023-2-9", "2023-02-21 ", "2023/02/21", "", "yesterday"})
    CHECK_FALSE(is_iso_day(text));
}
