// Actors in the place of whom the bodies stand for which they act.
#pragma once

#include "lexicon/lexicon.h"
#include "statement/statement_rows.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace standpoint {

//   name   as they are called: the Pentagon, John Kirby, "U.S. officials"
//   body   persons, groups and texts as the body for which they act: the State Department, the Labour Party
//   top    bodies too as what they are part of: all of them the United States
enum class ActorsLevel : std::uint8_t { name, body, top };
std::string_view name(ActorsLevel);
std::optional<ActorsLevel> find_actors_level(std::string_view);

// Names the actor's parent in the place of the actor and keeps the name in Actor::through, where nothing stands there.
// Who has no parent stays. REQUIRES: statements with parents (actor_parents.h).
void lift_actors(StatementRows&, ActorsLevel, const Lexicon&);

} // namespace standpoint
