// The word lists: files in models/lexicon, each with its origin and licence in its opening comment.
#pragma once

#include "lexicon/actor_lists.h"
#include "lexicon/affiliation_lists.h"
#include "lexicon/claim_word_lists.h"
#include "lexicon/cue_lists.h"
#include "lexicon/date_lists.h"
#include "lexicon/feature_weights.h"
#include "lexicon/linking_lists.h"
#include "lexicon/name_lists.h"
#include "lexicon/stance_lists.h"

#include <string>

namespace standpoint {

struct Lexicon {
  CueLists cues;                 // who says: words that introduce attributions
  StanceLists stances;           // what they hold: words that decide label and polarity
  ActorLists actors;             // who they are: titles, roles, metonyms, demonyms
  NameLists names;               // names by the thousand
  DateLists dates;               // when: weekdays, "last week"
  FeatureWeights topics;         // on what: what speaks for a candidate
  FeatureWeights confidence;     // how sure: what speaks for a statement
  ClaimWordLists claim_words;    // in what words: what a claim leaves out or keeps close
  LinkingLists linking;          // what makes two wordings one topic
  AffiliationLists affiliations; // to what body and party they belong
};

// Reads every list from the folder. Errors: missing_input, bad_format with file and line.
Lexicon read_lexicon(const std::string& folder);

} // namespace standpoint
