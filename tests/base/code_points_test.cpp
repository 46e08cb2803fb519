#include "base/code_points.h"

#include <catch2/catch.hpp>

#include <string>

using namespace standpoint;

TEST_CASE("code points are counted, not bytes, wherever the blocks of counts begin and end") {
  std::string text;
  std::vector<std::uint32_t> begins; // byte at which each code point begins
  const std::vector<std::string> letters = {"a", "é", "한", "😀", "\n"};
  for (int i = 0; i < 400; ++i) {
    begins.push_back(static_cast<std::uint32_t>(text.size()));
    text += letters[static_cast<std::size_t>(i * 7 % 5)];
  }
  const CodePoints points(text);
  for (std::uint32_t n = 0; n < begins.size(); ++n) CHECK(points.before(begins[n]) == n);
  CHECK(points.before(static_cast<std::uint32_t>(text.size())) == 400);
}

TEST_CASE("an empty text has no code points before its end") {
  CHECK(CodePoints("").before(0) == 0);
}
