#include "language/parse_state.h"

#include <cassert>

namespace standpoint {

ParseState::ParseState(int words)
    : size(words), head(words, -1), relation(words, Relation::root), left1(words, -1), left2(words, -1),
      right1(words, -1), right2(words, -1), left_count(words, 0), right_count(words, 0), left_relations(words, 0),
      right_relations(words, 0) {
  stack.reserve(words);
}

bool ParseState::allowed(Move move) const {
  if (front == size) return false; // settle_end() decides
  const int s = top();
  switch (move) {
  case Move::shift:
    return !unshifted || stack.empty();
  case Move::reduce:
    return s >= 0 && head[s] >= 0;
  case Move::left:
    return s >= 0 && head[s] < 0;
  case Move::right:
    return s >= 0;
  }
  return false;
}

void ParseState::attach(int child, int parent, Relation label) {
  head[child] = parent;
  relation[child] = label;
  const std::uint64_t bit = std::uint64_t{1} << static_cast<int>(label);
  if (child < parent) {
    left2[parent] = left1[parent];
    left1[parent] = child;
    left_relations[parent] |= bit;
    if (left_count[parent] < 255) ++left_count[parent];
  } else {
    right2[parent] = right1[parent];
    right1[parent] = child;
    right_relations[parent] |= bit;
    if (right_count[parent] < 255) ++right_count[parent];
  }
}

void ParseState::apply(Move move, Relation label) {
  assert(allowed(move));
  const int s = top();
  switch (move) {
  case Move::reduce:
    stack.pop_back();
    return;
  case Move::left:
    attach(s, front, label);
    stack.pop_back();
    return;
  case Move::right:
    attach(front, s, label);
    [[fallthrough]];
  case Move::shift:
    stack.push_back(front);
    front = unshifted ? size : front + 1;
    unshifted = false;
    return;
  }
}

void ParseState::settle_end() {
  while (front == size && !stack.empty()) {
    const int s = stack.back();
    if (head[s] >= 0) {
      stack.pop_back();
      continue;
    }
    if (stack.size() == 1) return; // the root
    stack.pop_back();
    front = s;
    unshifted = true;
  }
}

} // namespace standpoint
