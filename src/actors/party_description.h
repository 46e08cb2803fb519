// Persons called by their party, their state or their nation: "the Kentucky Republican", "the Tory chief", "the
// Italian".
#pragma once

#include "actors/match_description.h"
#include "actors/mentions.h"
#include "article/syntax.h"
#include "lexicon/actor_lists.h"

#include <cstdint>
#include <string_view>

namespace standpoint {

// What a description says of somebody's party and place.
struct PartyDescription {
  std::int32_t party = -1;      // index into ActorLists::known; -1 for "the Italian"
  WordRange place = {0, 0};     // "Kentucky"; empty where none is said
  std::int32_t word = no_token; // that says the party or the nation: "Republican"

  explicit operator bool() const { return word != no_token; }
};

// "Republican", "Democrat", "Green": one of those whom a party's name counts; not the party's own name.
bool is_party_member(const ActorLists&, std::string_view word);

// Empty for a plural, and where no word of the description is a party's or, as its head, a nation's.
PartyDescription read_party_description(const Syntax&, const ActorLists&, const Description&);

// How well a name that was said before fits, by the words beside it ("(R-Ky.)", "Republican of Texas", "from Ohio") and
// the roles of its person: below 0 where they contradict, 0 where they say nothing. `name_end`: its last token.
int party_fit(const Syntax&, const ActorLists&, const PartyDescription&, const Entity& person, WordRange name);

} // namespace standpoint
