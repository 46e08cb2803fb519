#include "corpus/read_corpus.h"
#include "dna/write_dna.h"
#include "tests/corpus/written.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

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
    const Corpus corpus = read_corpus({first, read, last}, engine,
                                      {.reading = {}, .jobs = jobs, .min_confidence = 0, .repeats = Repeats::keep});
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

static const std::string wire =
    "The council of Lindmar will vote on the toll next week.\n\n"
    "Ann Lee, the mayor of Lindmar, opposes the new toll on the northern bridge, which the "
    "county wants to collect from next spring on.\n\n"
    "\"I reject the toll,\" said Bob Ray, a farmer who has to cross the bridge every day.\n\n"
    "The county expects ten thousand cars a day on the bridge, most of them in summer.\n";

static std::string copy_of(const std::string& headline, const std::string& last) {
  return headline + "\n\n" + wire.substr(wire.find("Ann Lee")) + last;
}

TEST_CASE("extract leaves nothing out, and says of a copy which article it repeats") {
  const TemporaryFolder folder;
  const std::string first = folder.write("a.txt", wire);
  const std::string other = folder.write("b.txt", "Carl Moe, who runs the port of Lindmar, supports a second harbour "
                                                  "and says that the sea can bear it well.\n");
  const std::string copy = folder.write("c.txt", copy_of("Farmer angry about toll", ""));
  EngineSource engine = shipped();
  for (const std::size_t jobs : {1, 3}) {
    std::map<std::string, std::string> repeats;
    std::map<std::string, std::size_t> found;
    extract_articles({first, other, copy}, engine.engine(), {.reading = {}, .jobs = jobs}, {},
                     [&](const std::vector<Statement>& statements) {
                       for (const Statement& s : statements) {
                         repeats[s.doc] = s.repeat_of;
                         ++found[s.doc];
                       }
                     });
    CHECK(repeats == std::map<std::string, std::string>{{"a.txt", ""}, {"b.txt", ""}, {"c.txt", "a.txt"}});
    CHECK(found["c.txt"] >= 2);
  }
}

TEST_CASE(
    "copies count once whatever their order, what only one of them says stays, and the others that ran it are named") {
  const TemporaryFolder folder;
  const std::string later =
      "\nDora Finch, who leads the drivers' club, said on Friday that she opposes the toll too.\n";
  std::vector<std::string> inputs = {folder.write("2024-05-02-b.txt", copy_of("Farmer angry about toll", later)),
                                     folder.write("2024-05-01-a.txt", wire),
                                     folder.write("2024-05-03-c.txt", copy_of("Bridge and toll in Lindmar", ""))};
  EngineSource engine = shipped();
  const auto read = [&](Repeats repeats, std::size_t jobs) {
    CorpusOptions options;
    options.repeats = repeats;
    options.jobs = jobs;
    std::vector<Statement> all = read_corpus(inputs, engine, options).extracted;
    std::erase_if(all, [](const Statement& s) { return !s.takes_position; });
    std::sort(all.begin(), all.end(), comes_before);
    return all;
  };
  const std::vector<Statement> once = read(Repeats::one, 1);
  const std::vector<Statement> all = read(Repeats::keep, 2);
  CHECK(all.size() > once.size());
  std::size_t of_first = 0, only_in_b = 0;
  for (const Statement& s : once) {
    CHECK(s.doc != "2024-05-03-c.txt");
    CHECK(s.repeat_of == (s.doc == "2024-05-01-a.txt" ? "" : "2024-05-01-a.txt"));
    if (s.actor.name.starts_with("council")) continue; // in the paragraph that only the first has
    if (s.doc == "2024-05-01-a.txt") {
      ++of_first;
      CHECK(s.also_in == std::vector<std::string>{"2024-05-02-b.txt", "2024-05-03-c.txt"});
    } else {
      ++only_in_b;
      CHECK(s.actor.name == "Dora Finch");
    }
  }
  CHECK(of_first >= 2);
  CHECK(only_in_b >= 1);
  CHECK(read(Repeats::one_per_outlet, 1).size() == all.size()); // each its own paper: none is named
  for (const std::size_t jobs : {1, 3}) {
    std::reverse(inputs.begin(), inputs.end());
    std::string lines_once, lines_again;
    for (const Statement& s : once) lines_once += to_json_line(s);
    for (const Statement& s : read(Repeats::one, jobs)) lines_again += to_json_line(s);
    CHECK(lines_again == lines_once);
  }
}
