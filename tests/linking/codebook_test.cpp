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
        "book.yaml:3: \"synonym\" is no key of a topic: label, synonyms, patterns, turned, parents, leave_out, note");
  CHECK(message("topic: []\n") == "book.yaml:1: \"topic\" is no key of a codebook: issues, topics, split");
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
  CHECK(message("topics:\n- [x]\n") ==
        "book.yaml:2: a topic should have the keys label, synonyms, patterns, turned, parents, leave_out, note");
  CHECK(message("- A\n") == "book.yaml:1: a codebook should have the keys issues, topics, split");
  CHECK(message("topics:\n- label: [A\n").starts_with("book.yaml:"));
  CHECK(message("topics:\n- label: [A\n").find("not YAML: ") != std::string::npos);
  CHECK(message(std::string(100000, '[')).find("not YAML: ") != std::string::npos);
  CHECK_THROWS_WITH(Codebook::read("/nowhere/b.yaml"), "/nowhere/b.yaml: cannot read this codebook");
  CHECK_THROWS_WITH(Codebook::read("/"), "/: cannot read this codebook");
}

TEST_CASE("an empty file is no codebook, and a codebook may be without topics") {
  CHECK(message("") == "book.yaml: a codebook should have the keys issues, topics, split");
  CHECK(book("topics: []\n").empty());
}

TEST_CASE("issues have topics with a direction, a parent and what is left out; one issue may stand twice") {
  const Codebook codebook = book("issues:\n"
                                 "- label: Hunting ban\n"
                                 "  parent: animals\n"
                                 "  topics:\n"
                                 "  - ban on hares\n"
                                 "  - label: right to hunt\n"
                                 "    direction: against\n"
                                 "    note: read widely\n"
                                 "- label: weather\n"
                                 "  leave_out: true\n"
                                 "- label: the hunting ban\n"
                                 "  topics: [{label: hounds, direction: none, leave_out: true}]\n");
  REQUIRE(codebook.issues().size() == 2);
  CHECK(codebook.issues()[0].parent == "animals");
  CHECK_FALSE(codebook.issues()[0].leave_out);
  CHECK(codebook.issues()[1].leave_out);
  const auto topic = [&](const std::string& wording) {
    Codebook::Match match;
    REQUIRE(codebook.find(wording, match));
    return *match.topic;
  };
  CHECK(topic("ban on hares").issue == 0);
  CHECK(topic("ban on hares").direction == 1);
  CHECK(topic("right to hunt").direction == -1);
  CHECK(topic("hounds").issue == 0);
  CHECK(topic("hounds").direction == 0);
  CHECK(topic("hounds").leave_out);
  CHECK(topic("the weather").issue == 1); // what is called as the issue is on it
}

TEST_CASE("an issue that cannot be right is an error with file and line") {
  CHECK(message("issues:\n- label: Ax\n  topic: [x]\n") ==
        "book.yaml:3: \"topic\" is no key of an issue: label, parent, topics, leave_out, note");
  CHECK(message("issues:\n- topics: [x]\n") == "book.yaml:2: this issue has no label");
  CHECK(message("issues: x\n") == "book.yaml:1: \"issues\" should be a list");
  CHECK(message("issues:\n- label: Ax\n  leave_out: perhaps\n") ==
        "book.yaml:3: \"leave_out\" should be true or false");
  CHECK(message("issues:\n- label: Ax\n  topics:\n  - label: x\n    direction: up\n") ==
        "book.yaml:5: \"direction\" should be for, against or none: how who is for the topic stands to the issue");
  CHECK(message("topics:\n- label: x\n  direction: for\n") ==
        "book.yaml:3: \"direction\" is no key of a topic: label, synonyms, patterns, turned, parents, leave_out, note");
  CHECK(message("issues:\n- label: Ax\n  parent: B\n- label: Ax\n  parent: C\n") ==
        "book.yaml:4: \"Ax\" stands in line 2 already, with the parent \"B\"");
  CHECK(message("issues:\n- label: Ax\n  parent: B\n- label: B\n  parent: Ax\n") ==
        "book.yaml:2: \"Ax\" is a parent of itself, by way of \"B\"");
  CHECK(message("issues:\n- label: Ax\n  topics: [x]\n- label: B\n  topics: [x]\n") ==
        "book.yaml:5: \"x\" stands in line 3 already, with another meaning");
}

TEST_CASE("aliases, with which a small file means an immense one, are refused with their line") {
  CHECK(message("topics:\n- label: Ax\n  patterns: &p [a *]\n- label: B\n  patterns: *p\n") ==
        "book.yaml:5: an alias (\"*\" and a name) is not read in a codebook: write the words out, or in quotes if they "
        "begin with \"*\"");
}

TEST_CASE("a chain of many parents and many patterns are read in a moment") {
  std::string chain = "topics:\n", patterns = "topics:\n- label: Ax\n  patterns:\n";
  for (int i = 0; i < 50000; ++i) {
    chain.append("- {label: t").append(std::to_string(i)).append(", parents: [t");
    chain.append(std::to_string(i + 1)).append("]}\n");
    patterns.append("  - w").append(std::to_string(i)).append(" *\n");
  }
  CHECK(book(chain).topics().size() == 50000);
  const Codebook many = book(patterns);
  Codebook::Match match;
  for (int i = 0; i < 50000; ++i) REQUIRE(many.find(std::string("w").append(std::to_string(i)).append(" plan"), match));
  CHECK_FALSE(many.find("plan w1", match));
}

TEST_CASE("of several patterns that match, the first of the file counts") {
  const Codebook codebook = book("topics:\n- label: Ax\n  patterns: [\"* toll\", \"bridge *\"]\n"
                                 "- label: B\n  patterns: [\"har* toll\"]\n");
  Codebook::Match match;
  REQUIRE(codebook.find("harbour toll", match));
  CHECK(match.topic->label == "Ax");
  REQUIRE(codebook.find("harbour bridge toll", match));
  CHECK(match.reason.ends_with("pattern \"* toll\""));
}
