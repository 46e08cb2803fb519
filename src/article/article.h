// What one reading of an article gives to all stages: its sentences and tokens, trees, quotations. Made once.
#pragma once

#include "article/quotations.h"
#include "article/syntax.h"
#include "language/analysis.h"
#include "text/document.h"

#include <cstdint>
#include <vector>

namespace standpoint {

class LanguageModel;

// Shapes: refers to the document, which must outlive it. It stays where it is made, as its parts refer to each other.
struct Article {
  Article(const Document&, Analysis);
  Article(const Article&) = delete;
  Article& operator=(const Article&) = delete;

  const Document& document;
  const Analysis analysis;
  const Syntax syntax;
  const std::vector<Quotation> quotations;
  const std::vector<std::int32_t> quotation; // of each token: the quotation it is in, marks included; -1 outside
};

// Cost: as analyze.
Article read_article(const Document&, const LanguageModel&);

} // namespace standpoint
