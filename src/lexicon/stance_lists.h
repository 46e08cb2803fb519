// What they hold: words that decide the position, the direction and the topic.
//
// Files: stances.tsv, acts.tsv, topic_words.tsv, nominalizations.tsv, verb_forms.tsv, grammar.tsv; each opens with its
// columns.
#pragma once

#include "lexicon/act_lists.h"
#include "lexicon/grammar_lists.h"
#include "lexicon/string_map.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// The position that a word takes; the first eleven are the labels of a statement, in their order.
enum class Stance : std::uint8_t {
  advocates,
  supports,
  commits,
  opposes,
  refuses,
  criticizes,
  asserts,
  denies,
  predicts,
  questions,
  acknowledges,
  by_content, // "said": what is said decides
  announces,  // "declared": what is said decides, and what it says of the future is a promise
  none
};

enum class WordPart : std::uint8_t { verb, noun, adjective, adverb };
inline constexpr std::size_t word_part_count = 4;

struct StanceEntry {
  Stance plain = Stance::none;
  Stance negated = Stance::none; // "did not support"
};

struct StanceLists {
  // Of the cue: "urged", "support for", "opposed to"; keys are lemmas, with a preposition or particle behind a blank.
  std::array<StringMap<StanceEntry>, word_part_count> cues;
  // Of the content's own predicate: "the plan is a disaster" criticizes, "is essential" advocates.
  std::array<StringMap<StanceEntry>, word_part_count> predicates;
  StringMap<StanceEntry> holders;         // "critic", "supporter": nouns for who takes a position, singular
  StringSet turns;                        // "end", "ban", "scrap": being for them is being against what they act on
  StringMap<std::string> nominalizations; // verb -> noun: "denuclearize" -> "denuclearization"
  StringMap<std::string> gerunds;         // verb -> -ing form, where that is not regular: "quit" -> "quitting"
  StringSet light_verbs;                  // "take", "try", "help": their object or clause names the topic
  StringSet light_adjectives;             // "new", "recent": do not tell which
  StringSet effects;                      // "threaten", "put at risk": what does it to something is what is spoken of
  StringSet times;                        // "Tuesday": says when, not what
  StringSet periods;                      // "year": the same, but not behind "of"
  StringSet accusations;                  // "accuse": "of" opens the act, not whose part it is
  StringSet empty_nouns;                  // "plan", "bill": with "the" they point at what is named elsewhere
  StringSet light_nouns;                  // "step", "effort", "issue": what depends on them names the topic
  ActLists acts;
  GrammarLists grammar;
};

// Errors: missing_input; bad_format with file and line.
StanceLists read_stance_lists(const std::string& folder);

} // namespace standpoint
