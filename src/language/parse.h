// Tagged words to a dependency tree: arc-eager, greedy; one classifier chooses the move, another the relation of an
// arc. Source: Nivre (2008), Zhang and Nivre (2011); trained with a dynamic oracle (Goldberg and Nivre 2012).
#pragma once

#include "language/annotation_style.h"
#include "language/margins.h"
#include "language/parse_state.h"
#include "language/tagset.h"
#include "language/word_atoms.h"
#include "learned/feature_tables.h"

#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

struct Arc {
  std::int32_t head = -1; // index in the sentence; -1 for its root
  Relation relation = Relation::root;
};

// One arc a word, in order; exactly one root; no cycles. `moves` and `relations` are the sections "moves" and
// "relations".
std::vector<Arc> parse_sentence(std::span<const WordAtoms> words, std::span<const Xpos> tags, AnnotationStyle style,
                                const SmallRows& moves, const WideRows& relations, const Margins&);

// Of the moves that are allowed, and of all relations but root.
Leader leading_move(const ParseState&, const SmallScores&);
Leader leading_relation(const WideScores&);

} // namespace standpoint
