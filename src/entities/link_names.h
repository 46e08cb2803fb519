// Names that mean the same actor, within one article.
#pragma once

#include "entities/find_names.h"
#include "entities/mention_rule.h"

#include <string>
#include <vector>

namespace standpoint {

struct Role {
  WordRange words;                 // "former South Korean Prime Minister", "leader of the Tory party"
  std::vector<std::string> titles; // canonical ones in it: "prime minister"
};

// Somebody or something that an article names, or describes as a holder of positions.
struct Entity {
  std::string name; // the fullest that the article gives; of a listed one, the list's
  ActorKind kind = ActorKind::unknown;
  Gender gender = Gender::unknown;
  std::int32_t known = -1;        // index into ActorLists::known
  bool is_named = true;           // false for "critics", "some officials"
  bool is_place = false;          // recognised as one, and nothing speaks for somebody
  std::vector<std::string> nouns; // what it is also called, in lower case: "party"; the noun of an unnamed one
  std::vector<Role> roles;        // in the order of the article
  std::int32_t full_mentions = 0; // by more than one word, or by a listed name
};

// Shapes: entity_of[i] is the entity of names[i], rules[i] what led there (`none` for an entity's own name).
struct Entities {
  std::vector<Entity> entities; // in the order of their first mention
  std::vector<std::int32_t> entity_of;
  std::vector<MentionRule> rules;
};

Entity entity_of_known(const ActorLists&, std::int32_t known);

Entities link_names(const Syntax&, const ActorLists&, const std::vector<Name>&);

} // namespace standpoint
