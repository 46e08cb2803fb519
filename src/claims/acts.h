// What acts do to a side: they carry it on to what they act on, or turn it.
#pragma once

#include "article/syntax.h"
#include "lexicon/stance_lists.h"

#include <array>
#include <cstdint>
#include <optional>

namespace standpoint {

struct ActOnThing {
  ActKind kind = ActKind::keep;
  std::int32_t thing = no_token; // what is acted on; may be a pronoun
  bool by_stance = false;        // no act of the lists, but a word for or against: "fight the bill", "threaten it"
};

// "scrap [the cap]", "do away with [it]", "put an end to [it]", "[the cap] must be scrapped", "vote against [the
// bill]"; empty where the verb is no such act or nothing is acted on.
std::optional<ActOnThing> act_on_thing(const Syntax&, const StanceLists&, std::int32_t verb);

// "stop [building]", "failing to [pass]", "refrain from [voting]": the act that is left undone; no_token where none is.
std::int32_t act_left_undone(const Syntax&, const StanceLists&, std::int32_t verb);

// "calls to [scrap] it", "the decision [to build]", "plans for it to be [dropped]": the act that a noun only carries;
// no_token where there is none.
std::int32_t act_carried(const Syntax&, const StanceLists&, std::int32_t noun);

// "praised the council [for scrapping] it", "accused it [of hiding] it": an act that stands where somebody answers for
// it; not "joined it in backing it".
bool is_answered_for(const Syntax&, std::int32_t act);

// What somebody is to do, where `who` stands behind a verb of asking or wanting: "urged [the council] to act", "wants
// [the cap] scrapped", "called on [it] to act"; no_token where nothing is asked.
std::int32_t act_asked_of(const Syntax&, std::int32_t who);

// "wants [the cap] scrapped", "called for [it] to be scrapped": what a passive act is done to, where that stands before
// it as the object of the verb above; no_token elsewhere.
std::int32_t raised_object_of(const Syntax&, std::int32_t act);

// "wants to [see] it scrapped": to see it is to have it done.
bool wants_to_see(const Syntax&, std::int32_t verb);

// "wants [the embargo] to end", "[the tax] must go": what is to come to its end; nobody who would do so, no name.
// no_token elsewhere.
std::int32_t thing_to_end(const Syntax&, const StanceLists&, std::int32_t verb);

// "said scrapping [the toll] would be a disaster", "the decision to scrap [the toll] was wrong": where the parser takes
// what is acted on for the subject of the judgement behind it. Both tokens are no_token where it does not.
struct SwallowedObject {
  std::int32_t thing = no_token;     // "toll"
  std::int32_t judgement = no_token; // "disaster"
};
SwallowedObject swallowed_object(const Syntax&, const StanceLists&, std::int32_t act);

// "rejected cuts [to the tax]": what belongs to a noun's phrase though the parser hangs it on the verb; no_token where
// nothing does.
std::int32_t phrase_goes_on(const Syntax&, std::int32_t noun);

// The entry of a word with the preposition, particle or marker beside it, or alone.
const StanceEntry* find_stance(const Syntax&, const std::array<StringMap<StanceEntry>, word_part_count>&,
                               std::int32_t word);

// What the lists say of a word where it introduces what is held, and where it is the predicate of it; not negated.
Stance cue_stance_of(const Syntax&, const StanceLists&, std::int32_t word);
Stance predicate_stance_of(const Syntax&, const StanceLists&, std::int32_t word);

} // namespace standpoint
