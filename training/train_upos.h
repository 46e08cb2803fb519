// Learns which universal part of speech a Penn tag stands for in which relation: the section "upos".
#pragma once

#include "corpus.h"

#include <cstddef>
#include <vector>

namespace standpoint {

// The most frequent choice of each pair of tag and relation, and of each word that differs from it at least twice.
std::vector<std::byte> train_upos(const std::vector<const TrainingSentence*>& sentences);

} // namespace standpoint
