#include "base/ascii.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("lower case changes the letters of ASCII and no others") {
  CHECK(lower_case("LIVIA Ferraro-2") == "livia ferraro-2");
  CHECK(lower_case("ÉLYSÉE [@`{]") == "ÉlysÉe [@`{]"); // the characters beside the letters stay too
  CHECK(lower_case("").empty());
}

TEST_CASE("the classes of all bytes are those of ASCII, whatever the locale") {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    CAPTURE(byte);
    CHECK(is_ascii_digit(c) == (std::string("0123456789").find(c) != std::string::npos));
    CHECK(is_ascii_upper(c) == (std::string("ABCDEFGHIJKLMNOPQRSTUVWXYZ").find(c) != std::string::npos));
    CHECK(is_ascii_lower(c) == (std::string("abcdefghijklmnopqrstuvwxyz").find(c) != std::string::npos));
    CHECK(is_ascii_alphanumeric(c) == (is_ascii_digit(c) || is_ascii_letter(c)));
    CHECK((ascii_lower(ascii_upper(c)) == c) == !is_ascii_upper(c));
    CHECK((ascii_upper(ascii_lower(c)) == c) == !is_ascii_lower(c));
  }
}
