#include "tests/accuracy/measure_accuracy.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iostream>
#include <set>

using namespace standpoint;

namespace {

const std::string root = STANDPOINT_SOURCE_DIR;

const std::vector<MeasuredArticle>& articles() {
  static const std::vector<MeasuredArticle> measured = measure_articles(root);
  return measured;
}

} // namespace

TEST_CASE("extraction is as right on the marked articles as the floors say") {
  const std::vector<Figure> figures = make_figures(articles());
  const std::vector<Figure> floors = read_floors(root + "/tests/accuracy/floors.tsv");
  const std::vector<std::string> broken = find_broken_floors(figures, floors);
  std::cout << figures_text(figures, floors);
  if (!broken.empty())
    for (const std::string& line : describe_errors(articles())) std::cout << line << '\n';
  INFO(
      "Where this is so on purpose, run build/release/bin/measure_accuracy --update-floors and say why in the commit.");
  CAPTURE(broken);
  CHECK(broken.empty());
}

TEST_CASE("forty articles are marked, and every label is marked in several of them") {
  std::map<Position, std::set<std::string>> articles_with;
  for (const MeasuredArticle& article : articles())
    for (const MarkedStatement& marked : article.marked)
      articles_with[marked.readings.front().positions.front()].insert(article.name);
  CHECK(articles().size() == 40);
  CHECK(articles_with.size() == static_cast<std::size_t>(position_count));
  for (const auto& [position, names] : articles_with) {
    CAPTURE(name(position));
    CHECK(names.size() >= 5);
  }
}

TEST_CASE("a figure below its floor and a count above its ceiling are reported") {
  const std::vector<Figure> floors = {{"triple F1", .5}, {"wrong sides", 3, true}};
  CHECK(find_broken_floors({{"triple F1", .5}, {"wrong sides", 3, true}}, floors).empty());
  CHECK(find_broken_floors({{"triple F1", .49}, {"wrong sides", 4, true}}, floors) ==
        std::vector<std::string>{"triple F1 is 0.49, and should be at least 0.5",
                                 "wrong sides is 4, and should be at most 3"});
}

TEST_CASE("a figure without a floor and a floor without a figure are reported") {
  CHECK(find_broken_floors({{"triple F1", .5}}, {{"detect F1", .5}}) ==
        std::vector<std::string>{"triple F1 has no floor", "there is no figure for the floor of detect F1"});
}

TEST_CASE("floors are the figures rounded down to hundredths and the counts as they are") {
  const std::string text = floors_text({{"triple F1", .4567}, {"actor right, of pairs", .5}, {"wrong sides", 7, true}});
  CHECK(text.find("triple F1\tat least\t0.45\n") != std::string::npos);
  CHECK(text.find("actor right, of pairs\tat least\t0.50\n") != std::string::npos);
  CHECK(text.find("wrong sides\tat most\t7\n") != std::string::npos);
}

TEST_CASE("floors are read back as they were written, and another bound or no number is an error with its line") {
  const TemporaryFolder folder;
  const std::vector<Figure> floors =
      read_floors(folder.write("floors.tsv", floors_text({{"triple F1", .5}, {"wrong sides", 7, true}})));
  REQUIRE(floors.size() == 2);
  CHECK(floors[0].name == "triple F1");
  CHECK(floors[0].value == Approx(.5));
  CHECK(floors[1].value == 7);
  CHECK(floors[1].is_ceiling);
  CHECK_THROWS_WITH(read_floors(folder.write("bound.tsv", "triple F1\tabout\t0.5\n")),
                    Catch::Contains("bound.tsv:1: "));
  CHECK_THROWS_WITH(read_floors(folder.write("value.tsv", "triple F1\tat least\thalf\n")),
                    Catch::Contains("value.tsv:1: "));
}

TEST_CASE("an error's line names the row of the marks, what is wrong and what was read instead") {
  MeasuredArticle article;
  article.name = "levy";
  article.marked = {
      {.line = 12,
       .evidence = "is against the levy",
       .actors = {"Ann Lee"},
       .via = "",
       .readings = {{.positions = {Position::opposes}, .polarities = {-1}, .topic = "levy", .keys = {"levy"}}}}};
  CHECK(describe_errors({article}) ==
        std::vector<std::string>{
            "tests/accuracy/statements.tsv:12: missed: Ann Lee opposes (-1) \"levy\", in: is against the levy"});

  Statement statement;
  statement.actor.name = "Ann Lee";
  statement.position = Position::supports;
  statement.polarity = 1;
  statement.topic = "levy";
  article.score.extracted = {statement};
  article.score.pairs = {{.marked = 0, .extracted = 0, .judgement = judge(article.marked[0], statement)}};
  CHECK(describe_errors({article}) ==
        std::vector<std::string>{
            "tests/accuracy/statements.tsv:12: wrong label, OPPOSITE SIDE: Ann Lee opposes (-1) \"levy\" was "
            "read as Ann Lee supports (+1) \"levy\", in: is against the levy"});
}
