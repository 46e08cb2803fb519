// Words that matter when wordings of topics are compared between articles.
//
// File: topic_links.tsv, which opens with its columns.
#pragma once

#include "lexicon/string_map.h"

#include <cstddef>
#include <string>

namespace standpoint {

// Keys are lower case and singular; those of several words are joined by blanks.
struct LinkingLists {
  StringMap<std::string> same; // word -> the first word of its row; long form -> abbreviation
  std::size_t longest = 1;     // words in a key of `same`
  StringSet reversing;         // "lifting"
  StringSet counters;          // "ban"
  StringSet shells;            // "scheme"
  StringSet towards;           // "introduction"
  StringSet instruments;       // "law"
  StringSet measures;          // "ban"
  StringSet owners;            // "government"
  StringSet small;             // "of"
  StringSet nameless;          // "people": no debate is called so
  StringSet inside;            // "on": a nameless word that may stand inside a name
};

// Errors: missing_input; bad_format with file and line, also for a word that is given two meanings.
LinkingLists read_linking_lists(const std::string& folder);

} // namespace standpoint
