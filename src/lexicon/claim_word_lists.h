// Words that matter when a claim is worded: what is left out, taken off the front, kept close.
#pragma once

#include "lexicon/string_map.h"

#include <string>

namespace standpoint {

// All lower case; the kinds of claim_words.tsv, which says what each is.
struct ClaimWordLists {
  StringSet leading_adverbs;
  StringSet opening_words;
  StringSet report_verbs;
  StringSet fact_verbs;
  StringSet wish_verbs;
  StringSet needs;
  StringSet certainties;
  StringSet intensifiers;
  StringSet close_words;
  StringSet conditions;
  StringSet manner_nouns;
  StringSet manner_words;
  StringSet deadlines;
  StringSet offices;
  StringSet presidencies;
  StringSet media;
};

// Reads FOLDER/claim_words.tsv. Errors: missing_input; bad_format with file and line.
ClaimWordLists read_claim_word_lists(const std::string& folder);

} // namespace standpoint
