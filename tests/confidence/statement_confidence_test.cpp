#include "confidence/statement_confidence.h"
#include "lexicon/feature_name.h"
#include "lexicon/table.h"
#include "tests/article/parsed_text.h"
#include "tests/lexicon/shipped_lists.h"
#include "topics/choose_topics.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace standpoint;

namespace {

// "Novak backed the plan", read by the stages up to its topic.
struct Read {
  ParsedText text{"Novak Novak PROPN NNP 2 nsubj\nbacked back VERB VBD 0 root\nthe the DET DT 4 det\n"
                  "plan plan NOUN NN 2 obj\n"};
  Article article = text.article();
  std::vector<Attribution> attributions = {text.attribution("Novak", "backed", "the plan")};
  ArticleActors actors = resolve_actors(article, attributions, {}, lists().actors);
  Claims claims = find_claims(article, attributions, actors, lists().stances);
  std::vector<FoundPosition> positions = choose_positions(article, claims, actors, lists(), nullptr);
  std::vector<TopicChoice> choices = choose_topics(article, claims, positions, actors, lists());

  FactSources sources() const {
    return {.article = article, .actors = actors, .claims = claims, .positions = positions, .choices = choices};
  }
};

std::vector<std::string> names_of(const Read& read) {
  std::vector<std::uint64_t> hashes;
  std::vector<std::string> names;
  statement_facts(read.sources(), 0, hashes, &names);
  REQUIRE(hashes.size() == names.size());
  for (std::size_t i = 0; i < names.size(); ++i) CHECK(hashes[i] == hash_of_name({std::string_view(names[i])}));
  return names;
}

} // namespace

TEST_CASE(
    "a statement's facts say how its holder, side and topic were found, by names that hash to what is looked up") {
  const Read read;
  REQUIRE(read.positions.size() == 1);
  const std::vector<std::string> names = names_of(read);
  for (const char* wanted : {"all", "side for", "label supports", "holder name", "law stance word"})
    CHECK(std::ranges::count(names, wanted) == 1);
}

TEST_CASE("without weights the confidence is the attribution's, with weights the odds of the facts add up") {
  const Read read;
  const double of_attribution = read.claims.holdings[0].attribution.confidence;
  CHECK(statement_confidences(read.sources(), {}).at(0) == Approx(of_attribution));
  CHECK(statement_confidences(read.sources(), {{"all", 0.0F}}).at(0) == Approx(0.5));
  CHECK(statement_confidences(read.sources(), {{"all", 1.0F}, {"side for", 1.0F}}).at(0) ==
        Approx(1 / (1 + std::exp(-2.0))));
  CHECK(statement_confidences(read.sources(), {{"all", 1.0F}, {"side against", 9.0F}}).at(0) ==
        Approx(1 / (1 + std::exp(-1.0))));
}

TEST_CASE("the shipped weights are of facts that the program knows") {
  const std::set<std::string> known = {"all",      "side",   "label",   "attribution", "quote",  "nested", "continued",
                                       "sentence", "holder", "holders", "actor",       "odds",   "law",    "laws",
                                       "claims",   "opens",  "thing",   "topic",       "margin", "score"};
  const Table weights = read_table(STANDPOINT_SOURCE_DIR "/models/lexicon/confidence_weights.tsv", 2);
  CHECK(weights.rows.size() > 50);
  for (const TableRow& row : weights.rows) {
    INFO(row.cells[0]);
    CHECK(known.contains(row.cells[0].substr(0, row.cells[0].find(' '))));
  }
}
