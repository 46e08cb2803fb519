// Who the words that name a holder stand for: the canonical actor behind "he", "Lee", "the former prime minister",
// "Pyongyang", "a spokesman for the union".
#pragma once

#include "attribution/attribution.h"
#include "lexicon/actor_lists.h"
#include "statement/link_names.h"
#include "statement/statement.h"
#include "statement/syntax.h"

#include <cstdint>
#include <string>
#include <vector>

namespace standpoint {

// Shapes: keeps references to what it is made from, which must outlive it.
// Order: mentions are resolved from the article's beginning to its end, so a pronoun sees what stands before it.
class ActorResolver {
public:
  ActorResolver(const Syntax&, const ActorLists&, const std::vector<Attribution>&,
                const std::vector<RecognizedName>& recognized = {});

  // The actors of a noun phrase by its head: several where it coordinates names, one otherwise; none for a phrase that
  // names no holder ("it", "which" without antecedent).
  std::vector<Actor> actors(std::int32_t head) const;

  // The entity of a mention's head; -1 when it is none.
  std::int32_t entity_of(std::int32_t token) const { return entity_of_[static_cast<std::size_t>(token)]; }

private:
  void resolve_one(std::int32_t head, std::vector<Actor>& actors) const;
  Actor actor_of(std::int32_t entity, std::string role) const;
  std::int32_t principal_of(std::int32_t speaker) const; // "spokesman" -> "union"; no_token when not said

  const Syntax& syntax_;
  const ActorLists& lists_;
  std::vector<Entity> entities_;
  std::vector<std::int32_t> entity_of_; // by token
};

} // namespace standpoint
