// Text to sentences with tags, lemmas and dependencies: the language engine as one stage.
#pragma once

#include "language/analysis.h"
#include "language/annotation_style.h"
#include "text/document.h"

#include <memory>

namespace standpoint {

class ModelFile;
class LanguageModel; // language/language_model.h: the part "language"

// Errors: bad_model with the section's name when one is missing, does not hold together or was learned with other
// features.
std::shared_ptr<const LanguageModel> load_language_model(const ModelFile&);

// Cost: linear in the text; some 200,000 tokens a second on one core of a small machine (bench/).
// Never throws on any valid UTF-8.
Analysis analyze(const Document&, const LanguageModel&);

// The same for words that are given. The treebank's style is for measuring against it.
struct TokenizedText; // language/conllu.h
Analysis analyze_tokens(const TokenizedText&, const LanguageModel&, AnnotationStyle style = AnnotationStyle::treebank);

} // namespace standpoint
