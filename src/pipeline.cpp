#include "pipeline.h"

#include "assemble_statements.h"
#include "attribution/attribute.h"
#include "attribution/attribution_model.h"
#include "confidence/statement_confidence.h"
#include "learned/model_file.h"
#include "names/name_model.h"
#include "names/recognize_names.h"
#include "topics/choose_topics.h"
#include "topics/topic_model.h"

#include <filesystem>

namespace standpoint {

Engine load_engine(const std::string& folder) {
  Engine engine = load_engine(folder + "/english.model", folder + "/lexicon");
  if (const std::string topics = folder + "/topics.model"; std::filesystem::exists(topics))
    engine.topics = load_topic_model(ModelFile::open(topics));
  return engine;
}

Engine load_engine(const std::string& model_file, const std::string& lexicon_folder) {
  const ModelFile model = ModelFile::open(model_file);
  Engine engine;
  engine.lexicon = read_lexicon(lexicon_folder);
  engine.language = load_language_model(model);
  engine.attribution = load_attribution_model(model, engine.lexicon.cues);
  engine.names = load_name_model(model, NameIndex(engine.lexicon.actors, engine.lexicon.names));
  engine.positions = load_position_model(model);
  return engine;
}

std::vector<Statement> extract_statements(const Document& document, const Engine& engine) {
  const Article article = read_article(document, *engine.language);
  const FoundClaims found = find_claims(article, engine);
  const FoundPositions taken = find_positions(article, found, engine);
  return assemble_statements(article, found.attributions, found.claims, taken.positions, taken.topics,
                             taken.confidences, engine.lexicon);
}

FoundClaims find_claims(const Article& article, const Engine& engine) {
  FoundClaims found;
  found.attributions = attribute(article, *engine.attribution, engine.search);
  found.actors = resolve_actors(article, found.attributions,
                                recognize_names(article.document.text, article.analysis, *engine.names),
                                engine.lexicon.actors, engine.explain);
  found.claims = find_claims(article, found.attributions, found.actors, engine.lexicon.stances);
  return found;
}

FoundPositions find_positions(const Article& article, const FoundClaims& found, const Engine& engine) {
  FoundPositions taken;
  taken.positions = choose_positions(article, found.claims, found.actors, engine.lexicon, engine.positions.get());
  taken.topics =
      choose_topics(article, found.claims, taken.positions, found.actors, engine.lexicon, engine.topics.get());
  taken.confidences = statement_confidences({.article = article,
                                             .actors = found.actors,
                                             .claims = found.claims,
                                             .positions = taken.positions,
                                             .choices = taken.topics},
                                            engine.lexicon.confidence);
  return taken;
}

} // namespace standpoint
