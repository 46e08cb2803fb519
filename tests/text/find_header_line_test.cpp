#include "text/find_header_line.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("what a header line says is read") {
  struct Case {
    std::string line, date, author, outlet, place, url;
  };
  for (const Case& c : {
           Case{"date 2023-02-22 By Byun Duk-kun", "2023-02-22", "Byun Duk-kun", "", "", ""},
           Case{"By Sylvia Westall", "", "Sylvia Westall", "", "", ""},
           Case{"BY JANE ROE and MAX MOE", "", "Jane Roe and Max Moe", "", "", ""},
           Case{"By Jane Roe, political correspondent", "", "Jane Roe", "", "", ""},
           Case{"By Jane van der Roe and Max Moe, Staff Writers", "", "Jane van der Roe and Max Moe, Staff Writers", "",
                "", ""},
           Case{"By: Press Agency | New Delhi | Posted: January 8, 2015 2:10 pm", "2015-01-08", "Press Agency", "", "",
                ""},
           Case{"BYLINE: Jane Roe.", "", "Jane Roe", "", "", ""},
           Case{"Author: Jane Roe", "", "Jane Roe", "", "", ""},
           Case{"Date: 21 February 2023", "2023-02-21", "", "", "", ""},
           Case{"Published: Feb. 3, 2023 10:30 a.m. EST", "2023-02-03", "", "", "", ""},
           Case{"Published on February 3, 2023", "2023-02-03", "", "", "", ""},
           Case{"LAST UPDATED AT 14:41 ON Tue 10 Feb 2015", "2015-02-10", "", "", "", ""},
           Case{"Updated at 8:50 p.m. EDT", "", "", "", "", ""},
           Case{"Tuesday, February 21, 2023", "2023-02-21", "", "", "", ""},
           Case{"2023-02-21 10:30", "2023-02-21", "", "", "", ""},
           Case{"Source: Detroit Free Press", "", "", "Detroit Free Press", "", ""},
           Case{"Source: reuters.com", "", "", "reuters.com", "", ""},
           Case{"Outlet: Daily Courier", "", "", "Daily Courier", "", ""},
           Case{"Location: Seoul", "", "", "", "Seoul", ""},
           Case{"URL: https://example.org/a?b=1", "", "", "", "", "https://example.org/a?b=1"},
           Case{"https://example.org/a", "", "", "", "", "https://example.org/a"},
           Case{"Published:", "", "", "", "", ""},
       }) {
    INFO(c.line);
    const auto header = read_header_line(c.line);
    REQUIRE(header);
    CHECK(header->date == c.date);
    CHECK(header->author == c.author);
    CHECK(header->outlet == c.outlet);
    CHECK(header->place == c.place);
    CHECK(header->url == c.url);
  }
}

TEST_CASE("prose and titles are no header lines") {
  for (const char* line :
       {"", "By Christmas, the troops will be home.", "By contrast, the minister said no.",
        "By Monday evening the minister had resigned", "Published claims turned out to be wrong.",
        "Date set for the summit", "Updated guidelines ban travel", "Source: Roe to leave the cabinet.",
        "Source: minister to leave", "Posted without comment.", "10 Things to Know for Today",
        "Feb. 21, 2023 was the day on which the plan failed", "Place of birth unknown", "Title fight ends in a draw",
        "Byline", "By", "updated at bj", "Updated at :"}) {
    INFO(line);
    CHECK_FALSE(read_header_line(line));
  }
}

TEST_CASE("a labelled title is given as it stands in the line") {
  const auto header = read_header_line("Title:  Plan fails again");
  REQUIRE(header);
  CHECK(header->title == "Plan fails again");
}

TEST_CASE("an update's day is marked as one") {
  CHECK(read_header_line("Updated: Feb. 3, 2023")->is_update);
  CHECK_FALSE(read_header_line("Published: Feb. 3, 2023")->is_update);
}

TEST_CASE("closing credits are told from prose") {
  for (const char* line :
       {"(Reporting by Jane Roe; Editing by Max Moe)", "(Additional reporting by Jane Roe in Seoul.)",
        "Editing by Max Moe", "Follow Jane Roe on Twitter @roe.", "\xC2\xA9 2023 Daily Courier",
        "Copyright 2023 The Agency. All rights reserved."}) {
    INFO(line);
    CHECK(is_closing_line(line));
  }
  for (const char* line : {"", "Reporting on the plan has been poor, the minister said.", "Follow the money, he said.",
                           "Following the vote, the minister resigned."}) {
    INFO(line);
    CHECK_FALSE(is_closing_line(line));
  }
}
