#include "formats/read_documents.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <iterator>

using namespace standpoint;
using namespace std::string_literals;

struct Result {
  std::vector<Document> documents;
  std::vector<std::string> errors;

  std::vector<std::string> ids() const {
    std::vector<std::string> out;
    for (const Document& document : documents) out.push_back(document.id);
    return out;
  }
};

static Result read(const std::vector<std::string>& inputs, const ReadOptions& options = {}) {
  Result result;
  read_documents(
      inputs, options, [&](Document document) { result.documents.push_back(std::move(document)); },
      [&](const Error& error) { result.errors.push_back(error.what()); });
  return result;
}
using Strings = std::vector<std::string>;

static constexpr std::string_view report =
    "Bridge talks fail\n\nSEOUL (Reuters) - The minister said the talks had failed.\n";

TEST_CASE("a plain text is one article with its text untouched and its metadata found") {
  TemporaryFolder folder;
  const std::string path = folder.write("daily_2016-09-30_talks.txt", report);
  const Result r = read({path});
  REQUIRE(r.documents.size() == 1);
  const Document& d = r.documents[0];
  CHECK(d.id == "daily_2016-09-30_talks.txt");
  CHECK(d.path == path);
  CHECK(d.record == 0);
  CHECK(d.text == report);
  CHECK(d.title == "Bridge talks fail");
  CHECK(d.title_span == Span{0, 17});
  CHECK(d.date == "2016-09-30");
  CHECK(d.outlet == "Reuters");
  CHECK(d.place == "Seoul");
  CHECK(d.furniture.size() == 1);
}

TEST_CASE("of an article of more words than are wanted the first are read, and a remark says so") {
  TemporaryFolder folder;
  const std::string path = folder.write("long.txt", "One two  three\nfour five six.\n");
  ReadOptions options;
  std::vector<std::string> remarks;
  options.remark = [&](const std::string& text) { remarks.push_back(text); };
  options.most_words = 4;
  CHECK(read({path}, options).documents.at(0).text == "One two  three\nfour");
  CHECK(remarks == Strings{"long.txt: only its first 4 words were read (--max-words)"});
  remarks.clear();
  options.most_words = 6;
  CHECK(read({path}, options).documents.at(0).text == "One two  three\nfour five six.\n");
  CHECK(remarks.empty());
}

TEST_CASE("a file that grows while it is read ends where it did when it was opened, and a remark says so") {
  TemporaryFolder folder;
  const std::string line = "{\"text\": \"The city closed the bridge.\"}\n";
  const std::string path = folder.write("a.jsonl", line + line);
  ReadOptions options;
  std::vector<std::string> remarks;
  options.remark = [&](const std::string& text) { remarks.push_back(text); };
  std::size_t articles = 0;
  const auto take = [&](const Document&) {
    ++articles;
    std::ofstream(path, std::ios::app) << line;
  };
  read_documents({path}, options, take, [](const Error&) { FAIL("no record is bad"); });
  CHECK(articles == 2);
  CHECK(remarks == Strings{path + ": grew while it was read; what has come since is not read"});
}

TEST_CASE("a record's own fields count more than what its text says") {
  TemporaryFolder folder;
  const Result r = read({folder.write(
      "a.jsonl",
      R"({"id": "x7", "text": "Published: 3 March 2024\nSource: Courier\n\nThe talks failed.", "date": "2024-03-02"})"
      "\n"
      R"({"text": "Published: 3 March 2024\nSource: Courier\n\nThe talks failed.", "outlet": "Herald"})")});
  REQUIRE(r.documents.size() == 2);
  CHECK(r.documents[0].id == "x7");
  CHECK(r.documents[0].date == "2024-03-02");
  CHECK(r.documents[0].outlet == "Courier");
  CHECK(r.documents[0].record == 1);
  CHECK(r.documents[1].id == "a.jsonl#2");
  CHECK(r.documents[1].date == "2024-03-03");
  CHECK(r.documents[1].outlet == "Herald");
}

TEST_CASE("the options' day and outlet are for articles that have none; the outlet counts more than an agency") {
  TemporaryFolder folder;
  ReadOptions options;
  options.date = "2020-01-01";
  options.outlet = "Courier";
  const Result r =
      read({folder.write("a.txt", report), folder.write("b_2016-09-30.txt", "Source: Herald\n\nThe talks failed.")},
           options);
  REQUIRE(r.documents.size() == 2);
  CHECK(r.documents[0].date == "2020-01-01");
  CHECK(r.documents[0].outlet == "Courier");
  CHECK(r.documents[1].date == "2016-09-30");
  CHECK(r.documents[1].outlet == "Herald");
}

TEST_CASE("a default day that is none is an error that says so") {
  ReadOptions options;
  options.date = "yesterday";
  CHECK_THROWS_WITH(read({}, options), "--date yesterday: should be a day such as 2023-02-22");
}

TEST_CASE("a format is told by the extension, or by how the input begins") {
  TemporaryFolder folder;
  CHECK(read({folder.write("a.json", R"([{"text": "One."}, {"text": "Two."}])")}).ids() ==
        Strings{"a.json#1", "a.json#2"});
  CHECK(read({folder.write("b.json", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n")}).documents.size() == 2);
  CHECK(read({folder.write("c.jsonl", "[\n{\"text\": \"One.\"}\n]")}).documents.size() == 1);
  CHECK(read({folder.write("d.json", "{\"text\":\n\"One.\"}")}).ids() == Strings{"d.json"});
  CHECK(read({folder.write("e.csv", "text,id\nOne.,7\n")}).ids() == Strings{"7"});
  CHECK(read({folder.write("f", "text,id\nOne.,7\n")}).ids() == Strings{"7"});
  CHECK(read({folder.write("g", "[{\"text\": \"One.\"}]")}).ids() == Strings{"g#1"});
  CHECK(read({folder.write("h", "[Editor's note] One.")}).ids() == Strings{"h"});
  CHECK(read({folder.write("i.txt", "{\"text\": \"One.\"}\n")}).documents[0].text == "{\"text\": \"One.\"}\n");
  CHECK(read({folder.write("j.csv", "\xFF\xFEt\0e\0x\0t\0,\0i\0d\0\n\0\xAC\x20,\0\x31\0\n\0"s)}).documents[0].text ==
        "\xE2\x82\xAC");
}

TEST_CASE("ids of records are unique, whatever the order of the files") {
  TemporaryFolder folder;
  const std::string a = folder.write("a.csv", "id,text\n1,One.\n1,Two.\n"),
                    b = folder.write("b.csv", "id,text\n1,Three.\n");
  CHECK(read({a}).ids() == Strings{"1", "a.csv#2"});
  CHECK(read({a, b}).ids() == Strings{"a.csv#1", "a.csv#2", "b.csv#1"});
  CHECK(read({b, a}).ids() == Strings{"b.csv#1", "a.csv#1", "a.csv#2"});
  const std::string c = folder.write("c.csv", "id,text\nd.txt,One.\n"), d = folder.write("d.txt", "Two.");
  CHECK(read({c, d}).ids() == Strings{"c.csv#1", "d.txt"});
  CHECK(read({d, c}).ids() == Strings{"d.txt", "c.csv#1"});
}

TEST_CASE("a bad input or record is reported with its place, and the others are read") {
  TemporaryFolder folder;
  const std::string good = folder.write("z.txt", "The talks failed.");
  const std::string f = folder.path + "/";
  struct Case {
    std::string name, bytes;
    Strings errors;
    std::size_t articles = 0;
  };
  for (const Case& c : {
           Case{"empty.txt", "", {f + "empty.txt: an empty article"}},
           Case{"blank.txt", "\xEF\xBB\xBF \n\n", {f + "blank.txt: an empty article"}},
           Case{"a.pdf", "%PDF-1.7", {f + "a.pdf: a damaged PDF file"}},
           Case{"zero.txt",
                "a\0b"s,
                {f + "zero.txt: not a text: seems to be a binary file (it has zero bytes); give the article's text"}},
           Case{"empty.json", "", {f + "empty.json: no articles in it"}},
           Case{"list.json", "[]", {f + "list.json: no articles in it"}},
           Case{"head.csv", "id,text\n", {f + "head.csv: no articles in it"}},
           Case{"broken.json",
                "[{\"text\": \"One.\"},\n oops",
                {f + "broken.json:2: not valid JSON: invalid value; was the file cut off?"},
                1},
           Case{"fields.jsonl",
                "{\"lead\": \"x\"}\n{\"text\": \"y\"}\n",
                {f + "fields.jsonl, record 1: no text field; its fields: lead; choose one with --map text=NAME"},
                1},
           Case{"blank.csv", "id,text\n1,\n2,Two.\n", {f + "blank.csv, record 1: an empty article"}, 1},
           Case{"s.jsonl",
                "{\"actor\": {\"name\": \"Roe\"}, \"position\": \"opposes\"}\n",
                {f + "s.jsonl: position statements, not articles; statements are inputs of build and diff"}},
       }) {
    INFO(c.name);
    const Result r = read({folder.write(c.name, c.bytes), good});
    CHECK(r.errors == c.errors);
    CHECK(r.documents.size() == c.articles + 1);
    CHECK(r.documents.back().id == "z.txt");
  }
}

TEST_CASE("a file that may not be read says so") {
  TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "x");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  std::filesystem::permissions(folder.path, std::filesystem::perms::all);
  const bool is_root = ::geteuid() == 0; // who reads everything
  if (is_root) REQUIRE(::seteuid(65534) == 0);
  const Strings errors = read({path}).errors;
  if (is_root) REQUIRE(::seteuid(0) == 0);
  CHECK(errors == Strings{path + ": cannot open: Permission denied"});
}

TEST_CASE("an article above the limit is reported without being read") {
  TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "");
  std::filesystem::resize_file(path, 1ull << 40); // a hole of one TiB
  const Result zeros = read({path});
  CHECK(zeros.documents.empty());
  REQUIRE(zeros.errors.size() == 1);
  CHECK_THAT(zeros.errors[0], Catch::StartsWith(path + ": "));
  ReadOptions options;
  options.most_bytes = 100;
  const std::string large = folder.write("b.txt", std::string(101, 'x'));
  CHECK(read({large}, options).errors == Strings{large + ": larger than an article may be (100 bytes)"});
  const std::string record = folder.write("c.csv", "id,text\n1," + std::string(101, 'x') + "\n2,y\n");
  CHECK(read({record}, options).errors == Strings{record + ", record 1: larger than an article may be (100 bytes)"});
}

TEST_CASE("strict reading throws the first error") {
  TemporaryFolder folder;
  ReadOptions options;
  options.strict = true;
  const std::string path = folder.write("a.csv", "id,text\n1\n2,Two.\n");
  CHECK_THROWS_WITH(read({path}, options), path + ", record 1: line 2: 1 field where the header row has 2");
  CHECK_THROWS_WITH(read({folder.path + "/none"}, options), Catch::EndsWith("no such file or folder"));
}

TEST_CASE("what the taker throws ends the reading, also when it is an Error") {
  TemporaryFolder folder;
  const std::string a = folder.write("a.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n"),
                    b = folder.write("b.txt", "x");
  for (const std::string& path : {a, b}) {
    int calls = 0;
    CHECK_THROWS_WITH(read_documents(
                          {path, path}, {},
                          [&](const Document&) {
                            ++calls;
                            throw Error(ErrorCode::bad_model, {}, "stop");
                          },
                          [](const Error&) { FAIL("reported"); }),
                      "stop");
    CHECK(calls == 1);
  }
}

TEST_CASE("statements are handed over as text when the caller takes them, an empty file as none") {
  TemporaryFolder folder;
  const std::string lines = "{\"actor\": {\"name\": \"Roe\"}, \"position\": \"opposes\"}\n";
  std::string taken, name;
  ReadOptions options;
  options.take_statements = [&](std::istream& in, const std::string& file) {
    taken.assign(std::istreambuf_iterator<char>(in), {});
    name = file;
  };
  const std::string path = folder.write("s.jsonl", lines);
  CHECK(read({path, folder.write("none.jsonl", ""), folder.write("z.txt", "x")}, options).ids() == Strings{"z.txt"});
  CHECK(taken == lines);
  CHECK(name == path);
}

TEST_CASE("the founding example is read as its readers expect it") {
  const std::string path = STANDPOINT_SOURCE_DIR "/../shared/data/positions/text/seed.txt";
  if (!std::filesystem::exists(path)) {
    WARN("skipped: needs ../shared/data");
    return;
  }
  const Result r = read({path});
  REQUIRE(r.documents.size() == 1);
  CHECK(r.documents[0].date == "2023-02-22");
  CHECK(r.documents[0].author == "Byun Duk-kun");
  CHECK(r.documents[0].outlet == "Yonhap");
  CHECK(r.documents[0].place == "Washington");
  CHECK(r.documents[0].title.empty());
  CHECK(r.documents[0].furniture.size() == 2);
}
