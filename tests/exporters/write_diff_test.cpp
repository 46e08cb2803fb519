#include "exporters/text_width.h"
#include "exporters/write_diff.h"
#include "graph/diff_positions.h"
#include "tests/exporters/run_program.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>
#include <rapidjson/document.h>

#include <sstream>

using namespace standpoint;

using Statements = std::vector<Statement>;

static const DiffView view{.inputs = {"old.txt", "new.txt"}};

static std::string table(const Comparison& comparison, const TableStyle& style = {}, const DiffView& of = view) {
  std::ostringstream out;
  write_diff_table(comparison, of, out, style);
  return out.str();
}

template <class Write>
static std::string written(Write write, const Comparison& comparison, const DiffView& of = view) {
  std::ostringstream out;
  write(comparison, of, out);
  return out.str();
}

static Comparison example() {
  return diff_positions(
      {make_statement("Ann", Position::supports, "tax", {.doc = "old.txt", .quote = "I am for it"}),
       make_statement("Bob", Position::asserts, "war", {.doc = "old.txt"}),
       make_statement("Cleo", Position::commits, "aid", {.doc = "old.txt"}),
       make_statement("Eve", Position::criticizes, "tax", {.doc = "old.txt"})},
      {make_statement("Ann", Position::opposes, "tax", {.doc = "new.txt", .quote = "I am against it"}),
       make_statement("Bob", Position::asserts, "war", {.doc = "new.txt"}),
       make_statement("Dan", Position::denies, "aid", {.doc = "new.txt"}),
       make_statement("Eve", Position::refuses, "tax", {.doc = "new.txt"})});
}

// The nasty statements against themselves turned round; by outlets with nasty names; by months.
static std::vector<Comparison> nasty_comparisons() {
  static Statements statements = nasty_statements();
  static Statements turned = statements;
  const std::vector<std::string> names = nasty_names();
  for (std::size_t i = 0; i < turned.size(); ++i) {
    if (i % 3 != 0) turned[i].polarity = -turned[i].polarity;
    statements[i].outlet = names[i % 5 + 10];
  }
  std::vector<Comparison> all = {diff_positions(statements, turned)};
  all.push_back(diff_side_by_side(group_statements(statements, Grouping::outlet)));
  all.push_back(diff_side_by_side(group_statements(statements, Grouping::article)));
  all.push_back(diff_periods(group_statements(statements, Grouping::month)));
  return all;
}

static Comparison by_outlet_without_names() {
  static Statements statements = {make_statement("Ann", Position::supports, "tax"),
                                  make_statement("Ann", Position::opposes, "tax"),
                                  make_statement("Bob", Position::opposes, "tax")};
  statements[0].outlet = "Post";
  statements[1].outlet = "Courier";
  statements[2].outlet = "";
  return diff_side_by_side(group_statements(statements, Grouping::outlet));
}

static bool has_control(const std::string& line) {
  return std::any_of(line.begin(), line.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

static void check_parts(const std::string& text, std::initializer_list<const char*> parts) {
  INFO(text);
  for (const char* part : parts) CHECK_THAT(text, Catch::Contains(part));
}

TEST_CASE("the table tells what changed, by actor, with the quotes of both sides, and the totals") {
  check_parts(table(example()),
              {"before: old.txt", "after:  new.txt", "\nAnn\n  reversed      tax: supports → opposes\n",
               "“I am for it” (old.txt)", "“I am against it” (new.txt)", "\n  kept          war: asserts\n",
               "\nEve\n  strengthened  tax: criticizes → refuses\n",
               "1 reversed, 1 strengthened, 1 new, 1 dropped, 1 kept\n"});
}

TEST_CASE("headings are topics when asked for") {
  check_parts(table(example(), {}, {.inputs = view.inputs, .by_topic = true}),
              {"\ntax\n  reversed      Ann: supports → opposes\n", "  strengthened  Eve: criticizes → refuses\n"});
}

TEST_CASE("nothing to show is said") {
  CHECK_THAT(table(diff_positions({}, {})), Catch::Contains("No positions found on either side."));
  CHECK_THAT(table(diff_periods(group_statements({}, Grouping::month))), Catch::Contains("No positions found."));
  const Statements one = {make_statement("Ann", Position::supports, "tax")};
  CHECK_THAT(table(diff_side_by_side(group_statements(one, Grouping::outlet))),
             Catch::Contains("There is only one outlet, so there is nothing to compare."));
}

TEST_CASE("every report says how many positions were left out because they name no outlet") {
  const Comparison outlets = by_outlet_without_names();
  const char* line = "1 of 3 positions has no outlet and is left out";
  CHECK_THAT(table(outlets), Catch::Contains(line));
  CHECK_THAT(written(write_diff_markdown, outlets), Catch::Contains(line));
  CHECK_THAT(written(write_diff_html, outlets), Catch::Contains(line));
  CHECK_THAT(written(write_diff_json, outlets), Catch::Contains("\"statements\":3,\"left_out\":1"));
}

TEST_CASE("outlets are told beside one another in every report") {
  const Comparison outlets = by_outlet_without_names();
  check_parts(table(outlets), {"by outlet: Courier, Post\n", "  disputed      tax\n    Courier  ", "\n    Post     "});
  check_parts(written(write_diff_markdown, outlets),
              {"- by outlet: Courier, Post\n", "| change | topic | Courier | Post |",
               "| disputed | tax | − **opposes**: “", " | \\+ **supports**: “"});
  check_parts(written(write_diff_html, outlets), {"<th><bdi>Courier</bdi></th><th><bdi>Post</bdi></th>"});
}

TEST_CASE("the table fits its width and holds no control character without colour") {
  for (const Comparison& comparison : nasty_comparisons()) {
    for (const std::size_t width : {60u, 80u, 110u, 160u}) {
      std::istringstream lines(table(comparison, {.width = width}));
      for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK(display_width(line) <= width);
        CHECK_FALSE(has_control(line));
      }
    }
  }
}

TEST_CASE("colours come only when asked for") {
  CHECK(table(example()).find('\x1B') == std::string::npos);
  CHECK(table(example(), {.colour = true}).find('\x1B') != std::string::npos);
}

TEST_CASE("the JSON holds every change with all evidence of both sides") {
  rapidjson::Document json;
  json.Parse(written(write_diff_json, example(), {.inputs = {"old.txt", "new \"2\".txt"}}).c_str());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(std::string(json["after"].GetString()) == "new \"2\".txt");
  for (const char* kind : {"reversed", "strengthened", "new", "dropped", "kept"})
    CHECK(json["summary"][kind].GetInt() == 1);
  CHECK(json["summary"]["softened"].GetInt() == 0);
  REQUIRE(json["changes"].Size() == 5);
  const auto& first = json["changes"][0];
  CHECK(std::string(first["change"].GetString()) == "reversed");
  CHECK(std::string(first["actor"].GetString()) == "Ann");
  CHECK(std::string(first["topic"].GetString()) == "tax");
  CHECK(std::string(first["before"][0]["position"].GetString()) == "supports");
  CHECK(first["before"][0]["polarity"].GetInt() == 1);
  CHECK(std::string(first["before"][0]["evidence"][0]["quote"].GetString()) == "I am for it");
  CHECK(first["after"][0]["evidence"][0]["spans"][0][0].GetInt() == 10);
}

TEST_CASE("the JSON of periods has a step a period and says when what went before was held") {
  const Statements statements = {make_statement("Ann", Position::supports, "tax", {.date = "2023-01-05"}),
                                 make_statement("Ann", Position::opposes, "tax", {.date = "2023-04-05"})};
  rapidjson::Document json;
  json.Parse(written(write_diff_json, diff_periods(group_statements(statements, Grouping::month))).c_str());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(std::string(json["by"].GetString()) == "month");
  REQUIRE(json["steps"].Size() == 2);
  const auto& change = json["steps"][1]["changes"][0];
  CHECK(std::string(json["steps"][1]["side"].GetString()) == "2023-04");
  CHECK(std::string(change["before_side"].GetString()) == "2023-01");
  CHECK(std::string(change["after_side"].GetString()) == "2023-04");
}

TEST_CASE("the JSON of contradictions names the side") {
  const Statements both = {make_statement("Ann", Position::supports, "tax"),
                           make_statement("Ann", Position::opposes, "tax")};
  rapidjson::Document json;
  json.Parse(written(write_diff_json, diff_positions(both, {})).c_str());
  REQUIRE_FALSE(json.HasParseError());
  const auto& change = json["changes"][0];
  CHECK(std::string(change["change"].GetString()) == "contradicts");
  CHECK(std::string(change["sides"][0]["side"].GetString()) == "before");
  CHECK(std::string(change["sides"][1]["positions"][0]["position"].GetString()) == "opposes");
}

TEST_CASE("the JSON of nasty names and of nothing parses") {
  std::vector<Comparison> all = nasty_comparisons();
  all.push_back(diff_positions({}, {}));
  for (const Comparison& comparison : all) {
    rapidjson::Document json;
    json.Parse(written(write_diff_json, comparison).c_str());
    CHECK_FALSE(json.HasParseError());
  }
}

TEST_CASE("Markdown has a heading an actor and a row a change, whatever the names hold") {
  check_parts(
      written(write_diff_markdown, example()),
      {"# What changed\n", "- before: old.txt\n- after: new.txt\n", "## Ann\n\n| change | topic | before | after |\n",
       "| reversed | tax | \\+ **supports**: “I am for it” (old.txt, 2023-02-21) | − **opposes**: “I am against "
       "it” (new.txt, 2023-02-21) |\n"});
  for (const Comparison& comparison : nasty_comparisons()) {
    std::istringstream lines(written(write_diff_markdown, comparison));
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      CHECK_FALSE(has_control(line));
      std::size_t columns = 0;
      for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\')
          ++i;
        else if (line[i] == '|')
          ++columns;
      }
      const bool side_by_side = comparison.by == "outlet" || comparison.by == "article";
      const std::size_t sides = !side_by_side ? 2 : comparison.sides.size() > 6 ? 1 : comparison.sides.size();
      CHECK((line.empty() || line.front() != '|' || columns == 3 + sides));
      CHECK((line.empty() || line.front() == '|' || line.front() == '#' || line.front() == '-'));
    }
  }
}

TEST_CASE("the page holds every change, needs nothing else and runs nothing") {
  const std::string page = written(write_diff_html, example());
  check_parts(page, {"<!DOCTYPE html>", "Content-Security-Policy\" content=\"default-src 'none'", "<bdi>Ann</bdi>",
                     "<span class=\"kind reversed\"", "<q>I am for it</q>", "1 strengthened"});
  for (const char* never : {"<script", "<img", "<link", "<iframe", "src=", "@import", "url("}) {
    INFO(never);
    CHECK(page.find(never) == std::string::npos);
  }
}

TEST_CASE("only addresses of the web become links") {
  for (const auto& [url, linked] :
       {std::pair("https://example.org/?a=1&b=\"2\"", true), std::pair("javascript:alert(1)", false),
        std::pair("data:text/html,x", false), std::pair(" https://example.org", false)}) {
    INFO(url);
    Statement s = make_statement("Ann", Position::supports, "tax");
    s.url = url;
    const std::string page = written(write_diff_html, diff_positions({}, {s}));
    CHECK((page.find("href=") != std::string::npos) == linked);
    if (linked) CHECK_THAT(page, Catch::Contains("href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\""));
  }
}

TEST_CASE("the page of nasty names is well formed, and no name is markup in it") {
  if (!is_installed("xmllint")) {
    WARN("skipped: xmllint is not installed");
    return;
  }
  const TemporaryFolder folder;
  for (const Comparison& comparison : nasty_comparisons()) {
    const std::string page = written(write_diff_html, comparison);
    for (const char* never : {"<b>bold", "<script", "\x1B", "\u202E"}) CHECK(page.find(never) == std::string::npos);
    // The void elements closed, the page is XML.
    std::string xml = page.substr(page.find("<html"));
    for (std::size_t at = 0; (at = xml.find("<meta ", at)) != std::string::npos;) {
      at = xml.find('>', at);
      xml.insert(at, 1, '/');
    }
    write_file(folder / "a.xml", xml);
    const Outcome outcome = run_program("xmllint --huge --noout " + folder / "a.xml");
    INFO(outcome.output);
    CHECK(outcome.status == 0);
  }
}
