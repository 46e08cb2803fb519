#include "text/find_layout.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static Layout find(std::string_view text, std::string file_name = "", std::string title = "", std::string date = "") {
  return find_layout(text, {.file_name = file_name, .title = title, .date = date});
}

static std::vector<std::string> furniture(std::string_view text, const Layout& layout) {
  std::vector<std::string> pieces;
  for (Span span : layout.furniture) pieces.emplace_back(slice(text, span));
  return pieces;
}
using Pieces = std::vector<std::string>;

TEST_CASE("a header line and a dateline of an agency report, without a title") {
  const std::string text = " date 2023-02-22 By Byun Duk-kun\n\n"
                           "WASHINGTON, Feb. 21 (Yonhap) -- The minister said on Tuesday that the talks had failed.\n";
  const Layout layout = find(text);
  CHECK(layout.title.empty());
  CHECK(layout.date == "2023-02-22");
  CHECK(layout.author == "Byun Duk-kun");
  CHECK(layout.place == "Washington");
  CHECK(layout.agency == "Yonhap");
  CHECK(furniture(text, layout) == Pieces{"date 2023-02-22 By Byun Duk-kun", "WASHINGTON, Feb. 21 (Yonhap) -- "});
}

TEST_CASE("a title, with a period or without, then the body") {
  for (const char* title : {"Flight attendants' union backs Roe.", "Chancellor rejects 'early budget' calls",
                            "Who will pay for the bridge?",
                            "Roe: 'I Am Not Fit To Serve As President Of The Republic.'", "Senate passes bill; "}) {
    INFO(title);
    const std::string text = std::string(title) + "\n\nThe minister said on Tuesday that the talks had failed.\n";
    const Layout layout = find(text);
    CHECK(slice(text, layout.title_span) == std::string_view(title).substr(0, layout.title_span.size()));
    CHECK(layout.title_span.begin == 0);
    CHECK(layout.title + (std::string(title).ends_with(' ') ? " " : "") == title);
    CHECK(layout.furniture.empty());
  }
}

TEST_CASE("a first line that is a paragraph is no title") {
  for (const char* text :
       {"The minister, who took office only last year, said on Tuesday that the talks with the northern neighbour had "
        "failed and that there would be no others before the spring.\n\nShe blamed the north.\n",
        "A man from the north has won the prize for the second time in a row on Monday.\n\nHe was not glad.\n",
        "One line alone", "A line with its\nsecond one broken by hand\nas mails have them", "", "\n\n \n"}) {
    INFO(text);
    CHECK(find(text).title.empty());
    CHECK(find(text).title_span.empty());
  }
}

TEST_CASE("a long title counts when a dateline or a byline follows it") {
  const std::string title =
      "Former leader calls the idea of a wall at the border foolish, useless and far too dear to build.";
  CHECK(find(title + "\n\nMEXICO CITY, Feb. 8 (UPI) -- The former leader said so on Monday.\n").title == title);
  CHECK(find(title + "\nBy Jane Roe\n\nThe former leader said so on Monday.\n").title == title);
  CHECK(find(title + "\n\nThe former leader said so on Monday.\n").title.empty());
}

TEST_CASE("title, standfirst, byline, day, dateline, body, credits") {
  const std::string text =
      "\xEF\xBB\xBF"
      "Bridge talks fail\r\n\r\nNorth and south blame each other.\r\n\r\nBy Jane Roe\r\n"
      "Published: 3 March 2024\r\n\r\nSEOUL (Reuters) - The minister said the talks had failed.\r\n"
      "\r\nNobody was glad.\r\n(Reporting by Jane Roe; Editing by Max Moe)\r\n";
  const Layout layout = find(text);
  CHECK(layout.title == "Bridge talks fail");
  CHECK(slice(text, layout.title_span) == "Bridge talks fail");
  CHECK(layout.author == "Jane Roe");
  CHECK(layout.date == "2024-03-03");
  CHECK(layout.agency == "Reuters");
  CHECK(furniture(text, layout) == Pieces{"\xEF\xBB\xBF", "By Jane Roe", "Published: 3 March 2024",
                                          "SEOUL (Reuters) - ", "(Reporting by Jane Roe; Editing by Max Moe)"});
}

TEST_CASE("a labelled title's span leaves the label out") {
  const std::string text =
      "Title: Bridge talks fail\nSource: Daily Courier\nURL: https://example.org/a\n\nThe talks failed.\n";
  const Layout layout = find(text);
  CHECK(layout.title == "Bridge talks fail");
  CHECK(slice(text, layout.title_span) == "Bridge talks fail");
  CHECK(layout.outlet == "Daily Courier");
  CHECK(layout.url == "https://example.org/a");
  CHECK(furniture(text, layout)[0] == "Title: ");
}

TEST_CASE("a Markdown title's span leaves the mark out, a hashtag keeps it") {
  const std::string text = "# Bridge talks fail\n\nThe minister said on Tuesday that the talks had failed.\n";
  CHECK(slice(text, find(text).title_span) == "Bridge talks fail");
  CHECK(find("#NoBridge wins\n\nThe minister said on Tuesday that the talks had failed.\n").title == "#NoBridge wins");
}

TEST_CASE("a day of publication is better than one of an update, wherever they stand") {
  CHECK(find("Updated: 5 March 2024\nPublished: 3 March 2024\n\nThe talks failed.\n").date == "2024-03-03");
  CHECK(find("Published: 3 March 2024\nUpdated: 5 March 2024\n\nThe talks failed.\n").date == "2024-03-03");
  CHECK(find("Updated: 5 March 2024\n\nThe talks failed.\n").date == "2024-03-05");
}

TEST_CASE("a dateline's day takes its year from the file's name or the record's day, else stays out") {
  const std::string text = "FLINT, Mich., Oct. 4 (UPI) -- The mayor said on Tuesday that the water was clean.\n";
  CHECK(find(text, "daily_2016-10-05_water.txt").date == "2016-10-04");
  CHECK(find(text, "", "", "2015-10-06").date == "2015-10-04");
  CHECK(find(text, "water.txt").date == "");
}

TEST_CASE("the day in a file's name counts when the text has none") {
  CHECK(find("The talks failed.\n", "daily_2016-09-30_talks.txt").date == "2016-09-30");
  CHECK(find("Date: 2016-10-02\n\nThe talks failed.\n", "daily_2016-09-30_talks.txt").date == "2016-10-02");
}

TEST_CASE("with a record's own title, only that line of the text is its title") {
  const std::string text = "Bridge Talks Fail.\n\nThe minister said on Tuesday that the talks had failed.\n";
  CHECK(slice(text, find(text, "", "Bridge talks fail").title_span) == "Bridge Talks Fail.");
  CHECK(find(text, "", "Another title").title_span.empty());
}

TEST_CASE("credits are looked for behind the head only, so a short text loses nothing twice") {
  const std::string text = "Copyright 2023 The Agency. All rights reserved.\n";
  CHECK(furniture(text, find(text)) == Pieces{"Copyright 2023 The Agency. All rights reserved."});
}
