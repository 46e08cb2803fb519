// A document's text to sentences, before anything is known about words.
#pragma once

#include "language/analysis.h"
#include "language/orthography.h"
#include "text/document.h"

#include <vector>

namespace standpoint {

struct SentenceSpan {
  Span span; // without the blanks around it
  std::int32_t paragraph = 0;
  SentenceKind kind = SentenceKind::prose;
};

// Sentences in order, disjoint; every non-blank character outside Document::furniture is in one of them. A sentence
// never crosses a paragraph's end and is at most 8 kB long.
std::vector<SentenceSpan> split_sentences(const Document&, const Orthography&);

} // namespace standpoint
