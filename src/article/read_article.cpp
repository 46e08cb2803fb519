#include "article/article.h"
#include "language/analyze.h"

#include <utility>

namespace standpoint {

Article::Article(const Document& in_document, Analysis in_analysis)
    : document(in_document), analysis(std::move(in_analysis)), syntax(document.text, analysis),
      quotations(find_quotations(document, analysis)),
      quotation(quotation_of_token(quotations, analysis.tokens.size())) {}

Article read_article(const Document& document, const LanguageModel& model) {
  return Article(document, analyze(document, model));
}

} // namespace standpoint
