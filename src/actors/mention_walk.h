// Pronouns and descriptions of one article, resolved from its beginning to its end.
#pragma once

#include "actors/match_description.h"
#include "actors/mentions.h"
#include "article/syntax.h"
#include "attribution/attribution.h"
#include "lexicon/actor_lists.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace standpoint {

bool is_subject(Relation); // of a verb, or its agent in the passive

// Fills Mentions for pronouns and descriptions where they are resolved, and adds an entity for an unnamed holder
// ("union leaders", "a senior official"), so that a later "they" or "the official" can mean it.
class MentionWalk {
public:
  // `day` is the article's, ISO: it says who "the prime minister" was; `author` is who "I" is outside of quotations.
  // Both are empty when not known.
  MentionWalk(const Syntax&, const ActorLists&, const std::vector<Attribution>&, std::string_view day,
              std::string_view author, Mentions&);
  void walk();

private:
  // A mention that later words may refer back to.
  struct Antecedent {
    std::int32_t token = no_token; // the last token of the mention
    std::int32_t head = no_token;
    std::int32_t entity = -1;
    float salience = 0; // of its place (salience.h)
    bool is_plural = false;
    bool joins_persons = false; // "Grassley and Leahy"
    bool is_speaker = false;    // "a spokesman for the union", who is a "he" though the union is none
  };
  enum class Wanted : std::uint8_t { he, she, they, it };

  void add_antecedent(std::int32_t token, std::int32_t entity);
  void settle(std::int32_t token, std::int32_t entity, MentionStep);
  bool resolve_to_mention(std::int32_t token, std::int32_t mention, MentionRule); // always true
  bool resolve_to(std::int32_t token, const Antecedent&, MentionRule);            // always true
  bool resolve_to_listed(std::int32_t token, std::int32_t known, MentionRule);    // always true
  void note_noun(std::int32_t token);
  void resolve_pronoun(std::int32_t token);
  void resolve_first_person(std::int32_t token);
  bool resolve_as_holder(std::int32_t token, Wanted);
  bool is_of_agent(std::int32_t pronoun) const;
  bool resolve_both(const Description&);
  void resolve_relative(std::int32_t token);
  void resolve_description(std::int32_t token);
  bool resolve(const Description&);
  bool resolve_called(const Description&);
  bool resolve_one(const Description&);
  bool resolve_state_media(const Description&);
  bool resolve_office(const Description&);
  bool resolve_administration(const Description&);
  bool resolve_member(const Description&);
  bool resolve_named_member(std::int32_t token);
  bool resolve_speaker(const Description&);
  bool resolve_indefinite(const Description&);
  const Antecedent* find_antecedent(std::int32_t pronoun, Wanted) const;
  const Antecedent* find_foreground(const Description&) const;
  bool is_subject_above(std::int32_t token, std::int32_t entity) const;
  std::vector<std::string> names_beside(const Description&) const;
  const Antecedent* find_last(std::int32_t entity) const; // the mention of it before; nullptr when none
  bool is_named_before(std::int32_t entity) const;
  const Antecedent* find_body(std::int32_t token) const;
  std::int32_t head_of_name(std::int32_t token) const;
  std::int32_t find_announced(const Description&) const;
  void note_issuer(std::int32_t text);
  std::int32_t issuer_before(std::int32_t text) const;
  bool fits(const Antecedent&, Wanted) const;
  std::int32_t told_by(std::int32_t token) const { return told_by_[token]; }
  bool is_speaker_here(std::int32_t token, std::int32_t entity) const;
  std::int32_t subject_beside(std::int32_t pronoun) const; // an entity, -1 where there is none
  std::int32_t add_known(std::int32_t known);
  std::int32_t add_named(std::string name, ActorKind);

  bool is_source(std::int32_t token) const { return is_source_[token] != 0; }
  std::int32_t quoted_by(std::int32_t token) const { return quoted_by_[token]; }
  const Entity& entity(const Antecedent& earlier) const { return mentions_.entities[earlier.entity]; }

  const Syntax& syntax_;
  const ActorLists& lists_;
  const std::string_view day_;
  const std::string_view author_;
  Mentions& mentions_;
  std::vector<char> is_source_;               // by token
  std::vector<std::int32_t> quoted_by_;       // by token: the source head of the direct quotation it stands in
  std::vector<std::int32_t> told_by_;         // by token: the source head of the indirect speech it stands in
  std::vector<Antecedent> antecedents_;       // by position
  std::vector<std::int32_t> times_mentioned_; // by entity
  std::vector<std::int32_t> last_mentioned_;  // by entity: index into antecedents_; -1 for none
  std::vector<char> is_named_;                // by entity
  std::vector<std::int32_t> not_called_;      // by entity: the last description that it was found not to fit
  struct Issuer {
    std::int32_t text = no_token;
    std::int32_t issuer = no_token;
  };
  std::vector<Issuer> issuers_;    // in the order of the article
  std::int32_t last_speaker_ = -1; // entity of the last source outside quotations
  std::int32_t last_spoke_ = -1;   // the sentence of it
};

} // namespace standpoint
