// ANSI colours for tables, or none.
#pragma once

#include <string>

namespace standpoint {

// '+' for, '-' against, ' ' neither.
inline char sign(int polarity) {
  return polarity > 0 ? '+' : polarity < 0 ? '-' : ' ';
}

class Paint {
public:
  explicit Paint(bool colour) : colour_(colour) {}

  std::string bold(const std::string& text) const { return paint("1", text); }
  std::string dim(const std::string& text) const { return paint("2", text); }
  std::string by_polarity(int polarity, const std::string& text) const {
    return polarity > 0 ? paint("32", text) : polarity < 0 ? paint("31", text) : text;
  }

private:
  std::string paint(const char* code, const std::string& text) const {
    return colour_ ? std::string("\x1b[") + code + "m" + text + "\x1b[0m" : text;
  }
  bool colour_;
};

} // namespace standpoint
