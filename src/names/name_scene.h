// What the recogniser sees of an article, word by word; and the features of a word. Recognition and training share it.
//
// Features: the word (form, affixes, shape, class), two words on each side, Penn tags, what the parse says of the
// phrase that the word belongs to, the word lists, the run of capitalised words around it, and how the rest of the
// article uses the word (in lower case, behind a given name or a title). Source: after Ratinov and Roth (2009).
#pragma once

#include "base/hash_map.h"
#include "language/analysis.h"
#include "language/word_atoms.h"
#include "learned/feature_array.h"
#include "names/name_index.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace standpoint {

using NameFeatures = FeatureArray<96, 128>;

struct NameWord {
  WordAtoms atoms;
  Atom tag = 0;
  ListBits lists = 0;
  bool is_capital = false; // may begin a name: a capital anywhere, or tagged as a name; a noun where all is lower case
  bool is_scored = false;  // capital, or a small word or two between two capitals: all others are outside names
  std::int32_t run_first = 0; // the run of scored words around a scored one
  std::int32_t run_last = 0;
};

enum class SentenceStyle : std::uint8_t {
  mixed,
  title, // most words capitalised: a headline
  upper, // all in capitals
  lower, // not one capital
};

// Words that stand side by side and may be names: a stretch is decided by itself.
struct Stretch {
  std::int32_t first = 0;
  std::int32_t last = 0;
};

// Shapes: keeps a reference to the Analysis, which must outlive it.
class NameScene {
public:
  NameScene(std::string_view text, const Analysis&, const Clusters&, const NameIndex&);

  const std::vector<NameWord>& words() const { return words_; }
  const std::vector<Stretch>& stretches() const { return stretches_; }
  SentenceStyle style_of(std::int32_t sentence) const { return sentence_style_[sentence]; }
  // REQUIRES: the word is scored.
  void features(std::int32_t token, NameFeatures&) const;

private:
  // How the article uses a word, as bits.
  enum Use : std::uint8_t {
    in_lower_case = 1,
    capital_inside = 2,
    behind_title = 4,
    behind_given_name = 8,
    in_run = 16
  };

  void mark_nouns(const Sentence&);
  void mark_lists(const Sentence&, const NameIndex&);
  void mark_stretches(const Sentence&);
  void mark_use(const Sentence&);
  Atom use_of(const NameWord&) const;
  const NameWord& at(const Sentence&, std::int32_t token) const;

  const Analysis& analysis_;
  std::vector<NameWord> words_;
  std::vector<Stretch> stretches_;
  std::vector<SentenceStyle> sentence_style_;
  std::vector<std::int32_t> case_word_; // the preposition of a token: "in" of "in Seoul"; no_token
  HashMap<std::uint8_t> use_;
};

} // namespace standpoint
