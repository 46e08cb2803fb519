// Names that are found as they stand in the lists, whatever their words look like.
#pragma once

#include "article/syntax.h"
#include "entities/find_names.h"
#include "lexicon/actor_lists.h"

#include <vector>

namespace standpoint {

// Adds to the names, or puts in the place of those that share a word with them: names of the user's file; names of
// bodies of three words and more ("Citizenship and Immigration Services"); holders of offices ("Ban Ki-moon"). Gives
// abbreviations with dots the actor of those without ("S.E.C.").
// Order: by position, as find_names.
void add_listed_names(const Syntax&, const ActorLists&, std::vector<Name>&);

} // namespace standpoint
