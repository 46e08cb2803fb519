// The learned parts of the language engine, as views into a model file.
#pragma once

#include "language/clusters.h"
#include "language/lemmatize.h"
#include "language/margins.h"
#include "language/orthography.h"
#include "language/upos_table.h"
#include "learned/feature_tables.h"
#include "learned/model_file.h"

#include <string_view>

namespace standpoint {

// Shapes: `file` keeps what the tables point into.
class LanguageModel {
public:
  // Errors: bad_model when a section is missing, does not hold together or was learned with other features.
  explicit LanguageModel(const ModelFile&);

  ModelFile file;
  Orthography orthography; // section "orthography": models/lexicon/orthography.tsv as it is
  Clusters clusters;       // section "clusters"
  WideRows tagger;         // section "tagger": Penn tags
  SmallRows moves;         // section "moves": the parser's next move
  WideRows relations;      // section "relations": the relation of an arc
  Margins margins;         // section "margins", may be missing: when tagger and parser may stop looking
  UposTable upos;          // section "upos"
  Lemmas lemmas;           // section "lemmas"
};

} // namespace standpoint
