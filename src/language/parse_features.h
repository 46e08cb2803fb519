// The parser's features of a configuration: shared by parsing and training, so that both see the same.
// Source: the templates of Zhang and Nivre (2011), with word classes, the words between, and the annotation style.
#pragma once

#include "language/annotation_style.h"
#include "language/parse_state.h"
#include "language/word_atoms.h"
#include "learned/feature_array.h"

#include <cstddef>
#include <span>
#include <vector>

namespace standpoint {

using MoveFeatures = FeatureArray<128, 64>;
using RelationFeatures = FeatureArray<64, 128>;

// What the parser knows of one word before it begins.
struct ParseWord {
  Atom word = 0; // lower-case form
  Atom tag = 0;
  Atom word_tag = 0;
  Atom coarse = 0;
  Atom fine = 0;
  Atom suffix = 0;
};

// A sentence as the features see it. Index 0 is "none"; word i of the sentence is at i + 1.
struct ParseSentence {
  std::vector<ParseWord> words;
  std::vector<std::uint16_t> verbs;  // verbs[i]: verbs before word i
  std::vector<std::uint16_t> commas; // punctuation marks before word i
  AnnotationStyle style = AnnotationStyle::news;
};

ParseSentence parse_sentence_of(std::span<const WordAtoms>, std::span<const Xpos>, AnnotationStyle);

// Adds the features of one block (margins.h) that choose the next move. REQUIRES: the buffer is not empty.
void move_features(const ParseSentence&, const ParseState&, int block, MoveFeatures& out);

// The same for the relation of an arc about to be made.
void relation_features(const ParseSentence&, const ParseState&, int head, int child, int block, RelationFeatures& out);

} // namespace standpoint
