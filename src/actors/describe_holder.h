// A holder that has no name, as worded: "opponents of the ban", "a source close to the talks".
#pragma once

#include "actors/mentions.h"
#include "article/syntax.h"
#include "lexicon/actor_lists.h"
#include "statement/statement.h"

#include <cstdint>
#include <string>

namespace standpoint {

// The noun phrase of this head without article, clauses and what stands behind a comma or dash; lower case at a
// sentence's beginning; "his colleagues" with the name that "his" stands for.
std::string describe_holder(const Syntax&, const ActorLists&, const Mentions&, std::int32_t head);

// Whether such a phrase can hold a position at all: "critics", "the commission", "some", "a report", not "its failure".
bool can_hold(const Syntax&, const ActorLists&, std::int32_t head);

// Whether what is said of the phrase is said of nobody: "no one", "neither side", "few experts".
bool is_nobody(const Syntax&, const ActorLists&, std::int32_t head);

// "Opponents" of "Opponents of Rita Shaw said", "Some" of "Some in the party said", where the parser has what is behind
// as the subject, too; no_token elsewhere.
std::int32_t find_group_before(const Syntax&, const ActorLists&, std::int32_t head);

ActorKind kind_of_holder(const Syntax&, const ActorLists&, std::int32_t head);

// "Dockers Union of North America President Ann Lee said": the parser makes the body the subject, and its officer a
// part of where it is. The officer's name; no_token where there is none.
std::int32_t find_officer_behind(const Syntax&, const ActorLists&, std::int32_t body);

} // namespace standpoint
