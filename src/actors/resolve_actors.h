// Who the words that name a holder stand for: the canonical actor behind "he", "Lee", "the former prime minister",
// "Pyongyang", "a spokesman for the union".
#pragma once

#include "article/article.h"
#include "attribution/attribution.h"
#include "entities/link_names.h"
#include "lexicon/actor_lists.h"
#include "names/recognized_name.h"
#include "statement/statement.h"

#include <cstdint>
#include <string>
#include <vector>

namespace standpoint {

// Who is who in one article.
struct ArticleActors {
  // Of each attribution: the actors that its source names, several where it coordinates names; none where it names no
  // holder ("it", "which" without antecedent).
  std::vector<std::vector<Actor>> holders;
  std::vector<std::int32_t> entity_of; // of each token that is a mention's head or part of a name; -1 for the others
  std::vector<std::string> person_at;  // of each token that stands for a person: his full name; empty for the others
  std::vector<Entity> entities;        // what entity_of points into

  // Whether a token stands for whom another stands for; false where that is nobody.
  bool is_same(std::int32_t token, std::int32_t other) const {
    const std::int32_t entity = other < 0 ? -1 : entity_of[other];
    return entity >= 0 && entity_of[token] == entity;
  }
};

// With `explain` actors say what led to them (Actor::because).
// Order: mentions are resolved from the article's beginning to its end, so a pronoun sees what stands before it.
ArticleActors resolve_actors(const Article&, const std::vector<Attribution>&, const std::vector<RecognizedName>&,
                             const ActorLists&, bool explain = false);

} // namespace standpoint
