// Names as tags of words: outside (0), or first, inner, last or only word of a name of some kind.
// Source: the "BILOU" tags of Ratinov and Roth (2009), which part names of one word from longer ones.
#pragma once

#include "names/recognized_name.h"

#include <cstdint>

namespace standpoint {

enum class NamePart : std::uint8_t { first, inner, last, only };
inline constexpr int name_tag_count = 1 + 4 * name_kind_count;
inline constexpr int outside_tag = 0;

constexpr int name_tag(NameKind kind, NamePart part) {
  return 1 + 4 * static_cast<int>(kind) + static_cast<int>(part);
}
constexpr NameKind kind_of_tag(int tag) {
  return static_cast<NameKind>((tag - 1) / 4);
}
constexpr NamePart part_of_tag(int tag) {
  return static_cast<NamePart>((tag - 1) % 4);
}
// More words of the name must follow.
constexpr bool leaves_open(int tag) {
  return tag != outside_tag && (part_of_tag(tag) == NamePart::first || part_of_tag(tag) == NamePart::inner);
}
constexpr bool goes_on(int tag) {
  return tag != outside_tag && (part_of_tag(tag) == NamePart::inner || part_of_tag(tag) == NamePart::last);
}
constexpr bool may_follow(int before, int tag) {
  if (leaves_open(before) != goes_on(tag)) return false;
  return !leaves_open(before) || kind_of_tag(before) == kind_of_tag(tag);
}

} // namespace standpoint
