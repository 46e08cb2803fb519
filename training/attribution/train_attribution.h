// Learns the section "attribution" of the model file from marked articles.
//
// 1. Examples of every choice from the marked attributions. 2. Models from all articles, and for each fold from the
// others. 3. The fold's own articles are read with the models that did not see them: examples for the second look, and,
// with a second look that did not see them either, for the confidence.
#pragma once

#include "attribution/attribution_model.h"
#include "boost.h"
#include "gold.h"
#include "learner.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace standpoint {

struct TrainingArticle {
  Document document;
  Analysis analysis;
  Annotations annotations;
};

struct TrainingOptions {
  int folds = 4;
  std::size_t lines = std::size_t{1} << 17; // of 64 bytes: 8 MiB
  LearnOptions learn;
  BoostOptions boost;
};

// Deterministic. `log` takes lines of progress.
std::vector<std::byte> train_attribution(const std::vector<TrainingArticle>&, const CueLists&, const Clusters&,
                                         const TrainingOptions&, const std::function<void(const std::string&)>& log);

} // namespace standpoint
