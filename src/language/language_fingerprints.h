// What the sections of the language part are learned with (learned/feature_fingerprint.h): features of the specimen's
// words, and the labels that a row's weights stand for, in their order.
#pragma once

#include "language/clusters.h"

#include <cstdint>

namespace standpoint {

std::uint64_t clusters_fingerprint(); // how words are looked up
std::uint64_t lemmas_fingerprint();
std::uint64_t upos_fingerprint();
std::uint64_t tagger_fingerprint(const Clusters&);
std::uint64_t moves_fingerprint(const Clusters&);
std::uint64_t relations_fingerprint(const Clusters&);
std::uint64_t margins_fingerprint(const Clusters&); // of the three before, which stop looking by them

} // namespace standpoint
