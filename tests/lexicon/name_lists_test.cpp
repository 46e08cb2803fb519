#include "base/error.h"
#include "lexicon/name_lists.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace standpoint;

namespace {

bool has(const std::vector<std::string>& list, const std::string& name) {
  return std::ranges::find(list, name) != list.end();
}

std::string fault(const std::string& persons, const std::string& places) {
  TemporaryFolder folder;
  folder.write("person_names.tsv", persons);
  folder.write("places.tsv", places);
  try {
    read_name_lists(folder.path);
  } catch (const Error& error) {
    const std::string what = error.what();
    return what.substr(what.rfind('/') + 1);
  }
  return "";
}

} // namespace

TEST_CASE("the lists hold names by the thousand, each where it belongs") {
  const NameLists lists = read_name_lists(STANDPOINT_SOURCE_DIR "/models/lexicon");
  CHECK(has(lists.frequent_given_names, "Mary"));
  CHECK(has(lists.frequent_surnames, "Smith"));
  CHECK(has(lists.cities, "Nairobi"));
  CHECK(has(lists.country_parts, "Texas"));
  CHECK(lists.rare_given_names.size() > 4000);
  CHECK(lists.rare_surnames.size() > 15000);
  CHECK(lists.cities.size() > 8000);
}

TEST_CASE("a row that says what no column allows is an error with file, line and the choices") {
  CHECK(fault("# c\nmiddle\trare\tAnn\n", "").find("person_names.tsv:2") != std::string::npos);
  CHECK(fault("middle\trare\tAnn\n", "").find("\"middle\" is no part of a name: given or surname") !=
        std::string::npos);
  CHECK(fault("given\toften\tAnn\n", "").find("frequent or rare") != std::string::npos);
  CHECK(fault("given\trare\tAnn\n", "village\tDE\tUlm\n").find("\"village\" is no kind of place: city or part") !=
        std::string::npos);
}
