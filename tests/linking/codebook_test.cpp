#include "base/error.h"
#include "linking/codebook.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

std::string message(const std::string& yaml) {
  const TemporaryFolder folder;
  const std::string path = folder.write("book.yaml", yaml);
  try {
    Codebook::read(path);
  } catch (const Error& error) {
    return std::string(error.what()).substr(folder.path.size() + 1);
  }
  return "no error";
}

Codebook book(const std::string& yaml) {
  const TemporaryFolder folder;
  return Codebook::read(folder.write("book.yaml", yaml));
}

} // namespace

TEST_CASE("a pattern matches whole wordings; a star is any words, at a word's end any letters") {
  CHECK(matches_pattern("hunting with dogs law", "hunt* * law"));
  CHECK(matches_pattern("hunting law", "hunt* * law"));
  CHECK(matches_pattern("law", "* law"));
  CHECK(matches_pattern("a b a b c", "* a b c"));
  CHECK_FALSE(matches_pattern("hunting laws", "hunt* * law"));
  CHECK_FALSE(matches_pattern("new hunting law", "hunt* law"));
  CHECK_FALSE(matches_pattern("", "law"));
  std::string many, stars;
  for (int i = 0; i < 300; ++i) many += "a ", stars += "* a ";
  CHECK_FALSE(matches_pattern(many, stars + "b")); // in a moment
}

TEST_CASE("what the codebook says of a wording goes before what its patterns say") {
  const Codebook codebook = book("topics:\n- label: Tolls\n  patterns: [\"* toll\"]\n- label: B\n  synonyms: [harbour "
                                 "toll]\nsplit: [road toll]\n");
  Codebook::Match match;
  REQUIRE(codebook.find("The  HARBOUR toll", match));
  CHECK(match.topic->label == "B");
  REQUIRE(codebook.find("bridge toll", match));
  CHECK(match.topic->label == "Tolls");
  REQUIRE(codebook.find("road toll", match));
  CHECK(match.topic == nullptr);
  CHECK_FALSE(codebook.find("tollbooths", match));
}

TEST_CASE("a codebook that cannot be right is an error with file and line that names the offender") {
  CHECK(message("topics:\n- label: Tolls\n  synonyms: [x]\n- label: B\n  synonyms:\n  - X\n") ==
        "book.yaml:6: \"X\" stands in line 3 already, with another meaning");
  CHECK(message("topics:\n- label: Tolls\n- label: the tolls\n") ==
        "book.yaml:3: \"the tolls\" stands in line 2 already, with another meaning");
  CHECK(message("topics:\n- label: Tolls\n  synonyms: [x]\nsplit: [x]\n") ==
        "book.yaml:4: \"x\" stands in line 3 already, with another meaning");
  CHECK(message("topics:\n- label: Tolls\n  synonyms: [x]\n  turned: [x]\n") ==
        "book.yaml:4: \"x\" stands in line 3 already, with another meaning");
  CHECK(message(
            "topics:\n- label: Tolls\n  parents: [B]\n- label: B\n  parents: [C]\n- label: C\n  parents: [Tolls]\n") ==
        "book.yaml:2: \"Tolls\" is a parent of itself, by way of \"C\"");
  CHECK(message("topics:\n- label: Tolls\n  parents: [tolls]\n") ==
        "book.yaml:2: \"Tolls\" is a parent of itself, by way of \"Tolls\"");
  CHECK(message("topics:\n- label: Tolls\n  synonym: [x]\n") ==
        "book.yaml:3: \"synonym\" is no key of a topic: label, synonyms, patterns, turned, parents");
  CHECK(message("topic: []\n") == "book.yaml:1: \"topic\" is no key of a codebook: topics, split");
  CHECK(message("topics:\n- label: Tolls\n  label: B\n") == "book.yaml:3: \"label\" stands here twice");
  CHECK(message("topics:\n- synonyms: [x]\n") == "book.yaml:2: this topic has no label");
  CHECK(message("topics:\n- label: [Tolls]\n") == "book.yaml:2: a label should be words");
  CHECK(message("topics:\n- label: the\n") == "book.yaml:2: a label should be words");
  CHECK(message("topics:\n- label: Tolls\n  synonyms: x\n") == "book.yaml:3: \"synonyms\" should be a list");
  CHECK(message("topics:\n- label: Tolls\n  synonyms: [[x]]\n") == "book.yaml:3: each of \"synonyms\" should be words");
  CHECK(message("topics:\n- label: Tolls\n  patterns: [\"*\"]\n") == "book.yaml:3: \"*\" would match every topic");
  CHECK(message("topics:\n- label: Tolls\n  patterns: [\"h*nt\"]\n") ==
        "book.yaml:3: \"h*nt\": \"*\" may stand alone or at the end of a word");
  CHECK(message("topics: 1\n") == "book.yaml:1: \"topics\" should be a list");
  CHECK(message("topics:\n- A\n") ==
        "book.yaml:2: a topic should have the keys label, synonyms, patterns, turned, parents");
  CHECK(message("- A\n") == "book.yaml:1: a codebook should have the keys topics, split");
  CHECK(message("topics:\n- label: [A\n").starts_with("book.yaml:"));
  CHECK(message("topics:\n- label: [A\n").find("not YAML: ") != std::string::npos);
  CHECK(message(std::string(100000, '[')).find("not YAML: ") != std::string::npos);
  CHECK_THROWS_WITH(Codebook::read("/nowhere/b.yaml"), "/nowhere/b.yaml: cannot read this codebook");
  CHECK_THROWS_WITH(Codebook::read("/"), "/: cannot read this codebook");
}

TEST_CASE("an empty file is no codebook, and a codebook may be without topics") {
  CHECK(message("") == "book.yaml: a codebook should have the keys topics, split");
  CHECK(book("topics: []\n").empty());
}
