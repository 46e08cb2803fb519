// What is left of a topic's wording when it is compared with others: which words, and which of them is the head.
#pragma once

#include "lexicon/lexicon.h"
#include "lexicon/string_map.h"

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// Words are lower case and singular, each by the first word of its row of topic_links.tsv.
struct TopicKey {
  std::vector<std::string> words;  // sorted, each once
  std::string head;                // one of them: "ban" in "ban on hunting" and in "hunting ban"
  std::vector<std::string> names;  // sorted; words that tell which one rather than what kind: "Iran" in "Iran nuclear
                                   // deal", "dog" in "ban on hunting with dogs"
  std::vector<std::string> owners; // of these: "gordon brown" in "Gordon Brown's budget"
  bool acted_on = false;           // "introduction of tolls" has the words of "tolls",
                                   // "law banning hunting" those of "hunting ban"
  bool reversed = false;           // "lifting of the hunting ban" has the words of "hunting ban"
  std::vector<std::string> notes;  // what was done to the wording, for --explain: "identity = id"
};

// Long forms in lower case to abbreviations in lower case.
using Abbreviations = StringMap<std::string>;

// Abbreviations that the text explains, "the Common Agricultural Policy (CAP)": added where the initials agree.
void find_abbreviations(std::string_view text, Abbreviations&);

TopicKey topic_key(std::string_view wording, const Lexicon&, const Abbreviations&);

// "taxes" -> "tax", "countries" -> "country".
std::string singular(std::string_view lower_case_word);

} // namespace standpoint
