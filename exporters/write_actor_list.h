// Actors as the table that --actors reads (src/actors/add_user_actors.h).
#pragma once

#include "statement/listed_actor.h"

#include <ostream>
#include <vector>

namespace standpoint {

// Columns: name, kind, aliases, country, party, wikidata. Order: as given. Cells as csv.h writes them.
void write_actor_list(const std::vector<ListedActor>&, std::ostream&);

} // namespace standpoint
