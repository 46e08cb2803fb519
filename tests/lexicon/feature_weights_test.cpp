#include "base/error.h"
#include "lexicon/feature_name.h"
#include "lexicon/feature_weights.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static std::string message(const std::string& lines) {
  const TemporaryFolder folder;
  folder.write("topic_weights.tsv", lines);
  try {
    read_feature_weights(folder.path + "/topic_weights.tsv");
  } catch (const Error& error) {
    return std::string(error.what()).substr(folder.path.size() + 1);
  }
  return "no error";
}

TEST_CASE("weights are read with their sign") {
  const TemporaryFolder folder;
  folder.write("topic_weights.tsv", "# comment\nrelation obj\t0.5\nlight noun\t-1.25\n");
  const FeatureWeights weights = read_feature_weights(folder.path + "/topic_weights.tsv");
  CHECK(weights.size() == 2);
  CHECK(weights.of(hash_of_name({"relation obj"})) == 0.5F);
  CHECK(weights.of(hash_of_name({"light noun"})) == -1.25F);
  CHECK(weights.of(hash_of_name({"noun"})) == 0);
}

TEST_CASE("the hash of a name follows from its parts, wherever it is cut at a blank") {
  const std::string word = "obj";
  const std::uint64_t whole = hash_of_name({"below rule obj demand"});
  CHECK(hash_of_name({"below rule", std::string_view(word), "demand"}) == whole);
  CHECK(hash_of_name({"below", "rule obj demand"}) == whole);
  CHECK(hash_of_name({"below", "rule", "demand", "obj"}) != whole);
  CHECK(hash_of_name({"below rule ", "obj demand"}) != whole);
}

TEST_CASE("a weight that is no number, and a feature given twice, are errors with file and line") {
  CHECK(message("rule\t1\nlight\tmuch\n") == "topic_weights.tsv:2: \"much\" is no number");
  CHECK(message("rule\t1 \n") == "topic_weights.tsv:1: \"1 \" is no number");
  CHECK(message("rule\t1\n\nrule\t2\n") == "topic_weights.tsv:3: \"rule\" stands here twice");
  CHECK(message("rule\n") == "topic_weights.tsv:1: 1 tab-separated columns where 2 belong");
}

TEST_CASE("the repository's weights can be read") {
  CHECK(read_feature_weights(STANDPOINT_SOURCE_DIR "/models/lexicon/topic_weights.tsv").size() > 100);
}
