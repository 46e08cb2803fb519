#include "base/error.h"
#include "corpus/data_folder.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace standpoint;

TEST_CASE("the folder given goes before the environment's, and that before the one shipped") {
  const TemporaryFolder shipped;
  shipped.write("lexicon/cues.tsv", "");
  ::unsetenv("STANDPOINT_DATA");
  CHECK(find_data_folder({.given = {}, .shipped = shipped.path}) == shipped.path);
  ::setenv("STANDPOINT_DATA", "/of/environment", 1);
  CHECK(find_data_folder({.given = {}, .shipped = shipped.path}) == "/of/environment");
  CHECK(find_data_folder({.given = "/of/user", .shipped = shipped.path}) == "/of/user");
  ::setenv("STANDPOINT_DATA", "", 1); // as if it were not set
  CHECK(find_data_folder({.given = {}, .shipped = shipped.path}) == shipped.path);
  ::unsetenv("STANDPOINT_DATA");
}

TEST_CASE("where no folder has the word lists, the error names every place and what to do") {
  ::unsetenv("STANDPOINT_DATA");
  try {
    find_data_folder({.given = {}, .shipped = "/nowhere/models"});
    FAIL("found");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::missing_input);
    CHECK_THAT(error.what(), Catch::Contains("/share/standpoint or /nowhere/models; name the folder"));
    CHECK_THAT(error.what(), Catch::Contains("--data or $STANDPOINT_DATA"));
  }
}
