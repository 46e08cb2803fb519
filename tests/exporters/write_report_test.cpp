#include "exporters/formats.h"
#include "exporters/shown_article.h"
#include "graph/build_graph.h"
#include "graph/position_graph.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>
#include <rapidjson/document.h>

#include <sstream>

using namespace standpoint;

static std::string report(const std::vector<Statement>& statements, const std::vector<ShownArticle>& articles = {}) {
  std::ostringstream out;
  write_graph(*build_graph(statements), out, find_format("x.html"), articles);
  return out.str();
}

static std::size_t count(std::string_view text, std::string_view wanted) {
  std::size_t found = 0;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) ++found;
  return found;
}

// The text of the element that holds the data.
static std::string data_text(const std::string& page) {
  static constexpr std::string_view opening = "<script type=\"application/json\" id=\"data\">";
  REQUIRE(count(page, opening) == 1);
  const std::size_t begin = page.find(opening) + opening.size();
  return page.substr(begin, page.find("</script>", begin) - begin);
}

static rapidjson::Document data(const std::string& page) {
  rapidjson::Document document;
  document.Parse(data_text(page).c_str());
  REQUIRE(!document.HasParseError());
  return document;
}

static std::string text(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

static ShownArticle article_of(const Statement& s, std::string words) {
  return {s.doc, s.outlet, s.title, s.url, s.article_date, std::move(words), {}};
}

TEST_CASE("what an input says can neither end the element of the data nor open another") {
  Statement s = make_statement("</script><script>alert(1)</script>", Position::opposes, "<!--<script>",
                               {.doc = "</SCRIPT >", .quote = "<img src=x onerror=alert(1)>"});
  s.via = s.title = s.url = s.outlet = s.phrase = s.actor.role = "</script>";
  const std::string page = report({s}, {article_of(s, "text </script><script>alert(2)</script> <!--")});
  const std::string plain = report({});
  CHECK(count(page, "<script") == count(plain, "<script"));
  CHECK(count(page, "</script") == count(plain, "</script"));
  CHECK(data_text(page).find('<') == std::string::npos);
  const rapidjson::Document found = data(page);
  CHECK(text(found["actors"][0]["name"]) == s.actor.name);
  CHECK(text(found["topics"][0]["name"]) == s.topic);
  CHECK(text(found["articles"][0]["text"]) == "text </script><script>alert(2)</script> <!--");
}

TEST_CASE("evidence points to the article that it comes from, with its text where that is given") {
  const Statement given = make_statement("A", Position::supports, "tax", {.doc = "1.txt"});
  const Statement named = make_statement("A", Position::supports, "tax", {.doc = "2.txt", .begin = 70});
  Statement namesake = make_statement("B", Position::supports, "tax", {.doc = "1.txt"});
  namesake.outlet = "Another paper";
  Statement silent = given;
  silent.doc = "silent.txt";
  const rapidjson::Document found = data(
      report({given, named, namesake}, {article_of(given, "The text.\r\n\U0001F600"), article_of(silent, "Nothing.")}));
  const auto& articles = found["articles"];
  REQUIRE(articles.Size() == 4);
  const auto article = [&](unsigned position, unsigned piece) -> const rapidjson::Value& {
    return articles[found["positions"][position]["evidence"][piece]["article"].GetUint()];
  };
  CHECK(text(article(0, 0)["doc"]) == "1.txt");
  CHECK(text(article(0, 0)["text"]) == "The text.\r\n\U0001F600");
  CHECK(text(article(0, 1)["doc"]) == "2.txt");
  CHECK(!article(0, 1).HasMember("text"));
  CHECK(text(article(1, 0)["outlet"]) == "Another paper");
  CHECK(!article(1, 0).HasMember("text"));
}

TEST_CASE("each piece of evidence keeps the spans of its words, source, cue and content") {
  Statement s = make_statement("A", Position::opposes, "tax", {.begin = 40});
  s.source = {{1, 2}};
  s.cue = {{3, 4}, {60, 62}};
  s.content = {{5, 59}};
  const rapidjson::Document found = data(report({s}));
  const auto& piece = found["positions"][0]["evidence"][0];
  CHECK(piece["spans"][0][0].GetInt() == 40);
  CHECK(piece["source"][0][1].GetInt() == 2);
  CHECK(piece["cue"][1][0].GetInt() == 60);
  CHECK(piece["content"][0][1].GetInt() == 59);
}

TEST_CASE("quotations in which no position was found come with their article and with no other") {
  const Statement s = make_statement("A", Position::opposes, "tax");
  Statement hello = s;
  hello.takes_position = false;
  hello.content = {{7, 9}};
  Statement elsewhere = hello;
  elsewhere.doc = "missing.txt";
  std::vector<ShownArticle> articles = {article_of(s, "text")};
  add_quotations(articles, StatementTable(std::vector<Statement>{s, hello, elsewhere}));
  const rapidjson::Document found = data(report({s, hello}, articles));
  REQUIRE(found["articles"].Size() == 1);
  REQUIRE(found["articles"][0]["quotations"].Size() == 1);
  CHECK(found["articles"][0]["quotations"][0]["content"][0][0].GetInt() == 7);
}

TEST_CASE("the page's policy lets run the two scripts of the page alone, and nothing load") {
  const std::string page = report({});
  const std::size_t begin = page.find("Content-Security-Policy");
  const std::string policy = page.substr(begin, page.find("\">", begin) - begin);
  CHECK(policy.find("default-src 'none'") != std::string::npos);
  CHECK(count(policy, "'sha256-") == 3); // two scripts, one style
  CHECK(policy.find("unsafe") == std::string::npos);
  CHECK(count(page, " src=") == 0);
  CHECK(count(page, "<link") == 0);
}

TEST_CASE("the page says what confidence is the chance of") {
  const std::string page = report({});
  CHECK(page.find("Confidence is the chance that actor, side and topic are right") != std::string::npos);
  CHECK(page.find("are right: of those with") == std::string::npos);
}

TEST_CASE("a graph without positions makes a whole page") {
  const rapidjson::Document found = data(report({}));
  for (const char* list : {"actors", "topics", "articles", "positions"}) CHECK(found[list].Empty());
}
