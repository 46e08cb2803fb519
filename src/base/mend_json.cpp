#include "base/mend_json.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

namespace standpoint {

namespace {

bool ends_value(char c) {
  return c == ',' || c == ']' || c == '}' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The value of \uXXXX at `at`; -1 where no such escape stands there.
int escaped_unit(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
  int value = 0;
  for (const char c : text.substr(at + 2, 4)) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

bool is_high(int unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}

bool is_low(int unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

bool is_too_large(std::string_view value) {
  const bool is_number = !value.empty() && std::ranges::all_of(value, [](char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
  });
  return is_number && std::isinf(std::strtod(std::string(value).c_str(), nullptr));
}

} // namespace

void mend_json(std::string& text) {
  std::string mended;
  std::size_t kept = 0; // what is before it is in `mended`
  const auto replace = [&](std::size_t begin, std::size_t end, std::string_view with) {
    mended.append(text, kept, begin - kept).append(with);
    kept = end;
  };
  bool in_string = false;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (in_string) {
      if (c != '\\') {
        in_string = c != '"';
        ++at;
        continue;
      }
      const int unit = escaped_unit(text, at);
      if (is_high(unit) && is_low(escaped_unit(text, at + 6))) {
        at += 12;
        continue;
      }
      if (is_high(unit) || is_low(unit)) replace(at, at + 6, "\\ufffd");
      at += unit >= 0 ? 6 : 2;
      continue;
    }
    if (c == '"') in_string = true;
    const bool begins_value = c == '-' || c == 'N' || c == 'I' || (c >= '0' && c <= '9');
    if (!begins_value) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !ends_value(text[end])) ++end;
    const std::string_view value = std::string_view(text).substr(at, end - at);
    if (value == "NaN" || value == "Infinity" || value == "-Infinity")
      replace(at, end, "null");
    else if (is_too_large(value))
      replace(at, end, '"' + std::string(value) + '"');
    at = end;
  }
  if (kept == 0) return;
  mended.append(text, kept);
  text = std::move(mended);
}

} // namespace standpoint
