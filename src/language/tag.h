// Words to Penn tags: greedy, left to right, averaged perceptron.
#pragma once

#include "language/annotation_style.h"
#include "language/margins.h"
#include "language/tagset.h"
#include "language/word_atoms.h"
#include "learned/feature_tables.h"

#include <span>
#include <vector>

namespace standpoint {

// Appends one tag a word of a sentence. `rows` is the section "tagger", one weight a Penn tag.
void tag_sentence(std::span<const WordAtoms> words, AnnotationStyle style, const WideRows& rows, const BlockMargins&,
                  std::vector<Xpos>& tags);

Leader leading_tag(const WideScores&);

} // namespace standpoint
