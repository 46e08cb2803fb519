// Words that introduce attributions: verbs, nouns and adjectives of saying, thinking, wanting and siding.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

enum class CuePart : std::uint8_t { verb, noun, adjective, phrase };

// How the content can follow the cue: bits.
enum CueFrame : std::uint8_t {
  cue_clause = 1,     // "said (that) taxes rise", "asked whether"
  cue_quote = 2,      // "'No,' she snapped"
  cue_infinitive = 4, // "promised to leave"
  cue_object = 8,     // "rejected the offer"
  cue_rest = 16,      // "according to": the rest of the sentence
};

// One way of using a word as a cue. "call" has two: call for + object, call + object ("called it a shame").
struct CueEntry {
  std::string group; // the kind of act: say, think, want, promise, oppose ...
  std::uint8_t frames = 0;
  std::vector<std::string> prepositions; // "for", "on": lead to the content
};

struct CueLists {
  std::vector<std::string> groups;                                                  // every group, sorted
  std::array<std::map<std::string, std::vector<CueEntry>, std::less<>>, 4> entries; // by part, then lemma

  // Empty when the lemma is no cue. Phrases are their words in lower case, joined by blanks.
  const std::vector<CueEntry>& find(CuePart, std::string_view lemma) const;
};

// Reads FOLDER/cues.tsv. Errors: missing_input, bad_format with file and line.
CueLists read_cue_lists(const std::string& folder);

} // namespace standpoint
