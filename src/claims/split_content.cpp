// Where a content is cut:
//   sentences      "Taxes must fall. Wages must rise." -> two claims
//   clauses        "taxes must fall and wages must rise": a coordinated clause with a subject of its own
//   nor            "neither give up its weapons nor negotiate": two refusals
//   but            "did not want to resign but would accept a review"
//   second half    "'Taxes must fall,' she said, 'and wages must rise.'"
// A short remainder stays with its neighbour.
#include "claims/split_content.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr std::int32_t shortest_clause = 3; // words

class Splitter {
public:
  Splitter(const Syntax& syntax, const Attribution& attribution) : syntax_(syntax), attribution_(attribution) {
    for (const Span span : attribution.content) {
      const WordRange range = syntax.tokens_in(span);
      for (std::int32_t at = range.first; at < range.last; ++at) tokens_.push_back(at);
    }
  }

  std::vector<Claim> split() {
    for (std::size_t begin = 0; begin < tokens_.size();) {
      std::size_t end = begin;
      const std::int32_t sentence = syntax_[tokens_[begin]].sentence;
      while (end < tokens_.size() && syntax_[tokens_[end]].sentence == sentence) ++end;
      split_sentence(std::span(tokens_).subspan(begin, end - begin));
      begin = end;
    }
    return std::move(claims_);
  }

private:
  void split_sentence(std::span<const std::int32_t> tokens) {
    const std::int32_t root = root_of(tokens);
    std::vector<std::int32_t> roots{root};
    for (const std::int32_t token : tokens)
      if (is_second_half(token, root, tokens)) roots.push_back(token);
    for (std::size_t i = 0; i < roots.size(); ++i)
      for (const std::int32_t child : syntax_.children(roots[i]))
        if (std::ranges::binary_search(tokens, child) && is_claim_of_its_own(child, tokens)) roots.push_back(child);
    std::ranges::sort(roots);
    for (const std::int32_t own : roots) {
      std::vector<std::int32_t> words; // of this root, without what belongs to the others
      for (const std::int32_t token : tokens) {
        const bool inside = own == root || syntax_.subtree(own).contains(token);
        const bool taken = std::ranges::any_of(roots, [&](std::int32_t other) {
          if (other == own || !syntax_.subtree(other).contains(token)) return false;
          return own == root || syntax_.depends_on(other, own);
        });
        if (inside && !taken) words.push_back(token);
      }
      add(own, words);
    }
  }

  // The token whose head lies outside; the attribution's own head where it is among them.
  std::int32_t root_of(std::span<const std::int32_t> tokens) const {
    if (std::ranges::binary_search(tokens, attribution_.content_head)) return attribution_.content_head;
    std::int32_t best = tokens.front();
    std::int32_t best_size = -1;
    for (const std::int32_t token : tokens) {
      if (syntax_[token].upos == Upos::PUNCT) continue;
      if (syntax_[token].head != no_token && std::ranges::binary_search(tokens, syntax_[token].head)) continue;
      const WordRange range = syntax_.subtree(token);
      if (range.last - range.first > best_size) {
        best = token;
        best_size = range.last - range.first;
      }
    }
    return best;
  }

  // A clause behind the speaker that hangs on his cue: "'We oppose it,' Lee said, 'and we will [fight] it.'"
  bool is_second_half(std::int32_t token, std::int32_t root, std::span<const std::int32_t> tokens) const {
    const std::int32_t cue = attribution_.cue_head;
    if (cue == no_token || token < cue || root > cue || syntax_[token].head != cue) return false;
    const Relation relation = universal(syntax_[token].relation);
    if (relation != Relation::ccomp && relation != Relation::parataxis && relation != Relation::conj) return false;
    return words_of(token, tokens) >= shortest_clause &&
           syntax_.child(token, {Relation::nsubj, Relation::csubj, Relation::expl}) != no_token;
  }

  std::int64_t words_of(std::int32_t head, std::span<const std::int32_t> tokens) const {
    return std::ranges::count_if(tokens, [&](std::int32_t other) {
      return syntax_.subtree(head).contains(other) && syntax_[other].upos != Upos::PUNCT;
    });
  }

  bool is_claim_of_its_own(std::int32_t token, std::span<const std::int32_t> tokens) const {
    const Token& t = syntax_[token];
    if (t.relation != Relation::conj && t.relation != Relation::parataxis) return false;
    if (words_of(token, tokens) < shortest_clause) return false;
    const std::int32_t subject = syntax_.child(token, {Relation::nsubj, Relation::csubj, Relation::expl});
    if (subject != no_token) return true;
    const std::int32_t link = syntax_.child(token, {Relation::cc});
    return link != no_token && (syntax_.lemma(link) == "nor" || syntax_.lemma(link) == "but") &&
           (t.upos == Upos::VERB || t.upos == Upos::AUX || t.upos == Upos::ADJ);
  }

  bool is_edge(std::int32_t token) const {
    const Token& t = syntax_[token];
    return t.upos == Upos::PUNCT || t.relation == Relation::cc || (t.relation == Relation::mark && t.lemma == "that");
  }

  void add(std::int32_t root, std::span<const std::int32_t> words) {
    while (!words.empty() && is_edge(words.front())) words = words.subspan(1);
    while (!words.empty() && is_edge(words.back())) words = words.first(words.size() - 1);
    if (words.empty()) return;
    Claim claim{.root = root, .evidence = {}};
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Span span = syntax_[words[i]].span;
      if (i > 0 && words[i] == words[i - 1] + 1)
        claim.evidence.back().end = span.end;
      else
        claim.evidence.push_back(span);
    }
    claims_.push_back(std::move(claim));
  }

  const Syntax& syntax_;
  const Attribution& attribution_;
  std::vector<std::int32_t> tokens_;
  std::vector<Claim> claims_;
};

} // namespace

std::vector<Claim> split_content(const Syntax& syntax, const Attribution& attribution) {
  return Splitter(syntax, attribution).split();
}

} // namespace standpoint
