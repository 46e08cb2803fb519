// The tagger's features of one token: shared by tagging and training, so that both see the same.
// Source: after Ratnaparkhi (1996) and Collins (2002), with word classes.
#pragma once

#include "language/annotation_style.h"
#include "language/tagset.h"
#include "language/word_atoms.h"
#include "learned/feature_array.h"

#include <cstddef>
#include <span>

namespace standpoint {

using TagFeatures = FeatureArray<48, 128>;

// The tag before the sentence's first token.
inline constexpr int no_tag = xpos_count;
inline Atom tag_atom(int tag) {
  return mix(100 + static_cast<std::uint64_t>(tag));
}

// Adds the features of one block (margins.h).
// REQUIRES: i < words.size(); before1 and before2 are the tags given to tokens i - 1 and i - 2 (no_tag outside).
void tag_features(std::span<const WordAtoms> words, std::size_t i, int before1, int before2, AnnotationStyle style,
                  int block, TagFeatures& out);

} // namespace standpoint
