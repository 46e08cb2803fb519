#include "statement/describe_holder.h"

#include <algorithm>

namespace standpoint {

std::string describe_holder(const Syntax& syntax, std::int32_t head) {
  WordRange range = syntax.subtree(head);
  std::int32_t end = head + 1;
  for (const std::int32_t child : syntax.children(head)) {
    const Relation relation = syntax[child].relation;
    if (child < head || child > head + 12) continue;
    if (universal(relation) == Relation::nmod || relation == Relation::flat || relation == Relation::conj ||
        (relation == Relation::acl && child < head + 4))
      end = std::max(end, syntax.subtree(child).last);
  }
  range.last = std::min(range.last, end);
  for (std::int32_t at = range.first; at < range.last; ++at) {
    const bool stops = at > head && (syntax.word(at) == "," || syntax[at].xpos == Xpos::WP || at >= head + 10);
    if (stops) range.last = at;
  }
  while (range.first < head && (syntax[range.first].upos == Upos::PUNCT || syntax.lemma(range.first) == "the" ||
                                syntax.lemma(range.first) == "a" || syntax[range.first].upos == Upos::CCONJ ||
                                syntax[range.first].upos == Upos::ADP))
    ++range.first;
  std::string text(syntax.words(range));
  if (!text.empty() && syntax[range.first].upos != Upos::PROPN && text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' &&
      !(text[1] >= 'A' && text[1] <= 'Z') && text[1] != '.')
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  std::ranges::replace(text, '\n', ' ');
  return text;
}

bool can_hold(const Syntax& syntax, const ActorLists& lists, std::int32_t head) {
  const Token& token = syntax[head];
  const std::string noun = lower_case(token.lemma);
  if (lists.no_actors.contains(lower_case(syntax.word(head)))) return false;
  if (is_name(token)) return !lists.texts.contains(noun) || token.upos == Upos::PROPN;
  if (lists.amounts.contains(noun)) return true;
  if (token.upos == Upos::ADJ || token.upos == Upos::NUM || token.upos == Upos::DET) {
    const std::int32_t determiner = syntax.child(head, {Relation::det}); // "the right", "the unemployed", "59 percent"
    return token.upos != Upos::ADJ || (determiner != no_token && syntax.lemma(determiner) == "the");
  }
  if (token.upos != Upos::NOUN) return false;
  if (kind_of_holder(syntax, lists, head) != ActorKind::unknown) return true;
  return lists.texts.contains(noun);
}

ActorKind kind_of_holder(const Syntax& syntax, const ActorLists& lists, std::int32_t head) {
  const Token& token = syntax[head];
  const std::string noun = lower_case(token.lemma);
  const bool plural = token.xpos == Xpos::NNS || token.xpos == Xpos::NNPS;
  if (lists.organization_words.contains(noun)) return plural ? ActorKind::group : ActorKind::organization;
  const bool is_person = lists.titles.contains(noun) || lists.person_words.contains(noun);
  if (is_person || lists.group_words.contains(noun)) return plural || !is_person ? ActorKind::group : ActorKind::person;
  if (lists.amounts.contains(noun)) return ActorKind::group;
  // "campaigners", "strategists", "libertarians": who does something, in the plural.
  if (plural)
    for (const std::string_view ending : {"er", "or", "ist", "ian", "ee", "man", "woman", "crat", "ant"})
      if (noun.size() > ending.size() + 3 && noun.ends_with(ending)) return ActorKind::group;
  return ActorKind::unknown;
}

} // namespace standpoint
