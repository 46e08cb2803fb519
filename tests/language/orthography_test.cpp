#include "base/error.h"
#include "language/orthography.h"
#include "orthography_of.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("a form is found as it is listed or with more capitals, never with fewer") {
  const Orthography orthography("# comment\ntitle\tSen Mr\nopener\tthe\n\nnumbered\tNo\n", "list");
  CHECK(orthography.is("Sen", Spelling::title));
  CHECK(orthography.is("SEN", Spelling::title));
  CHECK_FALSE(orthography.is("sen", Spelling::title));
  CHECK(orthography.is("The", Spelling::opener));
  CHECK(orthography.is("the", Spelling::opener));
  CHECK_FALSE(orthography.is("no", Spelling::numbered));
  CHECK_FALSE(orthography.is("Sen", Spelling::opener));
  CHECK_FALSE(orthography.is("", Spelling::title));
  CHECK_FALSE(orthography.is(std::string(500, 'a'), Spelling::title));
}

TEST_CASE("a form may be of several kinds") {
  const Orthography orthography("title\tSt\nabbreviation\tSt\n", "list");
  CHECK(orthography.is("St", Spelling::title));
  CHECK(orthography.is("St", Spelling::abbreviation));
}

TEST_CASE("words that are written together know where they are cut") {
  const Orthography orthography("together\tcan+not gon+na\n", "list");
  CHECK(orthography.cut("cannot") == 3);
  CHECK(orthography.cut("Cannot") == 3);
  CHECK(orthography.cut("GONNA") == 3);
  CHECK(orthography.cut("can") == 0);
}

static std::string message_for(const std::string& table) {
  try {
    Orthography(table, "list.tsv");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_format);
    return error.what();
  }
  return "";
}

TEST_CASE("a row that is not one is named with its line") {
  CHECK(message_for("# c\nverb\tsaid\n").starts_with("list.tsv:2: not a row of the orthography"));
  CHECK(message_for("title").starts_with("list.tsv:1: not a row"));
  CHECK(message_for("together\tcannot\n") == "list.tsv:1: no \"+\" within \"cannot\"");
  CHECK(message_for("title\tSen  Mr\n") == "list.tsv:1: empty or overlong form \"\"");
  CHECK(message_for("") == "");
}

TEST_CASE("the list that ships is read") {
  CHECK(shipped_orthography().is("Sen", Spelling::title));
  CHECK(shipped_orthography().cut("cannot") == 3);
  CHECK(shipped_orthography().is("anti", Spelling::prefix));
}
