#include "base/error.h"
#include "lexicon/linking_lists.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static std::string message(const std::string& lines) {
  const TemporaryFolder folder;
  folder.write("topic_links.tsv", lines);
  try {
    read_linking_lists(folder.path);
  } catch (const Error& error) {
    return std::string(error.what()).substr(folder.path.size() + 1);
  }
  return "no error";
}

TEST_CASE("a word is the same as the first of its row, a long form as its abbreviation") {
  const LinkingLists lists = read_linking_lists(STANDPOINT_SOURCE_DIR "/models/lexicon");
  CHECK(*find(lists.same, "prohibition") == "ban");
  CHECK(*find(lists.same, "european union") == "eu");
  CHECK(find(lists.same, "ban") == nullptr);
  CHECK(lists.longest >= 4);
  CHECK(lists.reversing.contains("lifting"));
  CHECK(lists.counters.contains("ban"));
  CHECK(lists.shells.contains("scheme"));
}

TEST_CASE("an unknown kind of word, and a word with two meanings, are errors with file and line") {
  CHECK(message("alike\ta|b\n") ==
        "topic_links.tsv:1: \"alike\" is no kind of word: same, short, reversing, counter, shell, "
        "towards, instrument, measure, owner, small, nameless or "
        "inside");
  CHECK(message("same\ta|b\nsame\tc|b\n") == "topic_links.tsv:2: \"b\" is the same as \"a\" already");
}
