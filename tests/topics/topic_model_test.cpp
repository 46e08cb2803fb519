#include "base/error.h"
#include "learned/model_file.h"
#include "tests/temporary_folder.h"
#include "topics/topic_facts.h"
#include "topics/topic_model.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

const BoostedTrees one_tree{.nodes = {{.fact = 1, .threshold = 2.0F, .less = 1, .value = 0},
                                      {.fact = -1, .threshold = 0, .less = 0, .value = -1},
                                      {.fact = -1, .threshold = 0, .less = 0, .value = 1}},
                            .roots = {0}};

HashedString hashed(std::string_view text) {
  return {.text = text, .hash = StringHash{}(text)};
}

std::vector<std::byte> priors_of_ban() {
  return write_topic_priors({{.key = 0, .prior = {.rarity = 99}},
                             {.key = prior_key(hashed("ban"), Upos::NOUN), .prior = {.rarity = 40}},
                             {.key = prior_key(hashed("ban"), Upos::VERB), .prior = {.rarity = 50}}});
}

} // namespace

TEST_CASE("raw news speak of nouns and verbs apart, and of all rare words alike") {
  const TopicPriors priors(priors_of_ban());
  CHECK(priors.of(hashed("ban"), Upos::NOUN).rarity == 40);
  CHECK(priors.of(hashed("ban"), Upos::PROPN).rarity == 40);
  CHECK(priors.of(hashed("ban"), Upos::VERB).rarity == 50);
  CHECK(priors.of(hashed("ban"), Upos::ADJ).rarity == 99);
  CHECK(priors.of(hashed("quango"), Upos::NOUN).rarity == 99);
  CHECK(priors.of(hashed("ban"), Upos::ADV).rarity == 99);
}

TEST_CASE("priors that are cut short are refused") {
  std::vector<std::byte> bytes = priors_of_ban();
  bytes.pop_back();
  CHECK_THROWS_AS(TopicPriors(bytes), Error);
  CHECK_THROWS_AS(TopicPriors(std::vector<std::byte>{}), Error);
}

TEST_CASE("a topic model is read as it was written; without trees the weights are left to choose") {
  const TemporaryFolder folder;
  const std::string path = folder.path + "/topics.model";
  write_model_file(path, {{"topic priors", priors_of_ban()}, {"topics", write_topic_trees(one_tree)}});
  const auto model = load_topic_model(ModelFile::open(path));
  REQUIRE(model != nullptr);
  TopicFacts facts{};
  CHECK(model->trees.score(facts) == -1);
  facts[1] = 2;
  CHECK(model->trees.score(facts) == 1);
  write_model_file(path, {{"topic priors", priors_of_ban()}});
  CHECK(load_topic_model(ModelFile::open(path))->trees.roots.empty());
  write_model_file(path, {});
  CHECK(load_topic_model(ModelFile::open(path)) == nullptr);
}

TEST_CASE("trees that were learned from other facts are refused") {
  const TemporaryFolder folder;
  const std::string path = folder.path + "/topics.model";
  std::vector<std::byte> trees = write_topic_trees(one_tree);
  trees[16] = std::byte{'S'}; // the first name
  write_model_file(path, {{"topic priors", priors_of_ban()}, {"topics", trees}});
  try {
    load_topic_model(ModelFile::open(path));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_model);
  }
}
