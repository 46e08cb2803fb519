// Who the words of an article stand for, and what led there.
#pragma once

#include "entities/link_names.h"

#include <cstdint>
#include <map>
#include <vector>

namespace standpoint {

struct MentionStep {
  MentionRule rule = MentionRule::none;
  std::int32_t to = no_token; // the mention that it was resolved to; no_token when it led to a name of the lists
};

// Shapes: entity_of, in_name and steps by token; -1 and `none` for tokens that stand for nobody.
struct Mentions {
  std::vector<Entity> entities;
  std::vector<std::int32_t> entity_of;
  std::vector<char> in_name; // the token is part of a name
  std::vector<MentionStep> steps;
  std::map<std::int32_t, std::int32_t> second = {}; // of "both leaders": the mention of the other one

  const Entity* entity_at(std::int32_t token) const {
    const std::int32_t index = entity_of[token];
    return index < 0 ? nullptr : &entities[index];
  }
  bool is_name(std::int32_t token) const { return in_name[token] != 0; }
};

} // namespace standpoint
