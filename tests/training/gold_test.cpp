#include "gold.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

struct Read {
  Annotations annotations;
  std::vector<std::string> errors;
};

Read read(const std::string& lines, std::string_view text) {
  TemporaryFolder folder;
  folder.write("a_4b22.ann", lines);
  Read result;
  result.annotations = read_annotations(folder.path + "/a_4b22.ann", text, [&](const Error& error) {
    std::string what = error.what();
    result.errors.push_back(what.substr(what.rfind('/') + 1));
  });
  return result;
}

} // namespace

TEST_CASE("spans are counted in code points and come as bytes; pieces of a content stay apart") {
  const Read result = read("T1\tSource 0 4\tIvaň\nT2\tCue 5 9\tsaid\nT3\tContent 10 12;17 22\tit rains\n"
                           "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n",
                           "Ivaň said it, he rains");
  CHECK(result.errors.empty());
  REQUIRE(result.annotations.attributions.size() == 1);
  CHECK(result.annotations.attributions[0].source == Spans{{0, 5}});
  CHECK(result.annotations.attributions[0].cue == Spans{{6, 10}});
  CHECK(result.annotations.attributions[0].content.size() == 2);
  CHECK(result.annotations.coder == "4b22");
}

TEST_CASE("a broken line is reported with file and line and skipped, the others are read") {
  const Read result = read("T1\tSource 0 4\tIvan\nT2\tCue 5 900\tsaid\nT3\tCue 5 9\tsaid\nT4\tContent 10 12\tit\n"
                           "E1\tAttribution:T3 Source:T1 Cue:T3 Content:T9\n"
                           "E2\tAttribution:T3 Source:T1 Cue:T3 Content:T4\n",
                           "Ivan said it rains");
  REQUIRE(result.errors.size() == 2);
  CHECK_THAT(result.errors[0], Catch::StartsWith("a_4b22.ann:2: "));
  CHECK_THAT(result.errors[1], Catch::StartsWith("a_4b22.ann:5: "));
  CHECK_FALSE(result.annotations.attributions.empty());
}

TEST_CASE("an annotation file that is not there is an error") {
  CHECK_THROWS_AS(read_annotations("/nowhere/a_4b22.ann", "", [](const Error&) {}), Error);
}
