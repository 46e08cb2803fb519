// The user's own list of actors (--actors FILE) over those of the repository.
#pragma once

#include "lexicon/actor_lists.h"

#include <string>

namespace standpoint {

// A table in CSV or TSV with a header row; columns, in any order:
//   name      the canonical one (needed)
//   kind      person, organization, country or group (needed)
//   aliases   other names, parted by ";": "Labour;New Labour"
//   country, party, wikidata (an id such as Q9545)
// An actor of the lists with this name is changed; a name or alias of the file stands for its actor whatever the lists
// say.
//
// Errors: missing_input, unreadable; bad_format with file and line for an unknown column or kind, a missing name, a
// Wikidata id that is none, and a name that is given to two actors of the file.
void add_user_actors(const std::string& path, ActorLists&);

} // namespace standpoint
