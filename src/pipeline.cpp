#include "pipeline.h"

#include "attribution/attribute.h"
#include "attribution/attribution_model.h"
#include "base/model_file.h"
#include "statement/make_statements.h"

namespace standpoint {

Engine load_engine(const std::string& folder) {
  const ModelFile model = ModelFile::open(folder + "/english.model");
  Engine engine{
      .language = load_language_model(model), .attribution = nullptr, .lexicon = read_lexicon(folder + "/lexicon")};
  engine.attribution = load_attribution_model(model, engine.lexicon.cues);
  return engine;
}

std::vector<Statement> extract_statements(const Document& document, const Engine& engine) {
  const Analysis analysis = analyze(document, *engine.language);
  const std::vector<Attribution> attributions = attribute(document, analysis, *engine.attribution);
  return make_statements(document, analysis, attributions, engine.lexicon, engine.explain);
}

} // namespace standpoint
