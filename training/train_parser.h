// Learns the parser: which move, and which relation.
// Source: dynamic oracle and exploration of Goldberg and Nivre (2012).
#pragma once

#include "corpus.h"

#include <cstddef>
#include <vector>

namespace standpoint {

struct ParserOptions {
  int passes = 10;
  float move_margin = 10;
  float relation_margin = 10;
  double exploration = 0.9;                       // from the second pass on, how often a wrong best move is followed
  std::size_t moves_size = std::size_t{14} << 20; // bytes of the packed tables
  std::size_t relations_size = std::size_t{12} << 20;
};

struct ParserSections {
  std::vector<std::byte> moves;
  std::vector<std::byte> relations;
};

// Uses own_tags. Sentences that are not projective are left out. Deterministic.
ParserSections train_parser(const std::vector<const TrainingSentence*>& sentences, const ParserOptions&);

} // namespace standpoint
