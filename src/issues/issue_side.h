// Which side a statement takes towards the debate that it belongs to.
#pragma once

#include "lexicon/lexicon.h"
#include "linking/topic_key.h"

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// A topic's wording or an issue's name, as sides are told by it.
struct SidedWording {
  TopicKey key;
  std::vector<std::string> objects; // words but a counter's
  bool is_counter = false;          // a measure against what the rest of its words name: "hunting ban", "arms embargo"
  bool is_act_against = false;      // "violation of the treaty"
  bool only_points = false;         // "the bill"
};

SidedWording read_sided(std::string_view wording, const Lexicon&);
// Of "nuclear deal: lifting of embargo" the part, then the debate.
std::vector<SidedWording> read_sided_issue(std::string_view issue, const Lexicon&);

// What being for the topic says of the issue.
enum class TopicSide : std::int8_t { against = -1, apart = 0, same = 1 };

// against: the topic undoes what the issue names ("lifting the ban" in "hunting ban") or is what the issue is a measure
// against ("hunting"), or the other way round. apart: neither has the other's head, so that who is for the one ("Tony
// Blair") need not be for the other; but a word that only points ("the bill") stands for the issue. Of a part of a
// debate the part decides, where the topic is on it, else the debate.
TopicSide topic_side(const SidedWording& topic, const std::vector<SidedWording>& issue);

// Whether a claim undoes its topic though nothing else says so: "to stop issuing waivers" beside the topic "issuing
// waivers". Such a side is not to be relied on.
bool is_undone(std::string_view topic, std::string_view claim, const Lexicon&);

} // namespace standpoint
