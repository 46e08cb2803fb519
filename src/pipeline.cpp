#include "pipeline.h"

#include "assemble_statements.h"
#include "attribution/attribute.h"
#include "attribution/attribution_model.h"
#include "claims/author_views.h"
#include "claims/mend_attributions.h"
#include "claims/role_holders.h"
#include "claims/silent_quotations.h"
#include "claims/told_stances.h"
#include "confidence/statement_confidence.h"
#include "learned/model_parts.h"
#include "names/name_model.h"
#include "names/recognize_names.h"
#include "text/reading.h"
#include "topics/choose_topics.h"
#include "topics/topic_model.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

namespace standpoint {

Engine load_engine(const std::string& folder) {
  Engine engine = load_engine(folder, folder + "/lexicon");
  if (!engine.positions) open_part(folder, "positions"); // throws
  if (!engine.topics) open_part(folder, "topics");
  return engine;
}

Engine load_engine(const std::string& models_folder, const std::string& lexicon_folder) {
  const auto part = [&](std::string_view name) { return open_part(models_folder, name); };
  const auto is_learned = [&](std::string_view name) {
    return std::filesystem::exists(part_path(models_folder, name));
  };
  Engine engine;
  engine.language = load_language_model(part("language"));
  engine.lexicon = read_lexicon(lexicon_folder);
  engine.attribution = load_attribution_model(part("attribution"), engine.language, engine.lexicon.cues);
  engine.names =
      load_name_model(part("names"), engine.language, NameIndex(engine.lexicon.actors, engine.lexicon.names));
  if (is_learned("positions")) engine.positions = load_position_model(part("positions"), engine.language);
  if (is_learned("topics")) engine.topics = load_topic_model(part("topics"));
  return engine;
}

static std::vector<Statement> extract_from(const Document& document, const Engine& engine) {
  const Article article = read_article(document, *engine.language);
  const FoundClaims found = find_claims(article, engine);
  const FoundPositions taken = find_positions(article, found, engine);
  return assemble_statements(article, found.attributions, found.claims, taken.positions, taken.topics,
                             taken.confidences, taken.wordings, engine.lexicon);
}

// Offsets of an analysed text become those of the text as it was read.
static void move_to_read_text(Statement& statement, const Reading& reading) {
  for (CodePointSpans* spans : {&statement.evidence, &statement.source, &statement.cue, &statement.content})
    for (CodePointSpan& span : *spans) {
      span.begin = reading.begin_as_read(span.begin);
      span.end = std::max(span.begin, reading.end_as_read(span.end));
    }
}

std::vector<Statement> extract_statements(const Document& document, const Engine& engine) {
  const std::vector<Rewrite> rewrites = engine.raw ? std::vector<Rewrite>() : find_rewrites(document);
  if (rewrites.empty()) return extract_from(document, engine);
  const Reading reading(document, rewrites);
  std::vector<Statement> statements = extract_from(reading.document(), engine);
  for (Statement& statement : statements) move_to_read_text(statement, reading);
  return statements;
}

FoundClaims find_claims(const Article& article, const Engine& engine) {
  FoundClaims found;
  found.attributions = attribute(article, *engine.attribution, engine.search);
  mend_attributions(article.syntax, engine.lexicon.stances.grammar, found.attributions);
  std::ranges::move(silent_quotations(article, found.attributions), std::back_inserter(found.attributions));
  std::ranges::move(role_holders(article, engine.lexicon, found.attributions), std::back_inserter(found.attributions));
  std::ranges::move(told_stances(article, engine.lexicon.stances, found.attributions),
                    std::back_inserter(found.attributions));
  std::ranges::move(author_views(article, engine.lexicon.stances, found.attributions),
                    std::back_inserter(found.attributions));
  found.actors = resolve_actors(article, found.attributions,
                                recognize_names(article.document.text, article.analysis, *engine.names),
                                engine.lexicon.actors, engine.explain);
  found.claims = find_claims(article, found.attributions, found.actors, engine.lexicon.stances);
  return found;
}

FoundPositions find_positions(const Article& article, const FoundClaims& found, const Engine& engine) {
  FoundPositions taken;
  taken.positions =
      choose_positions(article, found.claims, found.actors, engine.lexicon, engine.positions.get(), engine.explain);
  taken.topics =
      choose_topics(article, found.claims, taken.positions, found.actors, engine.lexicon, engine.topics.get());
  taken.confidences = statement_confidences({.article = article,
                                             .actors = found.actors,
                                             .claims = found.claims,
                                             .positions = taken.positions,
                                             .choices = taken.topics},
                                            engine.lexicon.confidence);
  taken.wordings =
      word_claims(article, found.claims, taken.positions, taken.topics, found.actors, engine.lexicon, engine.explain);
  return taken;
}

} // namespace standpoint
