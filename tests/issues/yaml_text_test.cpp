#include "issues/yaml_text.h"
#include "linking/codebook.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("a scalar is plain where YAML takes it for itself, and else quoted") {
  CHECK(yaml_scalar("ban on hunting") == "ban on hunting");
  CHECK(yaml_scalar("Gordon Brown's budget (2005)") == "Gordon Brown's budget (2005)");
  CHECK(yaml_scalar("tax: pensioners") == "\"tax: pensioners\"");
  CHECK(yaml_scalar("No") == "\"No\"");
  CHECK(yaml_scalar("* toll") == "\"* toll\"");
  CHECK(yaml_scalar("2.5") == "\"2.5\"");
  CHECK(yaml_scalar("ends in blank ") == "\"ends in blank \"");
  CHECK(yaml_scalar("a #b") == "\"a #b\"");
  CHECK(yaml_scalar("") == "\"\"");
  CHECK(yaml_scalar("\x1B[31m\u202Ex") == "\"\\u001B[31m\\u202Ex\"");
  CHECK(yaml_scalar("tag\U000E0041") == "\"tag\\U000E0041\"");
}

TEST_CASE("a reader gets the same string back") {
  for (const std::string text : {"null",       "~",      "- a",       "it's", "a \"quoted\" \\ word",
                                 "two\nlines", "이낙연", "a, b",      "[a]",  "{a}",
                                 "&a",         "!a",     "|",         ">",    "%a",
                                 "@a",         "`a",     "tab\there", "a: b", "x'",
                                 "a # b"}) {
    INFO(text);
    const TemporaryFolder folder;
    const Codebook block = Codebook::read(folder.write("a.yaml", "topics:\n- " + yaml_scalar(text) + " # 1\n"));
    CHECK(block.topics()[0].label == text);
    const Codebook flow = Codebook::read(folder.write("b.yaml", "topics: [" + yaml_scalar(text) + ", pier]\n"));
    CHECK(flow.topics()[0].label == text);
  }
  CHECK(yaml_scalar("\xFF") == "\"\uFFFD\"");
}

TEST_CASE("a comment is one line without what a terminal or a YAML reader obeys") {
  CHECK(yaml_comment("two\nlines\t and\r more", 80) == "two lines and more");
  CHECK(yaml_comment("a\u2028b\x1B[2J\xC2\x85", 80) == "a?b?[2J?");
  CHECK(yaml_comment("한국어 text", 5) == "한국어 t...");
  CHECK(yaml_comment("short", 5) == "short");
}
