// Whom a description means: questions about one noun phrase, asked while an article is walked from its beginning to its
// end (mention_walk.h).
#pragma once

#include "actors/mentions.h"
#include "article/syntax.h"
#include "lexicon/actor_lists.h"

#include <cstdint>
#include <string_view>

namespace standpoint {

// A noun phrase without what stands behind its head.
struct Description {
  WordRange words; // from its first modifier on, without the determiner; ends behind the head
  std::int32_t head = no_token;
  bool is_definite = false; // "the", "this", a possessive, or a capitalised title without a determiner
  bool is_plural = false;
};
Description describe(const Syntax&, std::int32_t head);

// The name beside a description: "the secretary of the Treasury, Jacob Lew", "the newspaper Haaretz"; its first token.
std::int32_t find_apposed(const Syntax&, const ActorLists&, const Mentions&, const Description&);

// Who is given this title in the article, and whose role has most of the description's words; -1 when nobody.
std::int32_t find_titled(const Syntax&, const ActorLists&, const Mentions&, const Description&);

// Who held an office on the article's day.
struct Incumbent {
  std::int32_t entity = -1; // where the article names him; -1 when it does not
  const OfficeHolder* listed =
      nullptr; // the only one of this country on that day, where the article says which country
};

// Who held this office on that day (before it, for a "former" one; ever, where the day is not known).
Incumbent find_office_holder(const Syntax&, const ActorLists&, const Mentions&, const Description&,
                             std::string_view day);

// What the clause of "who" or "which" belongs to: somebody, where it is "who" ("athletes from the games, who");
// no_token when it is in none.
std::int32_t find_relative_antecedent(const Syntax&, const ActorLists&, const Mentions&, std::int32_t pronoun);

// The name that belongs to a text: "the Pentagon's statement", "a report by Oxfam"; no_token when none does.
std::int32_t find_issuer(const Syntax&, const Mentions&, std::int32_t text);

// The one for whom a spokesman speaks: "the union's spokesman", "a spokesman for the union"; no_token when not said.
std::int32_t principal_of(const Syntax&, std::int32_t speaker);

// Whether only words that are said of anybody stand here: "the source", "an official".
bool is_unnamed(const Syntax&, const ActorLists&, const Entity& meant, const Description&);

// Whether an organisation may be called by this noun: the Labour Party "party", Haaretz "newspaper".
bool may_be_called(const Syntax&, const Entity&, std::string_view noun);

// The party in somebody's role ("Lib Dem leader"); index into ActorLists::known, -1 when none is.
std::int32_t find_party(const Syntax&, const ActorLists&, const Entity&);

} // namespace standpoint
