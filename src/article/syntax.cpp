#include "article/syntax.h"

#include "base/ascii.h"

#include <algorithm>

namespace standpoint {

Syntax::Syntax(std::string_view text, const Analysis& analysis) : text_(text), analysis_(analysis), tree_(analysis) {
  lower_lemmas_.reserve(analysis.tokens.size());
  for (const Token& token : analysis.tokens) {
    std::string_view lemma = token.lemma;
    if (std::ranges::any_of(lemma, is_ascii_upper)) lemma = capitals_.emplace_back(lower_case(lemma));
    lower_lemmas_.push_back({.text = lemma, .hash = StringHash{}(lemma)});
  }
}

std::int32_t Syntax::child(std::int32_t token, std::initializer_list<Relation> relations) const {
  for (const std::int32_t child : children(token)) {
    const Relation relation = (*this)[child].relation;
    for (const Relation wanted : relations)
      if (relation == wanted || universal(relation) == wanted) return child;
  }
  return no_token;
}

bool Syntax::has_child_lemma(std::int32_t token, std::string_view lemma) const {
  return std::ranges::any_of(children(token), [&](std::int32_t child) { return (*this)[child].lemma == lemma; });
}

bool Syntax::depends_on(std::int32_t token, std::int32_t ancestor) const {
  while (token != no_token && token != ancestor) token = (*this)[token].head;
  return token == ancestor;
}

Span Syntax::span(WordRange range) const {
  if (range.empty()) return {};
  return {(*this)[range.first].span.begin, (*this)[range.last - 1].span.end};
}

std::int32_t Syntax::token_at(std::uint32_t byte) const {
  const auto found = std::ranges::partition_point(analysis_.tokens, [&](const Token& t) { return t.span.end <= byte; });
  return static_cast<std::int32_t>(found - analysis_.tokens.begin());
}

WordRange Syntax::tokens_in(Span span) const {
  WordRange range{.first = token_at(span.begin), .last = 0};
  for (range.last = range.first; range.last < size() && (*this)[range.last].span.begin < span.end;) ++range.last;
  return range;
}

bool is_capitalized(std::string_view word) {
  if (word.empty()) return false;
  const auto first = static_cast<unsigned char>(word[0]);
  if (first < 0x80) return is_ascii_upper(word[0]);
  return word.size() > 1 && first == 0xC3 && static_cast<unsigned char>(word[1]) <= 0x9E; // À to Þ
}

bool is_nominal(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::PRON || token.upos == Upos::NUM;
}

bool is_name(const Token& token) {
  return token.upos == Upos::PROPN;
}

} // namespace standpoint
