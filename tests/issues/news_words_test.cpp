#include "base/error.h"
#include "issues/news_words.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <string>

using namespace standpoint;

static std::string problem(const std::string& table) {
  const TemporaryFolder folder;
  folder.write("news_words.tsv", table);
  folder.write("issue_words.tsv", "");
  try {
    NewsWords words(folder.path);
  } catch (const Error& error) {
    return std::to_string(error.place().line) + ": " + error.message();
  }
  return "none";
}

TEST_CASE("rarity is the logarithm of articles over articles with the word") {
  const TemporaryFolder folder;
  folder.write("issue_words.tsv", "politics\tmanifesto|vote\nabstract\ttrust\n");
  folder.write("news_words.tsv", "# counts\n(articles)\t1000\nsay\t1000\ntoll\t10\n");
  const NewsWords words(folder.path);
  CHECK(words.rarity("say") == Approx(0));
  CHECK(words.rarity("toll") == Approx(std::log(100)));
  CHECK(words.rarity("unheard") == Approx(std::log(200))); // half the fewest
  CHECK((words.is_vague("vote") && words.is_vague("trust")));
  CHECK_FALSE(words.is_vague("toll"));
}

TEST_CASE("bad counts are named with their line") {
  CHECK(problem("toll\t10\n").starts_with("1: should be a word and the number of articles"));
  CHECK(problem("(articles)\t1000\ntoll\tten\n").starts_with("2: should be a word and the number of articles"));
  CHECK(problem("(articles)\t9\n(articles)\t9\n").starts_with("2: \"(articles)\" should stand in the first row"));
  CHECK(problem("# nothing\n").find("no row \"(articles)\"") != std::string::npos);
}

TEST_CASE("the shipped counts tell words of debates from those of any article") {
  const NewsWords words(STANDPOINT_SOURCE_DIR "/models/lexicon");
  CHECK(words.rarity("say") < 1);
  CHECK(words.rarity("year") < 1);
  CHECK(words.rarity("embargo") > 4);
}
