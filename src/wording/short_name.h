// How somebody is called in a claim.
#pragma once

#include "lexicon/actor_lists.h"
#include "statement/statement.h"

#include <string>
#include <string_view>

namespace standpoint {

// The surname of a person ("Kim" of "Kim Jong Un"), else the name, with "the" where it is said with it ("the United
// States").
std::string short_name(const ActorLists&, const std::string& name, ActorKind);
// "the unions say", "police say".
bool is_plural_name(std::string_view name, ActorKind);

} // namespace standpoint
