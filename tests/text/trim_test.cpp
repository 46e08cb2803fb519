#include "text/trim.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("blanks, no-break spaces and byte order marks around a text are trimmed, those inside stay") {
  CHECK(trim("  \t a b \r\n") == "a b");
  CHECK(trim("\xEF\xBB\xBF\xC2\xA0 a\xC2\xA0"
             "b \xC2\xA0") == "a\xC2\xA0"
                              "b");
  CHECK(trim("").empty());
  CHECK(trim(" \xC2\xA0 ").empty());
}

TEST_CASE("a trimmed span refers to the same text") {
  const std::string text = "one\n  two \nthree";
  CHECK(trim(text, {4, 10}) == Span{6, 9});
  CHECK(trim(text, {3, 5}).empty());
}

TEST_CASE("metadata are one line: line breaks, tabs and control characters are one space") {
  CHECK(one_line(" a\n\n b\tc\x1B[31m ") == "a b c [31m");
  CHECK(one_line("").empty());
}

TEST_CASE("words in capitals get small letters, others stay") {
  CHECK(recase("ST. LOUIS") == "St. Louis");
  CHECK(recase("S\xC3\x83O PAULO") == "S\xC3\xA3o Paulo");
  CHECK(recase("MANCHESTER, N.H.") == "Manchester, N.H.");
  CHECK(recase("NEW YORK, NY") == "New York, NY");
  CHECK(recase("BYUN DUK-KUN") == "Byun Duk-Kun");
  CHECK(recase("Fort McMurray") == "Fort McMurray");
  CHECK(recase("") == "");
}
