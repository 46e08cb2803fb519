// Which side a statement takes towards the debate that it belongs to.
#pragma once

#include "lexicon/lexicon.h"

#include <string_view>

namespace standpoint {

// What being for the topic says of the issue.
enum class TopicSide : std::int8_t { against = -1, apart = 0, same = 1 };

// against: the topic undoes what the issue names ("lifting the ban" in "hunting ban") or is what the issue is a measure
// against ("hunting"), or the other way round. apart: neither has the other's head, so that who is for the one ("Tony
// Blair") need not be for the other; but a word that only points ("the bill") stands for the issue.
TopicSide topic_side(std::string_view topic, std::string_view issue, const Lexicon&);

// Whether a claim undoes its topic though nothing else says so: "to stop issuing waivers" beside the topic "issuing
// waivers". Such a side is not to be relied on.
bool is_undone(std::string_view topic, std::string_view claim, const Lexicon&);

} // namespace standpoint
