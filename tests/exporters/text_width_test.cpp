#include "exporters/text_width.h"

#include <catch2/catch.hpp>

using namespace standpoint;

using Lines = std::vector<std::string>;

TEST_CASE("wide characters take two columns and combining marks none") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("이낙연") == 6);
  CHECK(display_width("e\xCC\x81") == 1);
  CHECK(display_width("a\xFF") == 2);
}

TEST_CASE("text that fits stays, other text is cut with an ellipsis and never within a character") {
  CHECK(cut_to_width("abcdef", 6) == "abcdef");
  CHECK(cut_to_width("abcdef", 5) == "abcd…");
  CHECK(cut_to_width("이낙연", 6) == "이낙연");
  CHECK(cut_to_width("이낙연", 5) == "이낙…");
  CHECK(cut_to_width("이낙연", 4) == "이…");
  CHECK(cut_to_width("ab cdef", 4) == "ab…");
  CHECK(cut_to_width("abc", 1) == "…");
}

TEST_CASE("text that is fitted takes exactly the width") {
  for (const char* text : {"", "abc", "이낙연", "이낙연 and many more words", "e\xCC\x81"}) {
    for (std::size_t width = 1; width < 12; ++width) CHECK(display_width(fit_to_width(text, width)) == width);
  }
}

TEST_CASE("lines break at blanks, and within a word only when it is too long") {
  CHECK(wrap_to_width("one two three", 20, 5) == Lines{"one two three"});
  CHECK(wrap_to_width("one two three", 7, 5) == Lines{"one two", "three"});
  CHECK(wrap_to_width("abcdefghij", 4, 5) == Lines{"abcd", "efgh", "ij"});
  CHECK(wrap_to_width("", 4, 5) == Lines{""});
}

TEST_CASE("the last line is cut when there are too many") {
  CHECK(wrap_to_width("one two three four five", 8, 2) == Lines{"one two", "three f…"});
  CHECK(wrap_to_width("이낙연", 1, 9).size() <= 9); // wider than the line: ends all the same
}
