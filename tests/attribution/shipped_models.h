// The models that ship, loaded once for a test program.
#pragma once

#include "attribution/attribution_model.h"
#include "language/analyze.h"
#include "learned/model_file.h"
#include "lexicon/cue_lists.h"

#include <memory>

namespace standpoint {

struct ShippedModels {
  ModelFile file = ModelFile::open(STANDPOINT_SOURCE_DIR "/models/english.model");
  std::shared_ptr<const LanguageModel> language = load_language_model(file);
  std::shared_ptr<const AttributionModel> attribution =
      load_attribution_model(file, read_cue_lists(STANDPOINT_SOURCE_DIR "/models/lexicon"));
};

inline const ShippedModels& models() {
  static const ShippedModels loaded;
  return loaded;
}

} // namespace standpoint
