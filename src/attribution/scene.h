// A document as the attribution models look at it: its words as hashes, its trees, its quotations.
#pragma once

#include "article/article.h"
#include "language/clusters.h"
#include "learned/feature_list.h"
#include "lexicon/cue_lists.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace standpoint {

// Tokens [first, last).
struct TokenRange {
  std::int32_t first = 0;
  std::int32_t last = 0;

  bool empty() const { return first >= last; }
  std::int32_t size() const { return last - first; }
  bool contains(std::int32_t token) const { return first <= token && token < last; }
  friend bool operator==(TokenRange, TokenRange) = default;
};

// The cue lists by hash: what the models ask of them.
class CueIndex {
public:
  struct Entry {
    Atom group = 0;          // of the first row that has the word
    Atom second = 0;         // of the second, 0 without one
    std::uint8_t frames = 0; // of all rows
  };
  CueIndex() = default;
  explicit CueIndex(const CueLists&);
  // Entry{} for a word that is on no list.
  Entry find(Upos, Atom lemma) const;

private:
  std::unordered_map<Atom, Entry> entries_;
};

struct SceneWord {
  Atom lower = 0;
  Atom lemma = 0;
  Atom upos = 0;
  Atom xpos = 0;
  Atom relation = 0;
  Atom coarse = 0;
  Atom fine = 0;
  Atom prefix = 0;
  Atom suffix = 0;
  Atom shape = 0;
  CueIndex::Entry cue;
  std::int32_t subject = no_token; // its own, or the one it shares or is controlled by
  std::int32_t left = 0;           // first and last word of its subtree, punctuation left out
  std::int32_t right = 0;
  std::int32_t left_top = 0; // the highest token whose subtree begins (ends) with this word
  std::int32_t right_top = 0;
};

// Shapes: refers to the article, which must outlive it.
// Cost: linear to build.
struct Scene {
  Scene(const Article&, const CueIndex&, const Clusters&);

  const Document& document;
  const Analysis& analysis;
  const Tree& tree;
  const std::vector<Quotation>& quotations;
  const std::vector<std::int32_t>& quotation; // of each token, -1 outside
  std::vector<SceneWord> words;

  const Token& token(std::int32_t i) const { return analysis.tokens[i]; }
  const Sentence& sentence_of(std::int32_t i) const { return analysis.sentences[analysis.tokens[i].sentence]; }
  std::string_view text(std::int32_t i) const { return slice(document.text, analysis.tokens[i].span); }
  bool punctuation(std::int32_t i) const { return analysis.tokens[i].upos == Upos::PUNCT; }
  bool passive(std::int32_t i) const;
  // The first child with that universal relation; no_token without one.
  std::int32_t child(std::int32_t of, Relation universal_relation) const;
  // Is `token` in the subtree of `top` (or top itself)?
  bool under(std::int32_t token, std::int32_t top) const;
  // The lemma of the preposition or conjunction that introduces this token's phrase; of nothing without one.
  Atom introduced_by(std::int32_t i) const;
  // Without punctuation at its edges.
  TokenRange trimmed(TokenRange) const;
};

// How many of a candidate's features are wanted. A glance is a few of them, those that tell most: enough to see that
// others are far ahead.
enum class Depth : std::uint8_t { glance, whole };
inline const Atom no_word = mix(77); // beyond the sentence's edge, or a word that is not there

} // namespace standpoint
