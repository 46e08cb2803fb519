#include "base/error.h"
#include "lexicon/actor_lists.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace standpoint;

static const char* const folder = STANDPOINT_SOURCE_DIR "/models/lexicon";

static std::string stands_for(const ActorLists& lists, const std::string& alias) {
  const ActorAlias* found = find(lists.aliases, alias);
  return found == nullptr ? "" : lists.known[found->actor].name;
}

TEST_CASE("countries stand under their names, seats of government and abbreviations") {
  const ActorLists lists = read_actor_lists(folder);
  CHECK(stands_for(lists, "Pyongyang") == "North Korea");
  CHECK(stands_for(lists, "DPRK") == "North Korea");
  CHECK(stands_for(lists, "Washington") == "United States");
  CHECK(stands_for(lists, "U.S.") == "United States");
  CHECK(stands_for(lists, "Tories") == "Conservative Party");
  CHECK(stands_for(lists, "Number 10") == "Downing Street");
  CHECK(stands_for(lists, "Atlantis").empty());
  CHECK(lists.known[*find(lists.adjectives, "South Korean")].name == "South Korea");
  CHECK(lists.known[*find(lists.peoples, "Israelis")].name == "Israel");
}

TEST_CASE("abbreviated titles mean the office, with a gender where they have one") {
  const ActorLists lists = read_actor_lists(folder);
  CHECK(find(lists.titles, "sen.")->canonical == "senator");
  CHECK(find(lists.titles, "prime minister")->canonical == "prime minister");
  CHECK(find(lists.titles, "mrs")->gender == Gender::female);
  CHECK(find(lists.titles, "mr")->is_honorific);
  CHECK(lists.longest_title >= 3);
  CHECK(*find(lists.given_names, "Maria") == Gender::female);
}

TEST_CASE("nouns for persons are known by their endings: mostly, in the plural, always") {
  const ActorLists lists = read_actor_lists(folder);
  for (const char* noun : {"campaigner", "investor", "strategist", "libertarian"}) {
    CHECK(has_agent_ending(lists, noun));
    CHECK(has_plural_agent_ending(lists, noun));
  }
  for (const char* noun : {"evacuee", "technocrat", "councilwoman"}) {
    CHECK_FALSE(has_agent_ending(lists, noun));
    CHECK(has_plural_agent_ending(lists, noun));
  }
  CHECK_FALSE(has_plural_agent_ending(lists, "paper")); // "pap" is too short
  CHECK_FALSE(has_plural_agent_ending(lists, "budget"));
  CHECK_FALSE(has_agent_ending(lists, "knee"));
  for (const char* noun : {"strategist", "landowner", "neurosurgeon"}) CHECK(has_calling_ending(lists, noun));
  CHECK_FALSE(has_calling_ending(lists, "paper"));
}

// A copy of the lists with one line more in one of them.
static std::string error_with(const std::string& file, const std::string& line) {
  const std::filesystem::path copy = std::filesystem::path(STANDPOINT_BINARY_DIR) / "actor_lists_test";
  std::filesystem::remove_all(copy);
  std::filesystem::copy(folder, copy);
  std::ofstream(copy / file, std::ios::app) << line << '\n';
  try {
    read_actor_lists(copy.string());
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_format);
    CHECK(error.place().line > 0);
    return error.message();
  }
  return "";
}

TEST_CASE("a line that cannot be right is an error that names it") {
  CHECK(error_with("bodies.tsv", "Rome Society\torganization\t\t\tPyongyang\t") ==
        "\"Pyongyang\" already stands for North Korea");
  CHECK(error_with("bodies.tsv", "X\tplanet\t\t\t\t") ==
        "\"planet\" is no kind of body: organization, group or country");
  CHECK(error_with("titles.tsv", "rank\t\tx\tx") == "\"rank\" is no kind of title: honorific, given or office");
  CHECK(error_with("titles.tsv", "office\tz\tx\tx") == "\"z\" is no gender: m, f or empty");
  CHECK_THAT(error_with("office_holders.tsv", "X\t\tpresident\t1997\t"), Catch::StartsWith("the days should be"));
  CHECK_THAT(error_with("office_holders.tsv", "X\t\tpresident\t1997-05-02\t1996-05-02"),
             Catch::StartsWith("the days should be"));
  CHECK(error_with("office_holders.tsv", "X\t\twizard\t1997-05-02\t") == "\"wizard\" is no title of titles.tsv");
  CHECK_THAT(error_with("name_words.tsv", "colour\tred"), Catch::StartsWith("\"colour\" is no kind of word"));
}

TEST_CASE("a missing list is an error") {
  CHECK_THROWS_AS(read_actor_lists("/no/such/folder"), Error);
}
