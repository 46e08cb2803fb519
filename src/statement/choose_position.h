// Which position a claim takes, and whether for or against.
#pragma once

#include "attribution/attribution.h"
#include "lexicon/stance_lists.h"
#include "statement/split_content.h"
#include "statement/statement.h"
#include "statement/syntax.h"

#include <functional>
#include <optional>

namespace standpoint {

struct Taken {
  Position position = Position::asserts;
  int polarity = 0;
  // Where the topic is to be looked for: behind the claim's own stance verb ("we support [the plan]"), else its root.
  std::int32_t about = no_token;
};

// Whether a token names the holder of the claim: "I", "we", his name.
using IsHolder = std::function<bool(std::int32_t token)>;

// Empty where the cue's word takes no position ("none" in the lists).
std::optional<Taken> choose_position(const Syntax&, const StanceLists&, const Attribution&, const Claim&,
                                     const IsHolder&);

// "not", "n't", "never", "no" or "neither" with the word, or "without" after an impossibility.
bool is_negated(const Syntax&, std::int32_t word);

} // namespace standpoint
