// A document's text to sentences and word tokens, before anything is known about grammar.
#pragma once

#include "language/analysis.h"
#include "text/document.h"

#include <vector>

namespace standpoint {

struct SentenceSpan {
  Span span;                   // without the blanks around it
  std::int32_t paragraph = 0;
  SentenceKind kind = SentenceKind::prose;
};

// Sentences in order, disjoint; every non-blank character outside Document::furniture is in one of them.
std::vector<SentenceSpan> split_sentences(const Document&);

} // namespace standpoint
