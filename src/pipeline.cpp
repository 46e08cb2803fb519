#include "pipeline.h"

#include "attribution/attribute.h"
#include "attribution/attribution_model.h"
#include "learned/model_file.h"
#include "names/name_model.h"
#include "names/recognize_names.h"
#include "make_statements.h"

namespace standpoint {

Engine load_engine(const std::string& folder) {
  const ModelFile model = ModelFile::open(folder + "/english.model");
  Engine engine{.language = load_language_model(model),
                .attribution = nullptr,
                .names = nullptr,
                .positions = load_position_model(model),
                .lexicon = read_lexicon(folder + "/lexicon")};
  engine.attribution = load_attribution_model(model, engine.lexicon.cues);
  engine.names = load_name_model(model, NameIndex(engine.lexicon.actors, engine.lexicon.names));
  return engine;
}

std::vector<Statement> extract_statements(const Document& document, const Engine& engine) {
  const Analysis analysis = analyze(document, *engine.language);
  const std::vector<Attribution> attributions = attribute(document, analysis, *engine.attribution);
  return make_statements(document, analysis, attributions, engine.lexicon,
                         {.names = recognize_names(document.text, analysis, *engine.names),
                          .model = engine.positions.get(),
                          .explain = engine.explain});
}

} // namespace standpoint
