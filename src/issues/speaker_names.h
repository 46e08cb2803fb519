// Who speaks in a corpus: their names make poor names of debates.
#pragma once

#include "lexicon/lexicon.h"
#include "statement/statement.h"

#include <string_view>

namespace standpoint {

struct SpeakerNames {
  StringSet person_words;  // stems of the words of persons' names
  StringSet other_names;   // of bodies, countries, groups: stems joined by blanks
  StringSet first_words;   // of those of more than one stem
  StringSet country_names; // the last words of countries' names: a debate may be about what is done there
};

void add_speaker(SpeakerNames&, std::string_view name, ActorKind, const LinkingLists&);

} // namespace standpoint
