#include "base/error.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("an error names its file and line, its file and record, its file, or nothing") {
  CHECK(std::string(Error(ErrorCode::bad_format, {.file = "a.csv", .line = 3}, "no title").what()) ==
        "a.csv:3: no title");
  CHECK(std::string(Error(ErrorCode::bad_format, {.file = "a.json", .record = 7}, "no text").what()) ==
        "a.json, record 7: no text");
  CHECK(std::string(Error(ErrorCode::missing_input, {.file = "a.txt"}, "not there").what()) == "a.txt: not there");
  CHECK(std::string(Error(ErrorCode::bad_option, {}, "unknown format").what()) == "unknown format");
}
