#include "positions/stance_side.h"

#include "claims/acts.h"

#include <algorithm>

namespace standpoint {

static_assert(static_cast<int>(Stance::by_content) == position_count, "the stances begin with the positions");

std::optional<Position> position_of(Stance stance) {
  if (stance >= Stance::by_content) return std::nullopt;
  return static_cast<Position>(stance);
}

std::optional<Position> position_of(const StanceEntry& entry, bool negated) {
  const auto position = position_of(negated ? entry.negated : entry.plain);
  const bool was_against = entry.plain == Stance::opposes || entry.plain == Stance::criticizes;
  if (position && negated && was_against && usual_polarity(*position) > 0) return Position::asserts;
  return position;
}

TakenPosition taken(Position position, std::string_view law, std::int32_t token, std::int32_t about) {
  return {.position = position,
          .polarity = usual_polarity(position),
          .about = about,
          .is_thing = false,
          .steps = {{.law = law, .token = token}}};
}

TakenPosition of_thing(TakenPosition side) {
  side.is_thing = true;
  return side;
}

TakenPosition demand(bool against, std::string_view law, std::int32_t token, std::int32_t about) {
  return taken(against ? Position::opposes : Position::advocates, law, token, about);
}

std::int32_t complement_of(const Syntax& syntax, std::int32_t verb) {
  for (const Relation relation : {Relation::obj, Relation::xcomp, Relation::ccomp, Relation::obl})
    for (const std::int32_t child : syntax.children(verb))
      if (child > verb && syntax[child].relation == relation) return child;
  return verb;
}

bool takes_up_act(const Syntax& syntax, const StanceLists& lists, std::int32_t verb) {
  if (syntax.lemma(verb) != "accept") return false;
  const std::int32_t object = syntax.child(verb, {Relation::obj});
  return object > verb && syntax[object].upos == Upos::NOUN && lists.acts.vehicles.contains(syntax.lower_lemma(object));
}

bool is_bare_thing(const Syntax& syntax, const StanceLists& lists, const Claim& claim, std::int32_t at,
                   std::int32_t most_outside) {
  const Token& token = syntax[at];
  if (token.upos != Upos::NOUN && token.upos != Upos::PROPN) return false;
  if (syntax.child(at, {Relation::cop}) != no_token) return false;
  const HashedString& lemma = syntax.lower_lemma(at);
  if (lists.light_nouns.contains(lemma) || lists.acts.vehicles.contains(lemma)) return false;
  const bool is_clausal = std::ranges::any_of(syntax.children(at), [&](std::int32_t child) {
    const Relation relation = universal(syntax[child].relation);
    const std::int32_t first = syntax.subtree(child).first; // "the dam, opposed by Shaw": an aside
    if (first > at + 1 && syntax.word(first - 1) == ",") return false;
    if (first > at && syntax.word(first) == ",") return false;
    return relation == Relation::acl || relation == Relation::ccomp || relation == Relation::parataxis ||
           relation == Relation::advcl;
  });
  if (is_clausal) return false;
  const WordRange phrase = syntax.subtree(at);
  const std::int32_t more = phrase_goes_on(syntax, at);
  std::int32_t outside = more == no_token ? 0 : syntax.subtree(more).first - syntax.subtree(more).last;
  for (const Span span : claim.evidence) {
    const WordRange range = syntax.tokens_in(span);
    for (std::int32_t word = range.first; word < range.last; ++word)
      outside += !phrase.contains(word) && syntax[word].upos != Upos::PUNCT;
  }
  return outside <= most_outside;
}

} // namespace standpoint
