// Words that carry a side on to what they act on, turn it, or hold it open.
#pragma once

#include "lexicon/string_map.h"

#include <cstdint>
#include <string>

namespace standpoint {

enum class ActKind : std::uint8_t {
  undo,   // what it acts on goes, or does not come: "scrap the cap", "vote against it"
  keep,   // what it acts on stays or comes: "uphold the law"
  refrain // the act behind it is left undone: "stop building", "fail to act"
};

// Keys are lemmas in lower case, with what makes the sense behind a blank: "do away with", "put end to".
struct ActLists {
  StringMap<ActKind> verbs; // undo and keep
  StringSet ending;         // verbs whose subject goes: "wants the embargo to end"
  StringSet ending_adverbs; // may stand behind them, as "ahead" may not: "must go now"
  StringSet refraining;     // verbs; some are in `verbs` too: "stop the war", "stop building"
  StringSet undoing_nouns;  // "repeal", "end"
  StringSet vehicles;       // nouns that only carry an act: "calls to scrap it", "the decision to"
  StringSet openers;        // verbs of saying and deciding, before "whether"
};

// Reads FOLDER/acts.tsv. Errors: missing_input; bad_format with file and line.
ActLists read_act_lists(const std::string& folder);

} // namespace standpoint
