#include "issues/issue_words.h"
#include "lexicon/linking_lists.h"

#include <catch2/catch.hpp>

using namespace standpoint;

using Words = std::vector<std::string_view>;

TEST_CASE("words are runs of letters") {
  CHECK(split_words("The pre-election tax (of 3%) isn't fair") ==
        Words{"The", "pre", "election", "tax", "of", "isn't", "fair"});
  CHECK(split_words("Guantánamo’s end — “now”") == Words{"Guantánamo’s", "end", "now"});
  CHECK(split_words("£5 «oui»") == Words{"oui"});
  CHECK(split_words("'quoted'") == Words{"quoted"});
  CHECK(split_words("").empty());
  CHECK(split_words("\xC3").empty()); // cut in the middle of a character
}

TEST_CASE("stems have no case, plural and possessive ending") {
  CHECK(word_stem("Taxes") == "tax");
  CHECK(word_stem("Policies") == "policy");
  CHECK(word_stem("Britain’s") == "britain");
  CHECK(word_stem("bus") == "bus");
  CHECK(word_stem("crisis") == "crisis");
  CHECK(word_stem("losses") == "loss");
}

TEST_CASE("small words have no content, and some may stand inside a name") {
  const LinkingLists lists = read_linking_lists(STANDPOINT_SOURCE_DIR "/models/lexicon");
  CHECK(lists.nameless.contains("the"));
  CHECK(lists.nameless.contains("yesterday"));
  CHECK_FALSE(lists.nameless.contains("hunting"));
  CHECK(lists.inside.contains("on"));
  CHECK_FALSE(lists.inside.contains("against"));
}
