// Training sentences in the form that tagger and parser learn from.
#pragma once

#include "language/annotation_style.h"
#include "language/conllu.h"
#include "language/word_atoms.h"

#include <cstdint>
#include <string>
#include <vector>

namespace standpoint {

// Shapes: all vectors have one entry a word. Heads are indices in the sentence, -1 for the root.
struct TrainingSentence {
  AnnotationStyle style = AnnotationStyle::treebank;
  std::vector<std::string> forms;
  std::vector<WordAtoms> words;
  std::vector<Xpos> tags;     // as annotated
  std::vector<Xpos> own_tags; // as a tagger gives them that has not seen the sentence
  std::vector<Upos> upos;
  std::vector<int> heads;
  std::vector<Relation> relations;
  bool projective = true; // no two arcs cross: the parser's oracle needs that
};

std::vector<TrainingSentence> training_sentences(const std::vector<ConlluSentence>&, AnnotationStyle, const Clusters&);

// "He said that it is late" -> "He said it is late": the sentence without the "that" of its content clauses, for a
// parser that sees too few clauses without it, above all behind adjectives ("sure", "confident"). False when it has
// none.
bool without_that(const TrainingSentence&, TrainingSentence& shorter);

// Numbers that are the same on every machine and in every run.
class Random {
public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() { return mix(state_++); }
  std::size_t below(std::size_t n) { return spread(next(), n); }
  double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  template <class T> void shuffle(std::vector<T>& v) {
    for (std::size_t i = v.size(); i > 1; --i) std::swap(v[i - 1], v[below(i)]);
  }

private:
  std::uint64_t state_;
};

} // namespace standpoint
