// Who the words that name a holder stand for: the canonical actor behind "he", "Lee", "the former prime minister",
// "Pyongyang", "a spokesman for the union".
#pragma once

#include "attribution/attribution.h"
#include "lexicon/actor_lists.h"
#include "actors/mentions.h"
#include "statement/statement.h"
#include "article/syntax.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// Shapes: keeps references to what it is made from, which must outlive it.
// Order: mentions are resolved from the article's beginning to its end, so a pronoun sees what stands before it.
class ActorResolver {
public:
  // `day` is the article's, ISO, empty when not known. With `explain` actors say what led to them (Actor::because).
  ActorResolver(const Syntax&, const ActorLists&, const std::vector<Attribution>&,
                const std::vector<RecognizedName>& recognized = {}, std::string_view day = {}, bool explain = false);

  // The actors of a noun phrase by its head: several where it coordinates names, one otherwise; none for a phrase that
  // names no holder ("it", "which" without antecedent).
  std::vector<Actor> actors(std::int32_t head) const;

  // The entity of a mention's head; -1 when it is none.
  std::int32_t entity_of(std::int32_t token) const { return mentions_.entity_of[static_cast<std::size_t>(token)]; }

private:
  void suppose_persons(const std::vector<Attribution>&);
  void resolve_one(std::int32_t head, std::vector<Actor>& actors) const;
  Actor actor_of(std::int32_t head, const Entity&, std::string role) const;
  std::string role_of(const Entity&) const;
  Actor as_worded(std::int32_t head, ActorKind) const;
  bool stands_for_some(std::int32_t head, const Entity&) const;

  const Syntax& syntax_;
  const ActorLists& lists_;
  const bool explain_;
  Mentions mentions_;
};

} // namespace standpoint
