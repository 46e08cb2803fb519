// The models that ship, loaded once for a test program.
#pragma once

#include "attribution/attribution_model.h"
#include "language/analyze.h"
#include "learned/model_parts.h"
#include "lexicon/cue_lists.h"

#include <memory>

namespace standpoint {

struct ShippedModels {
  std::string folder = STANDPOINT_SOURCE_DIR "/models";
  std::shared_ptr<const LanguageModel> language = load_language_model(open_part(folder, "language"));
  std::shared_ptr<const AttributionModel> attribution =
      load_attribution_model(open_part(folder, "attribution"), language, read_cue_lists(folder + "/lexicon"));
};

inline const ShippedModels& models() {
  static const ShippedModels loaded;
  return loaded;
}

} // namespace standpoint
