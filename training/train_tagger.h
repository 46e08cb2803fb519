// Learns the tagger.
#pragma once

#include "corpus.h"

#include <cstddef>
#include <vector>

namespace standpoint {

struct TaggerOptions {
  int passes = 6;
  float margin = 8;
  std::size_t size = std::size_t{8} << 20; // bytes of the packed table
};

// The section "tagger". Deterministic. `sentences` are used in the order given, shuffled by a fixed seed.
std::vector<std::byte> train_tagger(const std::vector<const TrainingSentence*>& sentences, const TaggerOptions&);

// Fills own_tags by cross-validation: each sentence is tagged by a tagger that did not see its fold.
void tag_by_folds(std::vector<TrainingSentence>& sentences, int folds, const TaggerOptions&);

} // namespace standpoint
