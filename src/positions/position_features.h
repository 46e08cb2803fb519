// What the position models look at: one claim of one holder, as hashed features.
//
// Of the cue: lemma, lists, tense, negation, auxiliaries, how the content hangs on it. Of the claim: its predicate with
// its auxiliaries, negation, subject and object, its words and their classes, the stances on the lists, quotation,
// length, its place among the others. Of the holder: kind, wording. Of the article: place, words shared with the title
// and with the rest. And what the rules say.
#pragma once

#include "article/article.h"
#include "article/syntax.h"
#include "language/clusters.h"
#include "learned/feature_list.h"
#include "lexicon/lexicon.h"
#include "positions/choose_positions.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace standpoint {

// Shapes: one for each document; refers to what it is made from, which must outlive it.
// Cost: linear in the document to make, in the claim's words to ask.
class PositionFeatures {
public:
  PositionFeatures(const Article&, const std::vector<Holding>&, const std::vector<ReadClaim>&, const Lexicon&,
                   const Clusters&);

  // REQUIRES: `claim` is an index into the claims that it was made from.
  void of(std::size_t claim, FeatureList&) const;

private:
  Atom lemma(std::int32_t token) const { return lemmas_[token]; }

  const Analysis& analysis_;
  const Syntax& syntax_;
  const std::vector<Holding>& holdings_;
  const std::vector<ReadClaim>& claims_;
  const Lexicon& lexicon_;
  const Clusters& clusters_;
  std::vector<std::pair<std::int32_t, std::size_t>> by_sentence_; // of each claim: its sentence and its index, sorted
  std::vector<Atom> lemmas_;                                      // by token, lower case
  std::vector<Atom> title_;                                       // lemmas of the headline's content words, sorted
  std::vector<std::uint8_t> frequency_; // by token: how often a noun's or a name's lemma stands in the article, up to 9
};

} // namespace standpoint
