#include "topics/article_nouns.h"

#include <algorithm>
#include <map>
#include <utility>

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
    const std::size_t lemma = StringHash{}(token.lemma);
    ++counts_[lemma];
    if (title_.contains(lower_case(syntax.word(i)))) title_.emplace(syntax.lower_lemma(i).text);
    // Trees of headlines are often wrong: "Roe attacks" is no noun phrase.
    if (token.upos == Upos::NOUN && is_prose(i) && !is_bare(i) && !is_another(i)) full_[lemma].push_back(i);
  }
  main_topic_ = find_main_topic();
}

bool ArticleNouns::is_prose(std::int32_t token) const {
  return syntax_.sentence_of(token).kind == SentenceKind::prose;
}

std::int32_t ArticleNouns::count(std::string_view lemma) const {
  const std::int32_t* found = counts_.find(StringHash{}(lemma));
  return found == nullptr ? 0 : *found;
}

bool ArticleNouns::tells_which(std::int32_t child) const {
  const Relation relation = syntax_[child].relation;
  if (relation == Relation::compound || relation == Relation::nmod || relation == Relation::flat) return true;
  if (relation == Relation::acl) return syntax_[child].xpos == Xpos::VBG; // "the law banning tolls"
  if (relation == Relation::nmod_poss) return syntax_[child].upos != Upos::PRON;
  if (relation != Relation::amod) return false;
  const HashedString& adjective = syntax_.lower_lemma(child);
  const auto& evaluations = lists_.predicates[static_cast<std::size_t>(WordPart::adjective)]; // "this disastrous law"
  return !lists_.light_adjectives.contains(adjective) && !evaluations.contains(adjective);
}

bool ArticleNouns::is_bare(std::int32_t noun) const {
  return std::ranges::none_of(syntax_.children(noun), [&](std::int32_t child) { return tells_which(child); });
}

// "other plans" are not "the plan".
bool ArticleNouns::is_another(std::int32_t noun) const {
  return syntax_.has_child_lemma(noun, "other") || syntax_.has_child_lemma(noun, "another");
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
  const std::vector<std::int32_t>* full = full_.find(StringHash{}(syntax_.lemma(noun)));
  if (full == nullptr) return no_token;
  const auto behind = std::ranges::lower_bound(*full, noun);
  return behind == full->begin() ? *behind : *(behind - 1);
}

// A noun with the compound or adjective before it counts for what both say: "council tax" more than "tax"; a bare one
// counts for its fuller mention: "the bill" for "toll bill".
std::string ArticleNouns::find_main_topic() const {
  struct Unit {
    std::int32_t count = 0;
    std::int32_t first = no_token; // the noun where it is said first
    std::int32_t modifier = no_token;
  };
  std::map<std::pair<std::string_view, std::string_view>, Unit> units;
  for (std::int32_t i = 0; i < syntax_.size(); ++i) {
    if (syntax_[i].upos != Upos::NOUN || !is_prose(i) || lists_.light_nouns.contains(syntax_.lower_lemma(i))) continue;
    if (syntax_[i].relation == Relation::compound || syntax_[i].relation == Relation::nmod_poss) continue;
    std::int32_t modifier = no_token;
    const std::int32_t full = fuller(i);
    const std::int32_t which = full == no_token ? i : full;
    for (const std::int32_t child : syntax_.children(which)) {
      const Relation relation = syntax_[child].relation;
      if (child < which && tells_which(child) && (relation == Relation::compound || relation == Relation::amod))
        modifier = child;
    }
    const std::string_view before = modifier == no_token ? std::string_view{} : syntax_.lemma(modifier);
    Unit& unit = units[{syntax_.lemma(i), before}];
    if (unit.count++ == 0) unit.first = which, unit.modifier = modifier;
  }
  std::int32_t most = 0;
  std::string best;
  for (const auto& [lemmas, unit] : units) {
    if (unit.count < 2 && !in_title(lemmas.first)) continue;
    const std::int32_t titled = (in_title(lemmas.first) ? 3 : 0) + (in_title(lemmas.second) ? 3 : 0);
    const std::int32_t score = unit.count * (unit.modifier == no_token ? 2 : 3) + titled;
    if (score <= most) continue;
    most = score;
    best = unit.modifier == no_token ? std::string{} : std::string(syntax_.word(unit.modifier)) + " ";
    best += syntax_.word(unit.first);
  }
  return best;
}

} // namespace standpoint
