// Which position a claim takes, and whether for or against what: composed from the holder down to the topic.
#pragma once

#include "article/syntax.h"
#include "attribution/attribution.h"
#include "claims/split_content.h"
#include "lexicon/stance_lists.h"
#include "statement/statement.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace standpoint {

// A law of compose_side.cpp, and the word that it was applied at.
struct SideStep {
  const char* law = "";
  std::int32_t token = no_token;
};

struct TakenPosition {
  Position position = Position::asserts;
  int polarity = 0; // towards what stands at `about`
  // Where the topic is to be looked for: behind the claim's own stance verb ("we support [the plan]"), else its root.
  std::int32_t about = no_token;
  // The topic is the phrase at `about` and no other: the bare object, what is judged, what an undone act is on.
  bool is_thing = false;
  std::vector<SideStep> steps; // from the holder down
};

// Whether a token names the holder of the claim: "I", "we", his name.
using IsHolder = std::function<bool(std::int32_t token)>;

// Empty where the claim takes no position: the cue's word is "none" in the lists, or the view is not the holder's
// (held_view.h). A position without a side where the side is open.
std::optional<TakenPosition> compose_side(const Syntax&, const StanceLists&, const Attribution&, const Claim&,
                                          const IsHolder&);

// "advocates: call (called); undone act: turned onto the thing (scrap)": for --explain.
std::vector<std::string> explain_side(const Syntax&, const TakenPosition&);

// What the lists say of a word where it introduces what is held, and where it is the predicate of it; not negated.
Stance cue_stance_of(const Syntax&, const StanceLists&, std::int32_t word);
Stance predicate_stance_of(const Syntax&, const StanceLists&, std::int32_t word);

// Whether the holder is the subject of what he says: "we will leave", "[he said] he would not resign".
bool is_own_claim(const Syntax&, const GrammarLists&, const Claim&, const IsHolder&);

} // namespace standpoint
