#include "statement/article_nouns.h"

#include <algorithm>

namespace standpoint {

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

ArticleNouns::ArticleNouns(const Document& document, const Syntax& syntax, const StanceLists& lists)
    : syntax_(syntax), lists_(lists) {
  for (std::size_t at = 0; at < document.title.size();) {
    std::size_t end = at;
    while (end < document.title.size() && is_letter(document.title[end])) ++end;
    if (end > at + 2) title_.insert(lower_case(std::string_view(document.title).substr(at, end - at)));
    at = end + 1;
  }
  for (std::int32_t i = 0; i < syntax.size(); ++i) {
    const Token& token = syntax[i];
    if (token.upos != Upos::NOUN && token.upos != Upos::PROPN && token.upos != Upos::VERB && token.upos != Upos::ADJ)
      continue;
    ++counts_[token.lemma];
    if (title_.contains(lower_case(syntax.word(i)))) title_.insert(lower_case(token.lemma));
    // Trees of headlines are often wrong: "Roe attacks" is no noun phrase.
    if (token.upos == Upos::NOUN && is_prose(i) && !is_bare(i)) full_[token.lemma].push_back(i);
  }
  main_noun_ = choose_main_noun();
}

bool ArticleNouns::is_prose(std::int32_t token) const {
  return syntax_.sentence_of(token).kind == SentenceKind::prose;
}

std::int32_t ArticleNouns::count(std::string_view lemma) const {
  const auto found = counts_.find(lemma);
  return found == counts_.end() ? 0 : found->second;
}

bool ArticleNouns::tells_which(std::int32_t child) const {
  const Relation relation = syntax_[child].relation;
  if (relation == Relation::compound || relation == Relation::nmod || relation == Relation::flat) return true;
  if (relation == Relation::nmod_poss) return syntax_[child].upos != Upos::PRON;
  return relation == Relation::amod && !lists_.light_adjectives.contains(lower_case(syntax_.lemma(child)));
}

bool ArticleNouns::is_bare(std::int32_t noun) const {
  return std::ranges::none_of(syntax_.children(noun), [&](std::int32_t child) { return tells_which(child); });
}

std::int32_t ArticleNouns::fuller(std::int32_t noun) const {
  if (syntax_[noun].upos != Upos::NOUN || !is_bare(noun)) return no_token;
  const bool definite = std::ranges::any_of(syntax_.children(noun), [&](std::int32_t child) {
    const Token& token = syntax_[child];
    if (token.relation == Relation::nmod_poss) return true;
    const std::string_view lemma = token.lemma;
    return token.relation == Relation::det && (lemma == "the" || lemma == "this" || lemma == "that");
  });
  if (!definite) return no_token;
  const auto found = full_.find(syntax_.lemma(noun));
  if (found == full_.end()) return no_token;
  const auto behind = std::ranges::lower_bound(found->second, noun);
  return behind == found->second.begin() ? *behind : *(behind - 1);
}

std::int32_t ArticleNouns::choose_main_noun() const {
  std::int32_t best = no_token;
  std::int32_t most = 0;
  for (std::int32_t i = 0; i < syntax_.size(); ++i) {
    if (syntax_[i].upos != Upos::NOUN || !is_prose(i) || lists_.light_nouns.contains(lower_case(syntax_.lemma(i))) ||
        is_bare(i))
      continue;
    std::int32_t score = std::min(count(syntax_.lemma(i)), 8) + (in_title(syntax_.lemma(i)) ? 6 : 0);
    for (const std::int32_t child : syntax_.children(i))
      if (child < i && tells_which(child))
        score += std::min(count(syntax_.lemma(child)), 8) + (in_title(syntax_.lemma(child)) ? 6 : 0);
    if (score > most) most = score, best = i;
  }
  return best;
}

} // namespace standpoint
