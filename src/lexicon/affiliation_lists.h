// To what actors belong: parties with dates, bodies of bodies, and the words that tell who speaks for one.
//
// Files: affiliations.tsv, party_members.tsv; each opens with its columns.
#pragma once

#include "lexicon/string_map.h"

#include <string>
#include <vector>

namespace standpoint {

// Somebody in a party for a while.
struct PartyMember {
  std::string name;
  std::string country;
  std::string party;
  std::string from; // ISO days, compared as text; `to` is the day on which it ended, "9999" where it has not
  std::string to;
  bool needs_role = false; // others bear this name: the articles must say what a legislator is
};

struct AffiliationLists {
  StringMap<std::vector<PartyMember>> members; // by name_key of each name (person_names.h); in the order of the file
  StringMap<std::string> parts;                // body to the body, or the country, that it is a part of
  StringSet government_words;                  // "official"; lower case and singular, as are those below
  StringSet body_words;                        // "MP", "official"
  StringSet member_words;                      // "senator"
  StringSet picture_agencies;                  // as written
  StringMap<std::vector<std::string>> in_full; // given names by their short form: "chris" -> "christopher", "christine"
};

// Errors: missing_input; bad_format with file and line, also for days that are none and a body that is a part of two.
AffiliationLists read_affiliation_lists(const std::string& folder);

} // namespace standpoint
