#include "markup/decode_markup.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("a page is read in the encoding that it or its server declares, or in what it is") {
  CHECK(decode_markup("<meta charset=\"windows-1251\">\xCF\xF0") == "<meta charset=\"windows-1251\">\u041f\u0440");
  CHECK(decode_markup("<meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-1\">\xE9")
            .ends_with("\u00e9"));
  CHECK(decode_markup("<meta charset=iso-8859-1>\xC3\xA9").ends_with("\u00e9")); // says Latin-1, is UTF-8
  CHECK(decode_markup("\xA4\xA2", "euc-jp") == "\u3042");
  CHECK(decode_markup("\xE9", "no-such-charset") == "\u00e9");
  CHECK(decode_markup(std::string("a\0b", 3)) == "ab");
  CHECK(charset_of("text/html; charset=\"UTF-8\"") == "utf-8");
}
