// Places in lists. Tokens, sentences, entities and other things that can be absent are numbered by std::int32_t, so
// that -1 says "none"; such a number is a subscript as it stands (the tree compiles with -Wno-sign-conversion). What
// does need a conversion has its one place here.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>

namespace standpoint {

// The subscript of an enumerator in a table with a row for each: names[index_of(position)].
template <class Enum>
requires std::is_enum_v<Enum>
constexpr std::size_t index_of(Enum enumerator) {
  return static_cast<std::size_t>(enumerator);
}

// How many elements there are, in the type of their numbers.
template <class Container> constexpr std::int32_t count_of(const Container& container) {
  assert(std::in_range<std::int32_t>(container.size()));
  return static_cast<std::int32_t>(container.size());
}

} // namespace standpoint
