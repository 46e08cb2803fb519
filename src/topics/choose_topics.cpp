#include "topics/choose_topics.h"

#include "base/one_of.h"
#include "claims/holder_of_words.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>

namespace standpoint {

// The finder names persons in full: "Gordon Brown's budget" of "Mr Brown's budget".
static TopicFinder finder_for(const Article& article, const std::vector<FoundPosition>& positions,
                              const ArticleActors& actors, const Lexicon& lexicon, const TopicModel* model) {
  std::vector<Claim> claims;
  for (const FoundPosition& position : positions) claims.push_back(position.claim);
  return TopicFinder(article, claims, lexicon, model, [&article, &actors](std::int32_t head) {
    std::int32_t name = head;
    for (const std::int32_t child : article.syntax.children(head)) // "Mr" may be the head
      if (actors.entity_of[name] < 0 && article.syntax[child].relation == Relation::flat) name = child;
    return actors.person_at[name];
  });
}

// "critics of the [deal]", "parties to the [accord]": what the holder is called by; no_token elsewhere.
static std::int32_t thing_of_holder(const Syntax& syntax, const StanceLists& lists, std::int32_t holder) {
  if (holder == no_token || syntax[holder].upos != Upos::NOUN) return no_token;
  const HashedString& noun = syntax.lower_lemma(holder);
  if (!lists.holders.contains(noun) && !is_one_of(noun.text, {"party", "signatory"})) return no_token;
  for (const std::int32_t thing : syntax.children(holder))
    if (thing > holder && syntax[thing].upos == Upos::NOUN && syntax[thing].relation == Relation::nmod &&
        (syntax.has_child_lemma(thing, "of") || syntax.has_child_lemma(thing, "to")))
      return thing;
  return no_token;
}

static TopicQuestion question_of(const Article& article, const FoundPosition& position, const Claims& claims,
                                 const ArticleActors& actors, const StanceLists& lists) {
  const Holding& holding = claims.holdings[position.holding];
  return {.claim = position.claim,
          .about = position.taken.about != no_token ? position.taken.about : position.claim.root,
          .position = position.taken.position,
          .is_thing = position.taken.is_thing,
          .is_holder = [&article, &actors, &holding](
                           std::int32_t token) { return stands_for_holder(article.syntax, actors, holding, token); },
          .thing_of_holder = thing_of_holder(article.syntax, lists, holding.attribution.source_head)};
}

std::vector<TopicChoice> choose_topics(const Article& article, const Claims& claims,
                                       const std::vector<FoundPosition>& positions, const ArticleActors& actors,
                                       const Lexicon& lexicon, const TopicModel* model) {
  assert(std::ranges::is_sorted(positions, {}, &FoundPosition::holding));
  TopicFinder finder = finder_for(article, positions, actors, lexicon, model);
  std::vector<TopicChoice> choices;
  for (const FoundPosition& position : positions)
    choices.push_back(
        finder.find(question_of(article, position, claims, actors, lexicon.stances), position.taken.polarity != 0));
  return choices;
}

std::vector<std::vector<std::vector<std::string>>>
topic_feature_names(const Article& article, const Claims& claims, const std::vector<FoundPosition>& positions,
                    const ArticleActors& actors, const Lexicon& lexicon, const std::vector<TopicChoice>& choices) {
  const TopicFinder finder = finder_for(article, positions, actors, lexicon, nullptr);
  std::vector<std::vector<std::vector<std::string>>> names;
  for (std::size_t p = 0; p < positions.size(); ++p)
    names.push_back(
        finder.feature_names(question_of(article, positions[p], claims, actors, lexicon.stances), choices[p]));
  return names;
}

} // namespace standpoint
