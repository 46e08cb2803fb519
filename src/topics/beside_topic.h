// Words of a claim that are not what it is on, however often an article names them.
#pragma once

#include "topics/topic_features.h"

#include <cstdint>

namespace standpoint {

// Whether `at` stands beside what is held:
//   concession    "backed the budget despite [the cuts]", "in spite of [fears]"
//   alternative   "instead of [the toll]", "rather than [a tax]", "unlike [Norway]"
//   circumstance  "must act before [nurses] miss another payday", in a demand
//   label         "sees it as the best way to prevent [a war]", where what is called so is sought
//   bearer        "[the budget] is a lost chance to invest", where the act is sought
//   for whom      "the merger is bad for [customers]"
//   other clause  "the deal is a step forward and should not be undermined by [sanctions]", of what is judged
//   purpose       "opposes a toll to pay for [the bridge]"; not of "a bill to scrap [the toll]"
//   comparison    "would rather leave than sign [the pact]"
//   reason        "take aid from firms for cheating [workers]", in a demand
//   when          "should wait until after [the election]", in a demand
//   who feels     "[drivers] should be offended that it rises"
//   left undone   "the council has failed to build [the bridge]"
//   role          "will not stand again as leader of [the party]"
// From `at` upwards to where the question looks. Cost: the depth of the tree.
bool is_beside_topic(const TopicView&, const TopicQuestion&, std::int32_t at);

// "minister", "campaigner": by the lists or by its ending.
bool is_person_noun(const TopicView&, std::int32_t token);

// Who is to act, in a demand: "[the minister] should resign", "[Lee] must explain it"; not "[the tax] should rise".
bool is_to_act(const TopicView&, const TopicQuestion&, std::int32_t at);

// The verb of a reproach whose object `at` is: "[hurts] small farmers", "[violates] the treaty". Who says so is against
// what does it, neither the farmers nor the treaty. no_token elsewhere.
std::int32_t reproach_over(const TopicView&, const TopicQuestion&, std::int32_t at);

} // namespace standpoint
