#include "statement/statement_json.h"
#include "statement/statement_table.h"
#include "statement/without_position.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace standpoint;

namespace {

// Every field has a value of its own.
Statement full(const std::string& mark) {
  Statement s;
  s.doc = "doc " + mark;
  s.outlet = "outlet " + mark;
  s.title = "title " + mark;
  s.url = "url " + mark;
  s.article_date = "2023-01-0" + mark;
  s.repeat_of = "repeat " + mark;
  s.also_in = {"also " + mark, "also"};
  s.actor = {.name = "name " + mark,
             .kind = ActorKind::group,
             .role = "role " + mark,
             .through = "through " + mark,
             .country = "country " + mark,
             .party = "party " + mark,
             .wikidata = "Q" + mark,
             .parent = "parent " + mark,
             .because = {"actor because " + mark}};
  s.via = "via " + mark;
  s.position = Position::questions;
  s.polarity = -1;
  s.because = {"because " + mark, "and"};
  s.topic = "topic " + mark;
  s.phrase = "phrase " + mark;
  s.claim = "claim " + mark;
  s.claim_because = {"claim because " + mark};
  s.topic_parents = {"broad " + mark, "broader"};
  s.issue = {.label = "issue " + mark, .parent = "above " + mark, .polarity = 1, .because = "issue because " + mark};
  s.below = "below " + mark;
  s.date = "2023-02-0" + mark;
  s.date_source = DateSource::text;
  s.quote_kind = "mixed";
  s.evidence = {{1, 2}, {3, 4}};
  s.source = {{5, 6}};
  s.cue = {{7, 8}};
  s.content = {{9, 10}};
  s.evidence_text = std::string("evidence\0 ", 10) + mark;
  s.source_text = "source " + mark;
  s.cue_text = "cue " + mark;
  s.confidence = 0.123456789;
  s.attribution_confidence = 0.987654321;
  s.id = "id " + mark;
  return s;
}

void check_same(const Statement& a, const Statement& b) {
  CHECK(to_json(a) == to_json(b));
  CHECK_FALSE(comes_before(a, b)); // also looks at what JSON leaves out or rounds
  CHECK_FALSE(comes_before(b, a));
}

} // namespace

TEST_CASE("a statement comes out of a table as it went in, also into one that held another") {
  StatementTable table;
  table.add(full("1"));
  table.add({});
  table.add(full("2"));
  Statement read = full("9");
  table.read(0, read);
  check_same(read, full("1"));
  table.read(1, read);
  check_same(read, {});
  check_same(table.statement(2), full("2"));
  CHECK(table.evidence_text(0) == full("1").evidence_text);
  CHECK(table.evidence_text(1).empty());
  const std::vector<Statement> all = table.take();
  REQUIRE(all.size() == 3);
  check_same(all[2], full("2"));
  CHECK(table.empty());
}

TEST_CASE("what a row says goes before what the statement said") {
  StatementTable table;
  table.add(full("1"));
  StatementRow& row = table[0];
  row.topic = table.rows().texts.add("toll");
  row.polarity = 1;
  ActorRow actor = table.rows().actor(row.actor);
  actor.name = table.rows().texts.add("Ada Roe");
  row.actor = table.rows().number_of(actor);
  Statement expected = full("1");
  expected.topic = "toll";
  expected.polarity = 1;
  expected.actor.name = "Ada Roe";
  check_same(table.statement(0), expected);
}

TEST_CASE("a row without its position is the statement without its position") {
  StatementTable table;
  table.add(full("1"));
  drop_position(table[0]);
  Statement expected = full("1");
  drop_position(expected);
  check_same(table.statement(0), expected);
}

TEST_CASE("statements of a table are replaced, changed and erased") {
  StatementTable table(std::vector<Statement>{full("1"), full("2"), full("3")});
  table.replace(1, full("4"));
  table.change([](Statement& s) {
    s.claim = "changed";
    return s.doc == "doc 3";
  });
  check_same(table.statement(1), full("4"));
  CHECK(table.statement(0).claim == "claim 1");
  CHECK(table.statement(2).claim == "changed");
  table.erase({true, false, false});
  REQUIRE(table.size() == 2);
  check_same(table.statement(0), full("4"));
  CHECK(table.statement(1).doc == "doc 3");
}
