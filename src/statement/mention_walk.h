// Pronouns and descriptions of one article, resolved from its beginning to its end.
#pragma once

#include "attribution/attribution.h"
#include "lexicon/actor_lists.h"
#include "statement/link_names.h"
#include "statement/syntax.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace standpoint {

// Fills `entity_of` for pronouns and descriptions where they are resolved, and adds an entity for an unnamed group that
// is a source, so that a later "they" can mean it.
class MentionWalk {
public:
  MentionWalk(const Syntax&, const ActorLists&, const std::vector<Attribution>&, std::vector<Entity>& entities,
              std::vector<std::int32_t>& entity_of);
  void walk();

private:
  struct Mention {
    std::int32_t token = no_token;
    std::int32_t entity = -1;
    float weight = 0; // how much it stands in the foreground
  };
  enum class Wanted : std::uint8_t { he, she, they, it };

  void mention(std::int32_t token, std::int32_t entity);
  void resolve_pronoun(std::int32_t token);
  void resolve_description(std::int32_t token);
  std::int32_t find_titled(WordRange phrase, std::int32_t head) const;
  std::int32_t find_antecedent(std::int32_t pronoun, Wanted) const;
  std::int32_t find_organization(std::string_view noun, std::int32_t before) const;
  std::int32_t add_known(std::int32_t known);
  bool fits(const Entity&, Wanted) const;
  bool is_speaker_here(std::int32_t token, std::int32_t entity) const;

  const Syntax& syntax_;
  const ActorLists& lists_;
  std::vector<Entity>& entities_;
  std::vector<std::int32_t>& entity_of_;
  std::vector<char> is_source_;         // by token
  std::vector<std::int32_t> quoted_by_; // by token: the source head of the direct quotation it stands in
  std::vector<Mention> mentions_;       // by position
};

} // namespace standpoint
