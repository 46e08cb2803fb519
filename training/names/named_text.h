// Texts whose names are marked, from the formats that such corpora come in.
#pragma once

#include "base/error.h"
#include "language/analysis.h"
#include "language/annotation_style.h"
#include "language/language_model.h"
#include "names/recognized_name.h"

#include <functional>
#include <string>
#include <vector>

namespace standpoint {

// Shapes: the analysis' spans point into text; names by position.
struct NamedText {
  std::string text;
  Analysis analysis;
  std::vector<RecognizedName> names;
};

enum class NamedFormat : std::uint8_t {
  columns,     // one word a line, its label in the last column ("I-PER", "B-Organisation"), an empty line between
               // sentences; "-DOCSTART-" begins an article, else it has `most_sentences`
  number_word, // UNER's .iob2: number, word, label and more columns with tabs; "# newdoc" begins an article
  conllu,      // CoNLL-U with NER=PERSON in the last column, as CoreNLP names the kinds
};

struct NamedReading {
  NamedFormat format = NamedFormat::columns;
  std::size_t most_sentences = 40;
  // Marks noun phrases too ("the coalition", "insurgents"): of these corpora only capitalised phrases are names,
  // without their determiners.
  bool only_capitalized = false;
  AnnotationStyle style = AnnotationStyle::news;
};

// The texts, analysed by the engine; their words are the file's, cut further where the engine would ("Nak-yon" is
// three). Labels of other kinds than person, organisation and place are no names. Errors: missing_input, unreadable.
// Bad lines (no label, a label that is none) are reported with file and line, and the sentence is skipped.
std::vector<NamedText> read_named_text(const std::string& path, const NamedReading&, const LanguageModel&,
                                       const ReportError&);

// The same text without capitals, analysed anew as news.
NamedText lower_cased(const NamedText&, const LanguageModel&);

} // namespace standpoint
