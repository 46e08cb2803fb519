// Which position a claim takes, and whether for or against.
#pragma once

#include "article/syntax.h"
#include "attribution/attribution.h"
#include "claims/split_content.h"
#include "lexicon/stance_lists.h"
#include "statement/statement.h"

#include <functional>
#include <optional>

namespace standpoint {

struct TakenPosition {
  Position position = Position::asserts;
  int polarity = 0;
  // Where the topic is to be looked for: behind the claim's own stance verb ("we support [the plan]"), else its root.
  std::int32_t about = no_token;
};

// Whether a token names the holder of the claim: "I", "we", his name.
using IsHolder = std::function<bool(std::int32_t token)>;

// Empty where the cue's word takes no position ("none" in the lists).
std::optional<TakenPosition> choose_position(const Syntax&, const StanceLists&, const Attribution&, const Claim&,
                                             const IsHolder&);

// What the lists say of a word where it introduces what is held, and where it is the predicate of it; not negated.
Stance cue_stance_of(const Syntax&, const StanceLists&, std::int32_t word);
Stance predicate_stance_of(const Syntax&, const StanceLists&, std::int32_t word);

// Whether the holder is the subject of what he says: "we will leave", "[he said] he would not resign".
bool is_own_claim(const Syntax&, const GrammarLists&, const Claim&, const IsHolder&);

} // namespace standpoint
