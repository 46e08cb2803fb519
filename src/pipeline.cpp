#include "pipeline.h"

#include "attribution/attribute.h"
#include "base/model_file.h"
#include "statement/make_statements.h"

namespace standpoint {

Engine load_engine(const std::string& folder) {
  const ModelFile model = ModelFile::open(folder + "/english.model");
  return {.language = load_language_model(model), .lexicon = read_lexicon(folder + "/lexicon")};
}

std::vector<Statement> extract_statements(const Document& document, const Engine& engine) {
  const Analysis analysis = analyze(document, *engine.language);
  const std::vector<Attribution> attributions = attribute(document, analysis, engine.lexicon);
  return make_statements(document, analysis, attributions, engine.lexicon);
}

} // namespace standpoint
