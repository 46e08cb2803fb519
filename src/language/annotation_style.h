// Which annotators' habits tagger and parser follow: a feature that tells the two training corpora apart.
//
// The habits differ where neither is wrong (how a name's words hang together, where an adverbial clause attaches);
// without the feature the news corpus costs three LAS on EWT (../shared/reference/language.md).
#pragma once

#include "learned/feature_hash.h"

#include <cstdint>

namespace standpoint {

enum class AnnotationStyle : std::uint8_t {
  treebank, // UD English EWT, annotated by people: for measuring against it
  news,     // PolNeAR as CoreNLP parsed it, mapped to UD v2: for reading news
};

inline Atom style_atom(AnnotationStyle style) {
  return mix(900 + static_cast<std::uint64_t>(style));
}

} // namespace standpoint
