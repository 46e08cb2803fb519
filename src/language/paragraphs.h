// A document's lines as paragraphs: what sentences never cross.
#pragma once

#include "language/analysis.h"
#include "text/document.h"

#include <vector>

namespace standpoint {

struct Paragraph {
  Span span;               // without the blanks around it; lines of a wrapped paragraph keep their line ends
  std::int32_t number = 0; // counts from 0; pieces around a stretch of furniture share one
  SentenceKind kind = SentenceKind::prose;
};

// Paragraphs in order, not empty; furniture is in none of them.
// An empty line ends a paragraph. So does a single line end, unless the document is wrapped: a good part of its lines
// go on in lower case.
std::vector<Paragraph> find_paragraphs(const Document&);

} // namespace standpoint
