// Who the words of an article stand for, and what led there.
#pragma once

#include "statement/link_names.h"

#include <cstdint>
#include <vector>

namespace standpoint {

// What led from a mention to its actor.
enum class MentionRule : std::uint8_t {
  none,
  pronoun,     // "she" -> the mention before it that fits best
  speaker,     // "I" in a quotation -> who is quoted
  apposition,  // "the secretary, Jacob Lew"
  listed,      // a description that a list of actors has: "the Palace"
  people,      // "the Israelis" -> Israel
  title,       // "the home secretary" -> who is given this title in the article
  office,      // "the prime minister" -> who held the office that day and is named in the article
  kind,        // "the party" -> the party named before
  same_noun,   // "the official" -> "an official with knowledge of the talks"
  issuer,      // "the statement" -> who made it
  foreground,  // "the Texan" -> the person spoken of
  announced,   // "a lawmaker" in the lead -> the lawmaker named next
  possessor,   // "his party" -> the party in his role
  spokesperson // "a spokesman for the union" -> the union
};

struct MentionStep {
  MentionRule rule = MentionRule::none;
  std::int32_t to = no_token; // the mention that it was resolved to; no_token when it led to a name of the lists
};

// Shapes: entity_of and steps by token; -1 and `none` for tokens that stand for nobody or are part of a name.
struct Mentions {
  std::vector<Entity> entities;
  std::vector<std::int32_t> entity_of;
  std::vector<MentionStep> steps;

  const Entity* entity_at(std::int32_t token) const {
    const std::int32_t index = entity_of[static_cast<std::size_t>(token)];
    return index < 0 ? nullptr : &entities[static_cast<std::size_t>(index)];
  }
};

} // namespace standpoint
