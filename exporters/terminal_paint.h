// ANSI colours for tables, or none.
#pragma once

#include "graph/change.h"

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
  std::string change(ChangeKind kind, const std::string& text) const {
    switch (kind) {
    case ChangeKind::reversed:
    case ChangeKind::contradicts:
    case ChangeKind::disputed:
      return paint("1;35", text);
    case ChangeKind::turned:
    case ChangeKind::differs:
      return paint("33", text);
    case ChangeKind::strengthened:
      return paint("1;34", text);
    case ChangeKind::softened:
      return paint("36", text);
    case ChangeKind::added:
      return paint("32", text);
    case ChangeKind::kept:
    case ChangeKind::shared:
      return text;
    default:
      return dim(text);
    }
  }

private:
  std::string paint(const char* code, const std::string& text) const {
    return colour_ ? std::string("\x1b[") + code + "m" + text + "\x1b[0m" : text;
  }
  bool colour_;
};

} // namespace standpoint
