// The whole path of an article, in one place: the file to read first.
#pragma once

#include "actors/resolve_actors.h"
#include "article/article.h"
#include "attribution/attribution.h"
#include "attribution/search.h"
#include "claims/find_claims.h"
#include "language/analyze.h"
#include "lexicon/lexicon.h"
#include "positions/choose_positions.h"
#include "statement/statement.h"
#include "text/document.h"
#include "topics/find_topic.h"
#include "wording/word_claims.h"

#include <memory>
#include <string>
#include <vector>

namespace standpoint {

class AttributionModel;
class NameModel;
class PositionModel;
struct TopicModel;

// What extraction needs, loaded once and shared.
struct Engine {
  std::shared_ptr<const LanguageModel> language;
  std::shared_ptr<const AttributionModel> attribution;
  std::shared_ptr<const NameModel> names;
  std::shared_ptr<const PositionModel> positions; // null while it is not learned yet, as is topics
  std::shared_ptr<const TopicModel> topics;
  Lexicon lexicon;
  bool explain = false;          // actors say what led to them
  bool raw = false;              // the text is analysed as it is, without text/reading.h
  Search search = Search::quick; // training looks at everything
};

// Loads the parts FOLDER/NAME.model (learned/model_parts.h) and FOLDER/lexicon. Errors: as ModelFile::open, the loader
// of each part, and read_lexicon.
Engine load_engine(const std::string& folder);
// The same with the word lists of another folder, and without what is not learned yet: for training.
Engine load_engine(const std::string& models_folder, const std::string& lexicon_folder);

// Order: by comes_before. Cost: linear in the article.
std::vector<Statement> extract_statements(const Document&, const Engine&);

// The same in two parts with what is between them, for who looks closer: training, tests.
struct FoundClaims {
  std::vector<Attribution> attributions;
  ArticleActors actors;
  Claims claims;
};
FoundClaims find_claims(const Article&, const Engine&);

struct FoundPositions {
  std::vector<FoundPosition> positions;
  std::vector<TopicChoice> topics;   // of each position
  std::vector<double> confidences;   // of each position
  std::vector<WordedClaim> wordings; // of each position
};
FoundPositions find_positions(const Article&, const FoundClaims&, const Engine&);

} // namespace standpoint
