// Who speaks: countries, bodies, titles, given names, and the words that tell what kind of actor a phrase names.
//
// Files: countries.tsv, bodies.tsv, titles.tsv, given_names.tsv, name_words.tsv; each opens with its columns.
#pragma once

#include "lexicon/string_map.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

enum class Gender : std::uint8_t { unknown, male, female };

// A body or country of the lists.
struct KnownActor {
  std::string name;
  bool is_country = false;
  std::string country; // the one it belongs to; empty for international ones
};

// What a name stands for: "Pyongyang" -> North Korea.
struct ActorAlias {
  std::int32_t actor = 0;          // index into ActorLists::known
  std::vector<std::string> needed; // words one of which the article must have; empty: none
};

struct Title {
  std::string canonical;     // "senator" for "Sen."
  bool is_honorific = false; // "Mr": no description by itself
  Gender gender = Gender::unknown;
};

struct ActorLists {
  std::vector<KnownActor> known;
  StringMap<ActorAlias> aliases;      // names, other names and metonyms, without "the"; case counts
  StringMap<std::int32_t> adjectives; // "South Korean" -> North Korea's index into known
  StringMap<std::int32_t> peoples;    // "Israelis" -> Israel's index into known
  StringMap<Title> titles;            // lower case, several words joined by blanks
  std::size_t longest_title = 1;      // in words
  StringMap<Gender> given_names;
  StringSet organization_words; // lower case, singular, as are those below
  StringSet group_words;
  StringSet person_words;
  StringSet particles; // "van": inside a person's name
  StringSet links;     // "of": inside an organisation's name
  StringSet speakers;  // "spokesman"
  StringSet texts;     // "report", "poll": they speak, but are nobody
  StringSet no_actors; // "Monday", "God": capitalised, but no actors
  StringSet amounts;   // "some", "majority": stand for people
};

// Errors: missing_input; bad_format with file and line, also for an alias that is given to two actors.
ActorLists read_actor_lists(const std::string& folder);

} // namespace standpoint
