#include "text/read_json.h"

#include <catch2/catch.hpp>

using namespace standpoint;

struct Result {
  std::vector<std::string> records; // "NUMBER:name=value,..."
  std::vector<std::string> errors;
};

static std::string show(const Record& record) {
  std::string out = std::to_string(record.number) + ":";
  for (const Field& field : record.fields) out += field.name + "=" + field.value + ",";
  out.pop_back();
  return out;
}

static Result read(std::string bytes, bool lines = false, std::size_t most = 1000) {
  Result result;
  ByteSource source = ByteSource::of_bytes(std::move(bytes), "a.json");
  const TakeRecord take = [&](Record record) {
    if (!has_text_field(record.fields, {})) throw Error(ErrorCode::bad_format, {"a.json", 0, record.number}, "no text");
    result.records.push_back(show(record));
  };
  const ReportError report = [&](const Error& error) { result.errors.push_back(error.what()); };
  if (lines)
    read_json_lines(source, most, take, report);
  else
    read_json(source, {}, most, take, report);
  return result;
}
using Strings = std::vector<std::string>;

TEST_CASE("an array's objects are the records, numbered from 1") {
  const Result r =
      read(R"([{"text": "One.", "id": 12345678901234567890}, {"text": "Two.", "a": {"b": "c", "d": ["e", "f"]}}])");
  CHECK(r.records == Strings{"1:text=One.,id=12345678901234567890", "2:text=Two.,a.b=c,a.d=e,a.d=f"});
  CHECK(r.errors.empty());
}

TEST_CASE("an object with a text is one article without a number, whatever lists it holds") {
  CHECK(read(R"({"tags": [{"name": "x"}], "text": "One.", "comments": [{"text": "no"}]})").records ==
        Strings{"0:text=One."});
  CHECK(read(R"({"text": "One.", "comments": [{"text": "no"}]})").records == Strings{"0:text=One."});
}

TEST_CASE("an object without a text holds the articles in its list") {
  const Result r =
      read(R"({"status": "ok", "articles": [{"text": "One.", "source": {"name": "Courier"}}, {"text": "Two."}]})");
  CHECK(r.records == Strings{"1:text=One.,source.name=Courier", "2:text=Two."});
  CHECK(r.errors.empty());
}

TEST_CASE("a list whose objects have texts but for some reports these") {
  const Result r = read(R"({"articles": [{"title": "x"}, {"text": "Two."}]})");
  CHECK(r.records == Strings{"2:text=Two."});
  CHECK(r.errors == Strings{"a.json, record 1: no text"});
}

TEST_CASE("an object without any text reports itself once") {
  CHECK(read(R"({"title": "x", "tags": [{"name": "y"}, {"name": "z"}]})").errors == Strings{"a.json: no text"});
}

TEST_CASE("escapes, surrogate pairs and every kind of value are read") {
  const Result r = read(R"([{"text": "a\n\"b\" \u00e9 \ud83d\ude00", "n": -1.5e3, "t": true, "z": null}])");
  CHECK(r.records == Strings{"1:text=a\n\"b\" \xC3\xA9 \xF0\x9F\x98\x80,n=-1.5e3,t=true"});
}

TEST_CASE("a field that is no UTF-8 is decoded for itself") {
  CHECK(read("[{\"text\": \"caf\xE9\"}]").records == Strings{"1:text=caf\xC3\xA9"});
}

TEST_CASE("a bad element of an array is reported with its line; those before and behind it are read") {
  const Result r = read("[{\"text\": \"One.\"},\n{\"text\": \"Two.\", oops},\n{\"text\": \"Three [\\\"]\"}]");
  CHECK(r.records == Strings{"1:text=One.", "3:text=Three [\"]"});
  CHECK(r.errors == Strings{"a.json:2: not valid JSON: missing a name for object member; this element is left out"});
  CHECK(read("[{\"text\": \"One.\"}\n{\"text\": \"Two.\"}]").records == Strings{"1:text=One.", "2:text=Two."});
}

TEST_CASE("an array without its end is reported once, and what is whole in it is read") {
  CHECK(read("[{\"text\": \"One.\"").errors ==
        Strings{"a.json:1: not valid JSON: missing a comma or '}' after an object member; was the file cut off?"});
  const Result r = read("[{\"text\": \"One.\"},\n");
  CHECK(r.records == Strings{"1:text=One."});
  CHECK(r.errors == Strings{"a.json:2: the list has no end; was the file cut off?"});
  CHECK(read("hello").errors == Strings{"a.json:1: not valid JSON: invalid value"});
}

TEST_CASE("values that JSON does not allow cost their field") {
  const Result r = read(R"([{"text": "One. \ud83d", "n": NaN}, {"text": "Two.", "n": [-Infinity, 1e400, -2]}])");
  CHECK(r.records == Strings{"1:text=One. \xEF\xBF\xBD", "2:text=Two.,n=1e400,n=-2"});
  CHECK(r.errors.empty());
  CHECK(read(R"({"text": "NaN, he said: \"Infinity\" \udc00\ud83d\ude00"})", true).records ==
        Strings{"1:text=NaN, he said: \"Infinity\" \xEF\xBF\xBD\xF0\x9F\x98\x80"});
}

TEST_CASE("nesting without end is an error, not a crash") {
  const Result r = read("[" + std::string(3000, '['));
  CHECK(r.errors == Strings{"a.json:1: JSON nested deeper than 100 levels"});
  CHECK(read("[" + std::string(100000, '[')).errors == Strings{"a.json:1: larger than an article may be (1000 bytes)"});
}

TEST_CASE("a record above the limit is an error") {
  const Result r = read("[{\"text\": \"One.\"}, {\"text\": \"" + std::string(20000, 'x') + "\"}]");
  CHECK(r.records == Strings{"1:text=One."});
  CHECK(r.errors == Strings{"a.json:1: larger than an article may be (1000 bytes)"});
}

TEST_CASE("of JSON lines a broken one is reported with its line, and the next one is read") {
  const Result r = read("{\"text\": \"One.\"}\r\n\n{\"text\": \n[1]\n{\"title\": \"x\"}\n{\"text\": \"Two.\"}", true);
  CHECK(r.records == Strings{"1:text=One.", "5:text=Two."});
  REQUIRE(r.errors.size() == 3);
  CHECK_THAT(r.errors[0], Catch::StartsWith("a.json:3: not valid JSON: "));
  CHECK(r.errors[1] == "a.json:4: not a JSON object");
  CHECK(r.errors[2] == "a.json, record 4: no text");
}

TEST_CASE("a JSON line above the limit is skipped") {
  const Result r = read("{\"text\": \"" + std::string(20000, 'x') + "\"}\n{\"text\": \"Two.\"}\n", true);
  CHECK(r.records == Strings{"2:text=Two."});
  CHECK(r.errors == Strings{"a.json:1: larger than an article may be (1000 bytes)"});
}

TEST_CASE("JSON lines may have lists of objects in them, which are no records") {
  CHECK(read("{\"tags\": [{\"text\": \"x\"}], \"text\": \"One.\"}\n", true).records ==
        Strings{"1:tags.text=x,text=One."});
}

TEST_CASE("JSON, JSON lines and statements are told by how they begin") {
  CHECK(begins_like_json("\n [\n {\"text\": 1}]"));
  CHECK(begins_like_json("{}"));
  CHECK_FALSE(begins_like_json("[Editor's note] The talks failed."));
  CHECK_FALSE(begins_like_json("{curly"));
  CHECK_FALSE(begins_like_json(""));
  CHECK(begins_like_json_lines("{\"text\": \"a\"}\n{\"text\": \"b"));
  CHECK_FALSE(begins_like_json_lines("{\"text\": \"a\"}\n"));
  CHECK_FALSE(begins_like_json_lines("{\n\"text\": \"a\"}\n{"));
  CHECK(begins_like_statements("{\"doc\": \"a\", \"actor\": {\"name\": \"Roe\"}, \"position\": \"opposes\"}\n"));
  CHECK(begins_like_statements("broken\n{\"actor\": {\"name\": \"Roe\"}, \"position\": \"opposes\"}"));
  CHECK(begins_like_statements("{\"actor\": {\"name\": \"\"}, \"position\": null, \"evidence_text\": \"\"}\n"));
  CHECK_FALSE(begins_like_statements("{\"text\": \"a\", \"position\": \"mayor\"}\n"));
}

TEST_CASE("an object of more fields than an article has is refused, the others read") {
  std::string wide = "{\"text\": \"One.\"";
  for (int i = 0; i < 10001; ++i) wide += ",\"a" + std::to_string(i) + "\":1";
  const auto lines = read(wide + "}\n{\"text\": \"Two.\"}\n", true, 1u << 20);
  CHECK(lines.records == Strings{"2:text=Two."});
  REQUIRE(lines.errors.size() == 1);
  CHECK(lines.errors[0].find("an object of more than 10000 fields, which is no article") != std::string::npos);
  CHECK(read("[" + wide + "},{\"text\": \"Two.\"}]", false, 1u << 20).records.size() == 1);
}
