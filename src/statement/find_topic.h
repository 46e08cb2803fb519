// What a position is on: a short noun phrase that other articles could share.
#pragma once

#include "lexicon/stance_lists.h"
#include "statement/split_content.h"
#include "statement/syntax.h"

#include <cstdint>
#include <string>
#include <vector>

namespace standpoint {

struct Topic {
  std::string label;       // "denuclearization of North Korea"
  std::string phrase;      // "taking steps to denuclearize": the words as they stand
  bool is_pronoun = false; // "it", "that": what was spoken of before
};

// At least one; several where the claim coordinates acts: "towards denuclearization and normalization" with
// `may_coordinate`. Empty labels never.
std::vector<Topic> find_topics(const Syntax&, const StanceLists&, const Claim&, bool may_coordinate);

// "give up" -> "giving up"; "stop" -> "stopping".
std::string gerund(std::string_view verb);

} // namespace standpoint
