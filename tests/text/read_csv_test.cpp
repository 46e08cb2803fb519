#include "text/read_csv.h"

#include <catch2/catch.hpp>

using namespace standpoint;
using namespace std::string_literals;

struct Result {
  std::vector<std::string> records; // "NUMBER:name=value|..."
  std::vector<std::string> errors;
};

static Result read(std::string bytes, std::size_t most = 1000) {
  Result result;
  ByteSource source = ByteSource::of_bytes(std::move(bytes), "a.csv");
  read_csv(
      source, most,
      [&](const Record& record) {
        std::string out = std::to_string(record.number) + ":";
        for (const Field& field : record.fields) out += field.name + "=" + field.value + "|";
        out.pop_back();
        result.records.push_back(out);
      },
      [&](const Error& error) { result.errors.push_back(error.what()); });
  return result;
}
using Strings = std::vector<std::string>;

TEST_CASE("rows are records by the names in the header row") {
  const Result r = read("id,text\r\n1,One.\r\n\r\n2,Two.");
  CHECK(r.records == Strings{"1:id=1|text=One.", "2:id=2|text=Two."});
  CHECK(r.errors.empty());
}

TEST_CASE("the delimiter is the one that divides the header row") {
  for (const std::string d : {",", ";", "\t", "|"})
    CHECK(read("id" + d + "\"a, long; name\"" + d + "text\n1" + d + "x" + d + "One.\n").records ==
          Strings{"1:id=1|a, long; name=x|text=One."});
}

TEST_CASE("a line above the header may name the delimiter, as Excel writes it") {
  CHECK(read("sep=;\r\nid;a, b, c\r\n1;One.\r\n").records == Strings{"1:id=1|a, b, c=One."});
  CHECK(read("\xEF\xBB\xBFsep=,\nid,text\n1,One.\n").records == Strings{"1:id=1|text=One."});
  CHECK(read("sep=x,text\n1,One.\n").records == Strings{"1:sep=x=1|text=One."});
}

TEST_CASE("rows may end with a carriage return alone, and a text keeps those that it has") {
  CHECK(read("id,text\r1,One.\r2,\"Two\rlines.\"\r").records == Strings{"1:id=1|text=One.", "2:id=2|text=Two\rlines."});
  CHECK(read("id,text\n1,One\rline.\n").records == Strings{"1:id=1|text=One\rline."});
}

TEST_CASE("a quoted field may hold delimiters, line breaks and doubled quotes") {
  CHECK(read("id,text\n1,\"One, \"\"two\"\"\r\nthree.\"\n2,\"\"\n").records ==
        Strings{"1:id=1|text=One, \"two\"\r\nthree.", "2:id=2|text="});
}

TEST_CASE("a quote inside a field that does not begin with one is a quote") {
  CHECK(read("id,text\n1,the 6\" gun\n").records == Strings{"1:id=1|text=the 6\" gun"});
}

TEST_CASE("a byte order mark, UTF-16 and Windows-1252 are read") {
  CHECK(read("\xEF\xBB\xBF"
             "text,id\nOne.,1\n")
            .records == Strings{"1:text=One.|id=1"});
  CHECK(read("text,id\ncaf\xE9,1\n").records == Strings{"1:text=caf\xC3\xA9|id=1"});
  CHECK(read("\xFF\xFEt\0,\0i\0\n\0\xAC\x20,\0\x31\0\n\0"s).records == Strings{"1:t=\xE2\x82\xAC|i=1"});
}

TEST_CASE("a row with another number of fields is reported with record and line, and the next one is read") {
  const Result r = read("id,text\n1,One.,more\n2\n3,\"Three\n.\"\n4,Four.,\n");
  CHECK(r.records == Strings{"3:id=3|text=Three\n."});
  CHECK(r.errors == Strings{"a.csv, record 1: line 2: 3 fields where the header row has 2",
                            "a.csv, record 2: line 3: 1 field where the header row has 2",
                            "a.csv, record 4: line 6: 3 fields where the header row has 2"});
}

TEST_CASE("a quoted field that never ends is reported with the line where it begins") {
  const Result r = read("id,text\n1,One.\n2,\"Two.\n3,Three.\n");
  CHECK(r.records == Strings{"1:id=1|text=One."});
  CHECK(r.errors == Strings{"a.csv:3: the quoted field that begins on this line never ends; its row is left out"});
}

TEST_CASE("a row above the limit is skipped") {
  const Result r = read("id,text\n1," + std::string(70000, 'x') + "\n2,Two.\n");
  CHECK(r.records == Strings{"2:id=2|text=Two."});
  CHECK(r.errors == Strings{"a.csv, record 1: line 2: larger than an article may be (1000 bytes)"});
}

TEST_CASE("a file without rows has no records and no errors of its own") {
  CHECK(read("").records.empty());
  CHECK(read("id,text\n").records.empty());
  CHECK(read("id,text").errors.empty());
}

TEST_CASE("CSV is told by a header row that names a text") {
  CHECK(begins_like_csv("id,\"text\",date\n", {}));
  CHECK(begins_like_csv("id\ttext", {}));
  CHECK_FALSE(begins_like_csv("text\n", {}));
  CHECK_FALSE(begins_like_csv("The minister, who said no, left.\n", {}));
  FieldMap map;
  map.text = "lead";
  CHECK(begins_like_csv("id,lead\n", map));
}

TEST_CASE("rows of more columns than a table of articles has are refused, the others read") {
  const Result r = read("id,text\n1" + std::string(900, ',') + "\n2,Two.\n");
  CHECK(r.records == Strings{"2:id=2|text=Two."});
  REQUIRE(r.errors.size() == 1);
  const Result wide = read("id,text" + std::string(10500, ',') + "\n1,One.\n");
  CHECK(wide.errors == Strings{"a.csv:1: line 1: more than 10000 columns, which is no table of articles"});
}
