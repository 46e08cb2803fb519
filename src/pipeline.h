// The whole path of an article, in one place: the file to read first.
#pragma once

#include "language/analyze.h"
#include "lexicon/lexicon.h"
#include "statement/statement.h"
#include "text/document.h"

#include <memory>
#include <string>
#include <vector>

namespace standpoint {

class AttributionModel;
class NameModel;
class PositionModel;

// What extraction needs, loaded once and shared.
struct Engine {
  std::shared_ptr<const LanguageModel> language;
  std::shared_ptr<const AttributionModel> attribution;
  std::shared_ptr<const NameModel> names;
  std::shared_ptr<const PositionModel> positions; // null where the model file has none
  Lexicon lexicon;
  bool explain = false; // actors say what led to them
};

// Loads FOLDER/english.model and FOLDER/lexicon. Errors: as ModelFile::open, load_language_model and read_lexicon.
Engine load_engine(const std::string& folder);

// Order: by comes_before. Cost: linear in the article.
std::vector<Statement> extract_statements(const Document&, const Engine&);

} // namespace standpoint
