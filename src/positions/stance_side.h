// From words of stance to sides.
#pragma once

#include "article/syntax.h"
#include "claims/split_content.h"
#include "lexicon/stance_lists.h"
#include "positions/taken_position.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace standpoint {

// Empty where the stance is none of a position's.
std::optional<Position> position_of(Stance);
// Being against is no contrary of being for: who does "not oppose" a thing need not support it.
std::optional<Position> position_of(const StanceEntry&, bool negated);

// With the side that the position usually takes, by one law.
TakenPosition taken(Position, std::string_view law, std::int32_t token, std::int32_t about = no_token);

// The same side, of a thing that names the topic by itself.
TakenPosition of_thing(TakenPosition side);

// What should or must be done, or should not.
TakenPosition demand(bool against, std::string_view law, std::int32_t token, std::int32_t about = no_token);

// What a verb of stance is about: "support [the plan]", "call for [talks]"; the verb itself where nothing stands there.
std::int32_t complement_of(const Syntax&, std::int32_t verb);

// "accepted the [recommendation] to close it", "does not accept our [offer]": who accepts an act is for it.
bool takes_up_act(const Syntax&, const StanceLists&, std::int32_t verb);

// Words of a claim beside the phrase that names its topic: "is a waste of money" is short enough to say nothing else.
inline constexpr std::int32_t most_outside_thing = 6;

// A noun that names the topic by itself: the claim is no more than its phrase, or little more.
bool is_bare_thing(const Syntax&, const StanceLists&, const Claim&, std::int32_t at,
                   std::int32_t most_outside = most_outside_thing);

} // namespace standpoint
