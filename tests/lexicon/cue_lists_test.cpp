#include "base/error.h"
#include "lexicon/cue_lists.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace standpoint;

namespace {

CueLists lists_of(const std::string& text) {
  const std::string folder = STANDPOINT_BINARY_DIR "/cue_lists_test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder + "/cues.tsv", std::ios::binary) << text;
  return read_cue_lists(folder);
}

} // namespace

TEST_CASE("A word with two ways of use has both entries, in the file's order") {
  const CueLists lists = lists_of("verb\turge\tobject\tfor|on\tcall|press\nverb\tname\tobject|clause\t\tcall\n");
  const auto& call = lists.find(CuePart::verb, "call");
  REQUIRE(call.size() == 2);
  CHECK(call[0].group == "urge");
  CHECK(call[0].prepositions == std::vector<std::string>{"for", "on"});
  CHECK(call[1].frames == (cue_object | cue_clause));
  CHECK(lists.groups == std::vector<std::string>{"name", "urge"});
}

TEST_CASE("A word is a cue only as the part of speech it is listed as") {
  const CueLists lists = lists_of("noun\tpromise\tinfinitive\t\tvow\n");
  CHECK(lists.find(CuePart::verb, "vow").empty());
  CHECK(lists.find(CuePart::noun, "vow").size() == 1);
}

TEST_CASE("Unknown parts and frames and empty rows are errors with their line") {
  CHECK_THROWS_WITH(lists_of("# x\nadverb\ta\tobject\t\tb\n"),
                    Catch::Contains("cues.tsv:2: \"adverb\" is no part of speech: verb, noun, adjective or phrase"));
  CHECK_THROWS_WITH(lists_of("verb\ta\tdance\t\tb\n"), Catch::Contains("\"dance\" is no frame: clause, quote"));
  CHECK_THROWS_WITH(lists_of("verb\ta\tobject\t\t\n"), Catch::Contains("no words in the last column"));
}

TEST_CASE("The list that ships is read") {
  const CueLists lists = read_cue_lists(STANDPOINT_SOURCE_DIR "/models/lexicon");
  CHECK_FALSE(lists.find(CuePart::verb, "say").empty());
  CHECK_FALSE(lists.find(CuePart::phrase, "according to").empty());
}
