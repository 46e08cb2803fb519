#include "statement/statement_json.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <vector>

using namespace standpoint;

static Statement full_statement() {
  return {
      .doc = "a.txt",
      .outlet = "Yonhap",
      .title = "Talks \"on\" ice",
      .url = "https://example.org/?a=1&b=2",
      .article_date = "2023-02-22",
      .actor = {.name = "Kim Jong-un",
                .kind = ActorKind::person,
                .role = "North Korean leader",
                .country = "North Korea",
                .party = "Workers' Party of Korea",
                .wikidata = "Q56226",
                .because = {"\"he\" -> \"Kim\"", "a \\ b"}},
      .via = "Lee Nak-yon",
      .position = Position::refuses,
      .polarity = -1,
      .topic = "giving up nuclear weapons",
      .phrase = "give up on its nuclear weapons",
      .topic_parents = {"nuclear weapons", "North Korea"},
      .issue = {.label = "arms talks: nuclear weapons", .parent = "arms talks", .polarity = 0, .because = "weapons"},
      .below = {},
      .date = "2022-09-08",
      .date_source = DateSource::text,
      .quote_kind = "direct",
      .evidence = {{10, 20}, {25, 30}},
      .source = {{1, 4}},
      .cue = {{5, 9}},
      .content = {{10, 30}},
      .evidence_text = "neither give up ... nor",
      .source_text = "Kim",
      .cue_text = "declared",
      .confidence = 0.75};
}

static bool same(const Statement& a, const Statement& b) {
  return !comes_before(a, b) && !comes_before(b, a);
}

struct ReadResult {
  std::vector<Statement> statements;
  std::vector<std::string> errors;
};

static ReadResult read(const std::string& text) {
  std::istringstream in(text);
  ReadResult result;
  read_statements(
      in, "in.jsonl", [&](Statement s) { result.statements.push_back(std::move(s)); },
      [&](const Error& error) { result.errors.push_back(error.what()); });
  return result;
}

static std::string error_of(const std::string& line) {
  const ReadResult result = read(line);
  REQUIRE(result.statements.empty());
  REQUIRE(result.errors.size() == 1);
  return result.errors[0];
}

TEST_CASE("what is written is read back unchanged, every field") {
  const Statement s = full_statement();
  const std::string line = to_json_line(s);
  REQUIRE(line.back() == '\n');
  REQUIRE(std::count(line.begin(), line.end(), '\n') == 1);
  const ReadResult result = read(line);
  REQUIRE(result.errors.empty());
  REQUIRE(result.statements.size() == 1);
  CHECK(same(result.statements[0], s));
  CHECK(result.statements[0].actor.because == s.actor.because);
  CHECK(to_json_line(result.statements[0]) == line);
}

TEST_CASE("an issue may be a string, and without a side has that of the topic") {
  const std::string head = R"({"doc":"a","actor":"Ann","position":"opposes","topic":"toll","issue":)";
  const ReadResult result = read(head + R"("tolls"})" + "\n" + head + R"({"label":"tolls","polarity":1}})" + "\n");
  REQUIRE(result.statements.size() == 2);
  CHECK(result.statements[0].issue == Issue{.label = "tolls", .parent = "", .polarity = -1});
  CHECK(result.statements[1].issue.polarity == 1);
  CHECK_THAT(error_of(head + "7}"), Catch::Contains("\"issue\" is neither an object nor a string"));
  CHECK_THAT(error_of(head + "{}}"), Catch::Contains("\"label\" is missing"));
}

TEST_CASE("an attribution without a position is written with a null position and read back as such") {
  Statement s = full_statement();
  s.takes_position = false;
  s.position = Position::asserts;
  s.polarity = 0;
  s.topic = s.phrase = "";
  s.topic_parents.clear();
  s.issue = {};
  CHECK_THAT(to_json_line(s), Catch::Contains("\"position\":null"));
  const ReadResult result = read(to_json_line(s));
  REQUIRE(result.statements.size() == 1);
  CHECK(result.errors.empty());
  CHECK(same(result.statements[0], s));
}

TEST_CASE("the fields that the scorers read have the contract's names and shapes") {
  const std::string line = to_json_line(full_statement());
  for (const char* part :
       {R"("doc":"a.txt")",
        R"("actor":{"name":"Kim Jong-un","kind":"person","role":"North Korean leader",)"
        R"("country":"North Korea","party":"Workers' Party of Korea","wikidata":"Q56226",)"
        R"("because":["\"he\" -> \"Kim\"","a \\ b"]})",
        R"("via":"Lee Nak-yon")", R"("position":"refuses")", R"("polarity":-1)",
        R"("topic":{"label":"giving up nuclear weapons","phrase":"give up on its nuclear weapons",)"
        R"("parents":["nuclear weapons","North Korea"]})",
        R"("issue":{"label":"arms talks: nuclear weapons","parent":"arms talks","polarity":0,"because":"weapons"})",
        R"("evidence":[[10,20],[25,30]])", R"("source":[[1,4]])", R"("cue":[[5,9]])", R"("content":[[10,30]])",
        R"("quote":"direct")", R"("date":"2022-09-08")", R"("confidence":0.75)"})
    CHECK_THAT(line, Catch::Contains(part));
}

TEST_CASE("spans come in the order of the text, whatever order a file has") {
  std::istringstream line(
      R"({"doc":"d","actor":"A","position":"supports","topic":"t","evidence":[[30,40],[1,5],[10,20]]})");
  std::vector<Statement> read;
  read_statements(
      line, "file", [&](Statement s) { read.push_back(std::move(s)); }, [](const Error& error) { throw error; });
  REQUIRE(read.size() == 1);
  CHECK(read[0].evidence == CodePointSpans{{1, 5}, {10, 20}, {30, 40}});
}

TEST_CASE("what is not known is absent, not empty") {
  Statement s = full_statement();
  s.issue = {};
  s.via = s.date = s.outlet = s.title = s.url = s.article_date = s.actor.role = "";
  s.actor.country = s.actor.party = s.actor.wikidata = "";
  s.actor.because.clear();
  s.issue = {};
  const std::string line = to_json_line(s);
  for (const char* key : {"\"via\"", "\"date\"", "\"outlet\"", "\"title\"", "\"url\"", "\"article_date\"", "\"role\"",
                          "\"country\"", "\"party\"", "\"wikidata\"", "\"because\""})
    CHECK_THAT(line, !Catch::Contains(key));
  CHECK(same(read(line).statements.at(0), s));
}

TEST_CASE("nasty strings survive: quotes, backslashes, control characters, newlines, NUL, Korean, Arabic") {
  for (const std::string& nasty : {std::string("a\"b\\"), std::string("line\nbreak\ttab\r"),
                                   std::string("nul\0inside", 10), std::string("\x01\x1f"), std::string("이낙연"),
                                   std::string("القدس"), std::string("]]>&amp;<b>"), std::string("\xE2\x80\xA8")}) {
    Statement s = full_statement();
    s.topic = s.actor.name = s.evidence_text = nasty;
    const std::string line = to_json_line(s);
    CHECK(std::count(line.begin(), line.end(), '\n') == 1);
    CHECK(same(read(line).statements.at(0), s));
  }
}

TEST_CASE("a bad line is reported with its place and skipped, the others are read") {
  const std::string good = to_json_line(full_statement());
  const ReadResult result = read("\xEF\xBB\xBF" + good + "\n   \r\n{not json}\n" + good + "[1]\n" + good);
  CHECK(result.statements.size() == 3);
  REQUIRE(result.errors.size() == 2);
  CHECK_THAT(result.errors[0], Catch::StartsWith("in.jsonl:4: not JSON"));
  CHECK(result.errors[1] == "in.jsonl:6: not a statement: a JSON object is expected");
}

TEST_CASE("values that JSON does not have cost their field, not the statement") {
  const std::string rest = R"("actor":"Ada Roe","position":"opposes","topic":"toll",)";
  const ReadResult result =
      read("{\"doc\":\"a\"," + rest + R"("confidence":NaN,"date":NaN})" + "\n{\"doc\":\"b\"," + rest +
           R"("x":1e999,"confidence":0.5,"via":-Infinity})" + "\n{\"doc\":\"c\"," + rest + R"("title":"half \ud83d"})" +
           "\n{\"doc\":\"d\"," + rest + R"("confidence":1e999})" + "\n{\"doc\":\"e\"," + rest + R"("date":NaN)" + "\n");
  REQUIRE(result.statements.size() == 3);
  CHECK(result.statements[0].confidence == 1);
  CHECK(result.statements[0].date.empty());
  CHECK(result.statements[1].confidence == 0.5);
  CHECK(result.statements[1].via.empty());
  CHECK(result.statements[2].title == "half \xEF\xBF\xBD");
  REQUIRE(result.errors.size() == 2);
  CHECK(result.errors[0] == "in.jsonl:4: \"confidence\" is not a number from 0 to 1");
  CHECK_THAT(result.errors[1], Catch::StartsWith("in.jsonl:5: not JSON: Invalid value. (column "));
}

TEST_CASE("messages about bad fields name the field and the choices") {
  CHECK(error_of("{}") == "in.jsonl:1: \"doc\" is missing");
  CHECK(error_of(R"({"doc":"a"})") == "in.jsonl:1: \"actor\" is missing");
  CHECK(error_of(R"({"doc":"a","actor":{"name":"x","because":"y"}})") ==
        "in.jsonl:1: \"because\" is not a list of strings");
  CHECK(error_of(R"({"doc":"a","actor":{"name":"x","because":[1]}})") ==
        "in.jsonl:1: \"because\" is not a list of strings");
  CHECK(error_of(R"({"doc":"a","actor":1})") == "in.jsonl:1: \"actor\" is neither an object nor a string");
  CHECK_THAT(error_of(R"({"doc":"a","actor":{"name":"B","kind":"robot"}})"),
             Catch::Contains("unknown actor kind \"robot\"; one of person"));
  CHECK_THAT(error_of(R"({"doc":"a","actor":"B","position":"likes"})"),
             Catch::Contains("unknown position \"likes\"; one of advocates, supports"));
  const std::string start = R"({"doc":"a","actor":"B","position":"supports",)";
  CHECK_THAT(error_of(start + R"("polarity":2,"topic":"t"})"), Catch::Contains("\"polarity\" is not 1, 0 or -1"));
  CHECK_THAT(error_of(start + R"("polarity":1})"), Catch::Contains("\"topic\" is missing"));
  CHECK_THAT(error_of(start + R"("topic":"t","evidence":[[3,1]]})"), Catch::Contains("\"evidence\" is not a list"));
  CHECK_THAT(error_of(start + R"("topic":"t","evidence":[[-1,1]]})"), Catch::Contains("\"evidence\" is not a list"));
  CHECK_THAT(error_of(start + R"("topic":"t","confidence":1.5})"), Catch::Contains("\"confidence\""));
  CHECK_THAT(error_of("{\"doc\":\"\xff\"}"), Catch::Contains("not JSON"));
}

TEST_CASE("where a date comes from is read back; a line of before that was written may leave it out") {
  const auto with = [](const std::string& field) {
    return "{\"doc\":\"a\",\"actor\":\"X\",\"position\":\"asserts\",\"topic\":\"t\",\"date\":\"2023-02-22\"" + field +
           "}\n";
  };
  CHECK(read(with(",\"date_from\":\"article\"")).statements.at(0).date_source == DateSource::article);
  CHECK(read(with("")).statements.at(0).date_source == DateSource::none);
  CHECK(error_of(with(",\"date_from\":\"guess\"")) == "in.jsonl:1: unknown \"date_from\" \"guess\"; text or article");
}

TEST_CASE("a hundred thousand brackets are an error, not a crash") {
  CHECK_THAT(error_of(std::string(100000, '[')), Catch::Contains("not JSON"));
  CHECK_THAT(error_of("{\"doc\":" + std::string(100000, '[') + std::string(100000, ']') + "}"),
             Catch::Contains("\"doc\" is not a string"));
}

TEST_CASE("statements of other programs may give actor and topic as plain strings and leave the polarity out") {
  const ReadResult result = read(R"({"doc":"a","actor":"B","position":"opposes","topic":"t","extra":[{}]})");
  REQUIRE(result.statements.size() == 1);
  CHECK(result.statements[0].actor.name == "B");
  CHECK(result.statements[0].polarity == -1);
  CHECK(result.statements[0].topic == "t");
}
