#include "wording/name_nouns.h"

#include "base/ascii.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr int longest_phrase = 6; // words of a phrase that takes the place of a noun
constexpr std::int32_t often = 2; // times in the article

int words_of(const ClaimDraft& draft) {
  int words = 0;
  for (std::int32_t at = draft.first(); at < draft.last(); ++at)
    if (draft.has(at) && draft.syntax()[at].upos != Upos::PUNCT) words += count_words(draft.word(at).text);
  return words;
}

bool is_pointing(std::string_view determiner) {
  for (const std::string_view word : {"the", "this", "that", "these", "those"})
    if (determiner == word) return true;
  return false;
}

// Whether the draft says one of the words that the phrase adds to the noun.
bool says_some(const ClaimDraft& draft, std::string_view phrase, std::int32_t noun) {
  std::string padded = " ";
  padded += lower_case(phrase);
  padded += ' ';
  for (std::int32_t at = draft.first(); at < draft.last(); ++at) {
    const Upos upos = draft.syntax()[at].upos;
    if (!draft.has(at) || at == noun || (upos != Upos::NOUN && upos != Upos::PROPN && upos != Upos::ADJ)) continue;
    std::string word = " ";
    word += lower_case(draft.word(at).text);
    word += ' ';
    if (padded.find(word) != std::string::npos) return true;
  }
  return false;
}

} // namespace

NounNamer::NounNamer(const Article& article, const ArticleActors& actors, const Lexicon& lexicon)
    : syntax_(article.syntax), actors_(actors), nouns_(article.document, article.syntax, lexicon.stances),
      path_(article.syntax, lexicon.stances), wording_(article.syntax, lexicon.stances, path_) {}

// "the bill", "this bill" with nothing behind it, as the draft has it.
bool NounNamer::is_bare(const ClaimDraft& draft, std::int32_t noun) const {
  if (syntax_[noun].upos != Upos::NOUN || draft.word(noun).text != syntax_.word(noun)) return false;
  if (draft.word(noun).relation == Relation::compound) return false;
  if (const std::int32_t entity = actors_.entity_of[static_cast<std::size_t>(noun)];
      entity >= 0 && actors_.entities[static_cast<std::size_t>(entity)].kind != ActorKind::person)
    return false;                                         // "the government" is who it is
  for (const std::int32_t child : syntax_.children(noun)) // "the No campaign"
    if (syntax_[child].relation == Relation::det && !is_pointing(syntax_.lower_lemma(child).text)) return false;
  return std::ranges::none_of(draft.children(noun), [&](std::int32_t child) {
    const Relation relation = universal(draft.word(child).relation);
    return relation == Relation::nmod || relation == Relation::acl || relation == Relation::compound ||
           relation == Relation::conj || relation == Relation::appos || relation == Relation::nummod ||
           relation == Relation::amod || relation == Relation::obl;
  });
}

// "job cuts" where the article says so twice, "the issue of waivers" where it speaks of waivers again.
bool NounNamer::tells_which(std::int32_t noun, std::int32_t child) const {
  const Relation relation = syntax_[child].relation;
  if (relation == Relation::compound || relation == Relation::amod)
    return child < noun &&
           (nouns_.pairs(child, noun) >= often || (is_name(syntax_[child]) && relation == Relation::compound));
  if (relation == Relation::nmod_poss) return syntax_[child].upos == Upos::PROPN;
  if (relation != Relation::nmod || child < noun) return false;
  const std::int32_t preposition = syntax_.child(child, {Relation::case_});
  return preposition != no_token && syntax_.lower_lemma(preposition).text != "in" && nouns_.use(child).count >= often;
}

std::string NounNamer::fuller_phrase(std::int32_t noun) const {
  const std::int32_t mention = nouns_.fuller(noun);
  if (mention == no_token) return {};
  if (std::ranges::none_of(syntax_.children(mention), [&](std::int32_t c) { return tells_which(mention, c); }))
    return {};
  std::string phrase = wording_.noun_phrase(mention);
  if (phrase.starts_with("own ")) return {};
  if (count_words(phrase) < 2 || count_words(phrase) > longest_phrase) return {};
  return phrase;
}

// "rises" in an article on council tax rises: the nouns that the article mostly puts before it.
std::string NounNamer::usual_phrase(std::int32_t noun) const {
  if (syntax_.child(noun, {Relation::det, Relation::nmod_poss}) != no_token) return {};
  const std::int32_t mention = nouns_.usual(noun);
  const std::int32_t before = mention == no_token ? no_token : syntax_.child(mention, {Relation::compound});
  if (before == no_token) return {};
  std::string phrase;
  for (std::int32_t at = syntax_.subtree(before).first; at < mention; ++at) {
    if (syntax_[at].upos != Upos::NOUN) return {};
    phrase += lower_case(syntax_.word(at));
    phrase += ' ';
  }
  return phrase += syntax_.word(noun);
}

void NounNamer::name(ClaimDraft& draft, const TopicChoice& topic, int most_words) const {
  const TopicCandidate* const chosen = topic.candidates.empty() ? nullptr : &topic.candidates[topic.chosen];
  for (std::int32_t at = draft.first(); at < draft.last(); ++at) {
    if (!draft.has(at) || !is_bare(draft, at)) continue;
    std::string phrase = fuller_phrase(at);
    if (phrase.empty() && chosen != nullptr && chosen->head == at && chosen->shown != at && chosen->act == no_token)
      phrase = chosen->label;
    if (phrase.empty()) phrase = usual_phrase(at);
    if (phrase.empty() || words_of(draft) + count_words(phrase) - 1 > most_words) continue;
    if (says_some(draft, phrase, at)) continue;
    if (draft.word(at).relation == Relation::nmod_poss && !phrase.ends_with(syntax_.word(at))) continue;
    if (phrase.find("'s ") != std::string::npos || phrase.find("’s ") != std::string::npos)
      if (const std::int32_t article = draft.child(at, {Relation::det}); article != no_token) draft.drop(article);
    draft.word(at).text = std::move(phrase);
  }
}

} // namespace standpoint
