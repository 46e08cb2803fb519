// What somebody says speaks for a thing or against it, without judging it by a word: a need, a case, a duty, a price.
#pragma once

#include "article/syntax.h"
#include "lexicon/stance_lists.h"

#include <cstdint>
#include <optional>

namespace standpoint {

struct Merit {
  bool against = false;
  std::int32_t word = no_token;  // that says so: "need"
  std::int32_t about = no_token; // the thing or the act
};

// "there is no [need] for it", "we see no [case] for building it", "parliament has a [duty] to act", "has no [right]
// to"; `own`: whether the holder is the subject. Empty where nothing of the kind is said: "a reason to believe", "a
// case".
std::optional<Merit> merit_in(const Syntax&, const StanceLists&, std::int32_t root, bool own);

// "the budget is a missed [chance] to invest in rail": what was not taken is wanted; `noun`: "chance". Empty elsewhere.
std::optional<Merit> lost_chance_in(const Syntax&, const GrammarLists&, std::int32_t noun);

// "the benefits of the tax [outweigh] its costs": the thing is what the benefits are of. Empty elsewhere.
std::optional<Merit> balance_in(const Syntax&, const GrammarLists&, std::int32_t root);

// "said [no] to longer days"; empty elsewhere.
std::optional<Merit> answer_in(const Syntax&, std::int32_t root);

} // namespace standpoint
