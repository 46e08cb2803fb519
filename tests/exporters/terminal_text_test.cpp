#include "exporters/terminal_text.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("letters of all scripts stay as they are") {
  for (const char* text :
       {"plain", "이낙연", "محمود عباس", "Ōe", "e\xCC\x81", "می‌خواهم", "👩‍👩‍👧"})
    CHECK(printable(text) == text);
}

TEST_CASE("white space becomes single blanks, without any at the ends") {
  CHECK(printable("  a \n\n b\tc\r\n") == "a b c");
  CHECK(printable(" \n ").empty());
}

TEST_CASE("what a terminal obeys is written out") {
  CHECK(printable("\x1B[31mred\x07") == "<U+001B>[31mred<U+0007>");
  CHECK(printable("\xC2\x9B"
                  "31m") == "<U+009B>31m");
  CHECK(printable("a\x7F") == "a<U+007F>");
  CHECK(printable(std::string_view("a\0b", 3)) == "a<U+0000>b");
}

TEST_CASE("bidirectional overrides and invisible characters are written out") {
  CHECK(printable("a\u202Eb") == "a<U+202E>b");
  CHECK(printable("a\u2066b\u2069") == "a<U+2066>b<U+2069>");
  CHECK(printable("a\u200Fb\u200Bc\uFEFF") == "a<U+200F>b<U+200B>c<U+FEFF>");
  CHECK(printable("a\u2028b") == "a<U+2028>b");
  CHECK(printable("a\U000E0041") == "a<U+E0041>");
}

TEST_CASE("bytes that are not UTF-8 are written out one by one") {
  CHECK(printable("a\xFF\xC0z") == "a<FF><C0>z");
}

TEST_CASE("no text makes it to the terminal with a control character") {
  for (const std::string& name : nasty_names()) {
    for (const char c : printable(name)) CHECK_FALSE((static_cast<unsigned char>(c) < 0x20 || c == 0x7F));
  }
}
