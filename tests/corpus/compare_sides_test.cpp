#include "corpus/compare_sides.h"
#include "tests/corpus/written.h"

#include <catch2/catch.hpp>

#include <set>

using namespace standpoint;

static EngineSource engine_of(const std::string& folder) {
  return EngineSource({.data = {.given = folder, .shipped = {}}, .actors = {}, .explain = false});
}
static const std::string models = STANDPOINT_SOURCE_DIR "/models";

static std::set<std::string> topics(const std::vector<Statement>& statements) {
  std::set<std::string> found;
  for (const Statement& s : statements) found.insert(s.topic);
  return found;
}

// Two wordings of one issue.
static const Statement before = statement_of("a", "Ann Lee", Position::supports, "ban on hunting");
static const Statement after = statement_of("b", "Ann Lee", Position::opposes, "hunting ban");

TEST_CASE("names and topics that somebody coded stay as they are, and no word list is asked for") {
  EngineSource none = engine_of("/nowhere");
  const LinkedStatements linked = link_corpus({.coded = {before, after}, .extracted = {}}, none);
  CHECK(topics(linked.statements) == std::set<std::string>{"ban on hunting", "hunting ban"});
  CHECK(linked.links.empty());
  const Compared compared =
      compare_sides({.coded = {before}, .extracted = {}}, {.coded = {after}, .extracted = {}}, none);
  CHECK(count(compared.comparison, ChangeKind::reversed) == 0);
}

TEST_CASE("coded statements are linked with the extracted ones beside them, on the same side or the other") {
  EngineSource engine = engine_of(models);
  CHECK(topics(link_corpus({.coded = {before}, .extracted = {after}}, engine).statements).size() == 1);
  const Compared compared =
      compare_sides({.coded = {before}, .extracted = {}}, {.coded = {}, .extracted = {after}}, engine);
  CHECK(count(compared.comparison, ChangeKind::reversed) == 1);
  CHECK(compared.links.size() == 1);
}

TEST_CASE("after linking each side has its own statements again, coded ones first") {
  EngineSource engine = engine_of(models);
  const Statement more = statement_of("c", "Bob Ray", Position::commits, "tolls");
  const Compared compared =
      compare_sides({.coded = {before}, .extracted = {more}}, {.coded = {after}, .extracted = {}}, engine);
  REQUIRE(compared.statements.size() == 3);
  CHECK(compared.statements[0].doc == "a");
  CHECK(compared.statements[1].doc == "c");
  CHECK(compared.statements[2].doc == "b");
  CHECK(count(compared.comparison, ChangeKind::reversed) == 1);
  CHECK(count(compared.comparison, ChangeKind::dropped) == 1);
}

TEST_CASE("periods follow one another, outlets stand side by side") {
  EngineSource engine = engine_of(models);
  Statement early = before;
  Statement late = after;
  early.date = "2023-01-05";
  late.date = "2023-03-05";
  early.outlet = "Coast Post";
  late.outlet = "Wire";
  const Corpus both{.coded = {}, .extracted = {early, late}};
  CHECK(count(compare_groups(both, Grouping::month, engine).comparison, ChangeKind::reversed) == 1);
  CHECK(count(compare_groups(both, Grouping::outlet, engine).comparison, ChangeKind::disputed) == 1);
}
