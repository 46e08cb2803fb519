// The arc-eager configuration: stack, buffer and the arcs so far.
// Source: Nivre (2008); the end of the sentence after Nivre and Fernandez-Gonzalez (2014): without an artificial root,
// a word left without a head goes back to the buffer ("unshift"), so that every parse is one tree.
#pragma once

#include "language/tagset.h"

#include <cstdint>
#include <vector>

namespace standpoint {

enum class Move : std::uint8_t { shift, reduce, left, right };
inline constexpr int move_count = 4;

// Shapes: indices are words of one sentence, from 0; -1 is none.
struct ParseState {
  explicit ParseState(int size);

  int size = 0;
  int front = 0;          // the next word of the buffer; `size` when the buffer is empty
  bool unshifted = false; // `front` has been on the stack before: it must be attached now
  std::vector<int> stack;
  std::vector<int> head;
  std::vector<Relation> relation;
  // Children on either side, outermost first: leftmost, second leftmost; rightmost, second rightmost.
  std::vector<int> left1, left2, right1, right2;
  std::vector<std::uint8_t> left_count, right_count;
  std::vector<std::uint64_t> left_relations, right_relations; // sets, one bit a relation

  bool finished() const { return front == size && stack.size() <= 1; }
  bool allowed(Move) const;
  // REQUIRES: allowed(move); the relation is used by left and right.
  void apply(Move, Relation);
  // When the buffer is empty: drops words that have a head, puts one without back to the buffer.
  void settle_end();

  int top(std::size_t depth = 0) const { return depth < stack.size() ? stack[stack.size() - 1 - depth] : -1; }

private:
  void attach(int child, int parent, Relation);
};

} // namespace standpoint
