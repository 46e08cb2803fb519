// The learned choice among the candidates for a topic: boosted trees over facts (topic_facts.h), which know the sum of
// weights (lexicon/feature_weights.h) as one of them, and what raw news say of words.
//
// Section "topics" (little endian): layout version (u32), bytes of names (u32), nodes (u32), trees (u32); the names of
// the facts in their order, each with a line break behind it; zeros up to a multiple of 16; the nodes (TreeNode), the
// roots (i32).
#pragma once

#include "learned/boosted_trees.h"
#include "topics/topic_priors.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace standpoint {

class ModelFile;

struct TopicModel {
  TopicPriors priors;
  BoostedTrees trees;
};

// The sections "topics" and "topic priors" of a model file; null where it has no "topic priors". Without "topics" it
// has no trees, and the weights alone choose. Errors: bad_model when they do not hold together, or the trees were
// learned from other facts than this program's.
std::shared_ptr<const TopicModel> load_topic_model(const ModelFile&);

std::vector<std::byte> write_topic_trees(const BoostedTrees&);

} // namespace standpoint
