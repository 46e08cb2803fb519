// The words of a document with their grammar, as the stages ask for them.
#pragma once

#include "article/tree.h"
#include "base/ascii.h"
#include "base/index.h"
#include "language/analysis.h"
#include "lexicon/string_map.h"

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct WordRange { // half-open, indices into Analysis::tokens
  std::int32_t first = 0;
  std::int32_t last = 0;
  bool empty() const { return first >= last; }
  bool contains(std::int32_t token) const { return first <= token && token < last; }
};

// Shapes: keeps references to the text and the Analysis, which must outlive it.
// Order: children by position.
class Syntax {
public:
  Syntax(std::string_view text, const Analysis&);
  Syntax(const Syntax&) = delete; // lower_lemmas_ points into capitals_
  Syntax& operator=(const Syntax&) = delete;

  const Token& operator[](std::int32_t token) const { return analysis_.tokens[token]; }
  std::int32_t size() const { return count_of(analysis_.tokens); }
  const Sentence& sentence_of(std::int32_t token) const { return analysis_.sentences[(*this)[token].sentence]; }
  std::string_view text() const { return text_; }
  std::string_view word(std::int32_t token) const { return slice(text_, (*this)[token].span); }
  std::string_view lemma(std::int32_t token) const { return (*this)[token].lemma; }
  // The lemma as lower_case makes it: made once, as most lists are asked for it.
  const HashedString& lower_lemma(std::int32_t token) const { return lower_lemmas_[token]; }

  const Tree& tree() const { return tree_; }
  std::span<const std::int32_t> children(std::int32_t token) const { return tree_.children(token); }
  // The first child with one of these relations (a subtype counts as its universal relation); no_token when none.
  std::int32_t child(std::int32_t token, std::initializer_list<Relation>) const;
  bool has_child_lemma(std::int32_t token, std::string_view lemma) const;
  bool depends_on(std::int32_t token, std::int32_t ancestor) const; // true for itself
  WordRange subtree(std::int32_t token) const { return {tree_.left(token), tree_.right(token) + 1}; }

  Span span(WordRange) const;
  std::string_view words(WordRange range) const { return slice(text_, span(range)); }
  std::int32_t token_at(std::uint32_t byte) const; // the first token that ends behind this byte; size() when none
  WordRange tokens_in(Span) const;                 // the tokens that share a byte with the span
  bool adjacent(std::int32_t left, std::int32_t right) const { // no blank between them
    return (*this)[left].span.end == (*this)[right].span.begin;
  }

private:
  std::string_view text_;
  const Analysis& analysis_;
  Tree tree_;
  std::deque<std::string> capitals_; // lemmas that have capitals, without them
  std::vector<HashedString> lower_lemmas_;
};

bool is_capitalized(std::string_view word);
bool is_nominal(const Token&); // noun, name, pronoun or number
bool is_name(const Token&);    // PROPN, or tagged NNP: "New" in "New York"

} // namespace standpoint
