#include "tests/accuracy/marked_statement.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

MarkedArticles read(const std::string& text) {
  const TemporaryFolder folder;
  return read_marked_articles(folder.write("marks.tsv", text));
}

} // namespace

TEST_CASE("a row is a statement with the choices of its cells") {
  const MarkedArticles articles =
      read("# about\nlevy\tis against it\tAnn Lee|Lee\tBo Oh\topposes|criticizes\t-1|0\tbread levy\tLevy|bread\n");
  REQUIRE(articles.at("levy").size() == 1);
  const MarkedStatement& statement = articles.at("levy")[0];
  CHECK(statement.line == 2);
  CHECK(statement.evidence == "is against it");
  CHECK(statement.actors == std::vector<std::string>{"Ann Lee", "Lee"});
  CHECK(statement.via == "Bo Oh");
  REQUIRE(statement.readings.size() == 1);
  CHECK(statement.readings[0].positions == std::vector<Position>{Position::opposes, Position::criticizes});
  CHECK(statement.readings[0].polarities == std::vector<int>{-1, 0});
  CHECK(statement.readings[0].topic == "bread levy");
  CHECK(statement.readings[0].keys == std::vector<std::string>{"levy", "bread"});
}

TEST_CASE("rows of one actor with the same words are readings of one statement, those of two actors are two") {
  const MarkedArticles articles = read("levy\twant it gone\tAnn Lee\t\topposes\t-1\tlevy\tlevy\n"
                                       "levy\twant it gone\tAnn Lee\t\tadvocates\t1\tend of the levy\tend\n"
                                       "levy\twant it gone\tBo Oh\t\topposes\t-1\tlevy\tlevy\n");
  REQUIRE(articles.at("levy").size() == 2);
  CHECK(articles.at("levy")[0].readings.size() == 2);
  CHECK(articles.at("levy")[1].readings.size() == 1);
}

TEST_CASE("an unknown position, another polarity and an empty cell are errors with their line") {
  CHECK_THROWS_WITH(read("levy\tw\tAnn Lee\t\topposed\t-1\tlevy\tlevy\n"),
                    Catch::Contains("marks.tsv:1: there is no position \"opposed\""));
  CHECK_THROWS_WITH(read("levy\tw\tAnn Lee\t\topposes\tagainst\tlevy\tlevy\n"),
                    Catch::Contains("polarity is 1, 0 or -1, not \"against\""));
  CHECK_THROWS_WITH(read("levy\tw\tAnn Lee\t\topposes\t-1\tlevy\t\n"), Catch::Contains("column 8 is empty"));
}
