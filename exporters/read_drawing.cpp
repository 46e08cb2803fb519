// Source: https://graphviz.org/pdf/cgraph.pdf, "Disciplines": what a program may do itself for Graphviz, among it to
// number objects and to read files.
#include "exporters/read_drawing.h"

#include <graphviz/cgraph.h>

#include <algorithm>
#include <deque>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace standpoint {

namespace {

// Names have even numbers, objects without a name odd ones.
struct Numbers {
  std::deque<std::string> names; // number 2 + 2 i: they stay where they are, since the map and Graphviz point to them
  std::unordered_map<std::string_view, IDTYPE> of_name; // for looking up, never walked
  IDTYPE nameless = 1;
};

void* open_numbers(Agraph_t*, Agdisc_t*) {
  return std::make_unique<Numbers>().release(); // close_numbers deletes it
}

void close_numbers(void* state) {
  const std::unique_ptr<Numbers> numbers(static_cast<Numbers*>(state));
}

long number_of(void* state, int, char* name, IDTYPE* number, int create) {
  Numbers& numbers = *static_cast<Numbers*>(state);
  if (name == nullptr) {
    *number = numbers.nameless;
    numbers.nameless += 2;
    return 1;
  }
  const auto known = numbers.of_name.find(name);
  if (known != numbers.of_name.end()) {
    *number = known->second;
    return 1;
  }
  if (create == 0) return 0;
  numbers.names.emplace_back(name);
  *number = 2 * numbers.names.size();
  numbers.of_name.emplace(numbers.names.back(), *number);
  return 1;
}

long refuse_number(void*, int, IDTYPE) {
  return 0; // nothing asks for a number of its own choice
}

void keep_number(void*, int, IDTYPE) {}

char* name_of(void* state, int, IDTYPE number) {
  Numbers& numbers = *static_cast<Numbers*>(state);
  return number % 2 == 1 ? nullptr : numbers.names[number / 2 - 1].data();
}

void ignore_object(void*, int, void*) {}

int read_some(void* rest, char* block, int size) {
  std::string_view& text = *static_cast<std::string_view*>(rest);
  const std::size_t count = std::min(text.size(), static_cast<std::size_t>(size));
  text.copy(block, count);
  text.remove_prefix(count);
  return static_cast<int>(count);
}

int write_nothing(void*, const char*) {
  return 0;
}

int flush_nothing(void*) {
  return 0;
}

} // namespace

Agraph_s* read_drawing(const std::string& dot) {
  static Agiddisc_t numbering = {open_numbers, number_of,     refuse_number, keep_number,
                                 name_of,      close_numbers, ignore_object};
  static Agiodisc_t reading = {read_some, write_nothing, flush_nothing};
  static Agdisc_t disciplines = {&AgMemDisc, &numbering, &reading};
  std::string_view rest = dot;
  return agread(&rest, &disciplines);
}

} // namespace standpoint
