// The digits of "=C3" in mail, "%20" in addresses and "_x000D_" in workbooks.
#pragma once

#include "base/ascii.h"

#include <string_view>

namespace standpoint {

// 0 to 15; -1 for what is no such digit.
constexpr int hex_digit(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const char small = ascii_lower(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

// The byte that the two digits from `at` on stand for; -1 where there are none.
constexpr int hex_byte(std::string_view s, std::size_t at) {
  if (at + 1 >= s.size()) return -1;
  const int high = hex_digit(s[at]), low = hex_digit(s[at + 1]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

} // namespace standpoint
