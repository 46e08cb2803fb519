// From marked articles to examples for each model.
#pragma once

#include "attribution/attribution_model.h"
#include "attribution/cue_features.h"
#include "gold.h"
#include "learner.h"

#include <array>

namespace standpoint {

using ExampleSets = std::array<Examples, choice_count>;

// Examples for all but the second look: from the marked attributions alone.
void add_examples(const Scene&, const Gold&, int fold, ExampleSets&);

// Examples for the second look at contents, given the first look of a model that has not seen the document.
void add_second_contents(const Scene&, const FirstLook&, const Gold&, int fold, ExampleSets&);

// What the tokens allow at best, for the log.
struct Coverage {
  std::size_t attributions = 0;
  std::size_t cue_lost = 0;     // the head is no word that may be a cue
  std::size_t edges_lost = 0;   // the cue reaches too far
  std::size_t source_lost = 0;  // not among the candidates
  std::size_t content_lost = 0; // an edge is not among the candidates, or content lies where it is not sought
};
extern Coverage coverage;

} // namespace standpoint
