// What stands behind a cue, by its form: questions that compose_side.cpp asks of an attribution's content.
#pragma once

#include "article/syntax.h"
#include "attribution/attribution.h"
#include "claims/split_content.h"
#include "lexicon/stance_lists.h"

#include <cstdint>

namespace standpoint {

// "dismissed the fund [as a bribe]": a thing that is called so, and no claim that would be denied: not "dismissed the
// reports as nonsense".
bool is_called_something(const Syntax&, const StanceLists&, const Attribution&, const Claim&);

// "'[Who paid for it?]' she demanded": a sentence of its own, and nothing that is asked for.
bool is_quoted_sentence(const Syntax&, const Attribution&, const Claim&);

// "rejected [forecasts] that prices will rise", "the [idea] that it is unfair": a noun with what it says; who rejects
// it is not against what that is on.
bool is_saying_noun(const Syntax&, const StanceLists&, std::int32_t noun);

// "determined that [the fund is short]", "decided it [was] unfair": neither promised nor asked for.
bool is_finding(const Syntax&, const StanceLists&, const Attribution&, const Claim&);

// "insisted that it [be cut]", "demanded that it [close]"; not "warned that it would close", which foretells.
bool is_subjunctive(const Syntax&, std::int32_t root);

// "said [who] should decide", "told them [how] to register": a word that asks opens it.
bool is_left_open(const Syntax&, std::int32_t root);

// "has not [endorsed] it": he may yet; not "has never endorsed it", "does not endorse it". `verb`: of support, negated.
bool is_not_yet(const Syntax&, const StanceLists&, std::int32_t verb);

// "did not [say]", "has never [indicated]"; not "said no to it".
bool is_left_unsaid(const Syntax&, const GrammarLists&, std::int32_t verb);

// "defended [himself]"
bool is_reflexive(const Syntax&, std::int32_t token);

} // namespace standpoint
