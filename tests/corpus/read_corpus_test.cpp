#include "corpus/read_corpus.h"
#include "dna/write_dna.h"
#include "tests/corpus/written.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace standpoint;

// An engine that is not there: asked for, it throws.
static EngineSource no_engine() {
  return EngineSource({.data = {.given = "/nowhere", .shipped = {}}, .actors = {}, .explain = false});
}

static EngineSource shipped() {
  return EngineSource(
      {.data = {.given = STANDPOINT_SOURCE_DIR "/models", .shipped = {}}, .actors = {}, .explain = false});
}

static std::vector<std::string> docs(const std::vector<Statement>& statements) {
  std::vector<std::string> found;
  for (const Statement& s : statements)
    if (found.empty() || found.back() != s.doc) found.push_back(s.doc);
  return found;
}

TEST_CASE("statements come in the order of the inputs, extracted and read alike, however many articles are in work") {
  const TemporaryFolder folder;
  const std::string said = "Ann Lee opposes the new tax. \"I reject the toll,\" said Bob Ray, a farmer.\n";
  const std::string first = folder.write("first.txt", said);
  const std::string read =
      folder.write("read.jsonl", lines_of({statement_of("coded", "Ann", Position::opposes, "tax")}));
  const std::string last = folder.write("last.txt", said);
  EngineSource engine = shipped();
  for (const std::size_t jobs : {1, 3}) {
    const Corpus corpus = read_corpus({first, read, last}, engine, {.reading = {}, .jobs = jobs, .min_confidence = 0});
    CHECK(docs(corpus.extracted) == std::vector<std::string>{"first.txt", "coded", "last.txt"});
    CHECK(corpus.coded.empty());
  }
}

TEST_CASE("files of statements and DNA projects are read without an engine, each to its own list") {
  const TemporaryFolder folder;
  const std::string lines = folder.write("a.jsonl", lines_of({statement_of("a", "Ann", Position::opposes, "tax")}));
  const std::string project = folder.path + "/b.dna";
  write_dna(project, {statement_of("b", "Bob", Position::supports, "toll")}, {});
  EngineSource engine = no_engine();
  const Corpus corpus = read_corpus({project, lines}, engine);
  CHECK(docs(corpus.coded) == std::vector<std::string>{"b"});
  CHECK(docs(corpus.extracted) == std::vector<std::string>{"a"});
  const std::string article = folder.write("c.txt", "Ann Lee opposes the tax.\n");
  CHECK_THROWS_AS(read_corpus({article}, engine), Error);
}

TEST_CASE("a bad record is reported and skipped; where nobody takes reports, or strictly, it is thrown") {
  const TemporaryFolder folder;
  const std::string good = to_json_line(statement_of("a", "Ann", Position::opposes, "tax"));
  const std::string lines = folder.write("a.jsonl", good + "{\"actor\":7,\"position\":\"opposes\"}\n" + good);
  EngineSource engine = no_engine();
  std::vector<std::size_t> reported;
  CorpusWatch watch;
  watch.report = [&](const Error& error) { reported.push_back(error.place().line); };
  CHECK(read_corpus({lines}, engine, {}, watch).extracted.size() == 2);
  CHECK(reported == std::vector<std::size_t>{2});
  CHECK_THROWS_AS(read_corpus({lines}, engine), Error);
  CorpusOptions strict;
  strict.reading.strict = true;
  CHECK_THROWS_AS(read_corpus({lines}, engine, strict, watch), Error);
}

TEST_CASE("statements of less confidence than asked for are left out, coded ones too") {
  const TemporaryFolder folder;
  Statement unsure = statement_of("a", "Ann", Position::opposes, "tax");
  unsure.confidence = 0.4;
  const Statement sure = statement_of("b", "Bob", Position::opposes, "tax");
  const std::string lines = folder.write("a.jsonl", lines_of({unsure, sure}));
  const std::string project = folder.path + "/b.dna";
  write_dna(project, {unsure, sure}, {});
  EngineSource engine = no_engine();
  const Corpus corpus = read_corpus({project, lines}, engine, {.reading = {}, .jobs = 1, .min_confidence = 0.5});
  CHECK(docs(corpus.coded) == std::vector<std::string>{"b"});
  CHECK(docs(corpus.extracted) == std::vector<std::string>{"b"});
}

TEST_CASE("who watches sees each article before the work on it, and hears when it is done") {
  const TemporaryFolder folder;
  const std::string a = folder.write("a.txt", "Ann Lee opposes the tax.\n");
  const std::string b = folder.write("b.txt", "Bob Ray supports the tax.\n");
  EngineSource engine = shipped();
  std::string heard;
  CorpusWatch watch;
  watch.read = [&] { heard += 'r'; };
  watch.see = [&](const Document& document) { heard += document.id.substr(0, 1); };
  watch.done = [&] { heard += '.'; };
  read_corpus({a, b}, engine, {.reading = {}, .jobs = 1, .min_confidence = 0}, watch);
  CHECK(heard == "ra.rb.");
}
