// Who speaks: countries, bodies, titles, given names, and the words that tell what kind of actor a phrase names.
//
// Files: countries.tsv, bodies.tsv, office_holders.tsv, titles.tsv, given_names.tsv, name_genders.tsv, name_words.tsv,
// person_nouns.tsv; each opens with its columns.
#pragma once

#include "lexicon/string_map.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

enum class Gender : std::uint8_t { unknown, male, female };

enum class KnownKind : std::uint8_t { person, organization, country, group };
std::string_view name(KnownKind); // "person", as ActorKind's
std::optional<KnownKind> find_known_kind(std::string_view);

// A country or body of the lists, or anybody in the user's file of actors.
struct KnownActor {
  std::string name;
  KnownKind kind = KnownKind::organization;
  std::string country;                 // the one it belongs to; empty for international ones
  std::vector<std::string> nouns = {}; // what it is also called: "party", "newspaper"
  std::string party = {};              // of the user's file, as is wikidata
  std::string wikidata = {};           // "Q42"
};

// Who held an office when: the "prime minister" of an article that names Tony Blair and was written in 2004.
struct OfficeHolder {
  std::string name;
  std::string country;
  std::string office; // as Title::canonical
  std::string from;   // ISO days, compared as text; `to` is the day on which it ended, "9999" where it has not
  std::string to;
};

// What a name stands for: "Pyongyang" -> North Korea.
struct ActorAlias {
  std::int32_t actor = 0;          // index into ActorLists::known
  std::vector<std::string> needed; // words one of which the article must have; empty: none
  bool is_users = false;           // of the user's file
};

struct Title {
  std::string canonical;      // "senator" for "Sen."
  bool is_honorific = false;  // "Mr": no description by itself
  bool of_given_name = false; // "Sir": an honorific that may stand before a given name alone
  Gender gender = Gender::unknown;
};

struct ActorLists {
  std::vector<KnownActor> known;
  StringMap<ActorAlias> aliases;       // names, other names and metonyms, without "the"; case counts
  StringMap<std::int32_t> adjectives;  // "South Korean" -> North Korea's index into known
  StringMap<std::int32_t> peoples;     // "Israelis" -> Israel's index into known
  StringMap<Title> titles;             // lower case, several words joined by blanks
  std::size_t longest_title = 1;       // in words
  std::size_t longest_users_alias = 0; // in words; 0 without a user's file
  StringMap<Gender> given_names;
  StringMap<Gender> name_genders;           // of given names that tell a gender and are no sure sign of a person
  std::vector<OfficeHolder> office_holders; // in the order of the file
  StringSet holder_names;                   // of office_holders, those of more than one word
  StringSet name_starts;                    // the first words of holder_names and of aliases of three words and more
  StringSet organization_words;             // lower case, singular, as are those below
  StringSet authority_words;                // bodies that can order what they announce: "ministry"
  StringSet group_words;
  StringSet person_words;         // also those of person_nouns.tsv
  StringSet particles;            // "van": inside a person's name
  StringSet family_names;         // "Kim": of names whose surname stands first
  StringSet suffixes;             // "jr", "iii": behind a person's name, without dots
  StringSet links;                // "of": inside an organisation's name
  StringSet speakers;             // "spokesman"
  StringSet texts;                // "report", "poll": they speak, but are nobody
  StringSet kind_words;           // "party", "plc": at the end of an organisation's name, which is the same without it
  StringSet authored;             // "statement", "report": texts that speak for who made them
  StringSet state_officers;       // "minister": in a role, who can say what the government will do
  StringSet turning_words;        // "shadow", "former": make another office of one
  StringSet no_actors;            // "Monday", "God": capitalised, but no actors
  StringSet amounts;              // "some", "majority": stand for people
  StringSet unnamed;              // "source": whoever is called so, nobody is meant whom the article names otherwise
  StringSet pairs;                // "pair", "duo": two persons
  StringSet nobody;               // "none", "nobody": what they hold nobody holds
  StringSet things;               // "hurricane": a name with this word is nobody's
  StringSet agent_verbs;          // "oppose": what only somebody does, so that their "it" is a body and no thing
  StringSet agent_states;         // "ready", "concerned": what only somebody is
  StringSet effect_verbs;         // "hurt", "cost": what things do to people
  StringSet agent_endings;        // "er": nouns that end so mostly mean persons, "campaigner"
  StringSet plural_agent_endings; // "ee": in the plural only, "evacuees", as there is "a knee" too
  StringSet calling_endings;      // "ist": always, so that a name behind one is a person's, "activist Dora Lang"
};

// Whether a noun (lower case, singular) means a person by its ending: mostly; in the plural, where four letters must
// stand before the ending ("campaigners", not "papers"); always. Three questions, as what is right for one costs the
// others: with "ee" and "eon" among the first, topics are worse ("knee", "detainees").
bool has_agent_ending(const ActorLists&, std::string_view noun);
bool has_plural_agent_ending(const ActorLists&, std::string_view noun);
bool has_calling_ending(const ActorLists&, std::string_view noun);

// Errors: missing_input; bad_format with file and line, also for an alias that is given to two actors.
ActorLists read_actor_lists(const std::string& folder);

} // namespace standpoint
