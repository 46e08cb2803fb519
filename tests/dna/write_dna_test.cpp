// Projects for the Discourse Network Analyzer: what DNA needs is there, and what was written comes back.
#include "base/error.h"
#include "dna/code_project.h"
#include "dna/project_statements.h"
#include "dna/read_dna.h"
#include "dna/write_dna.h"
#include "graph/code_statements.h"
#include "tests/graph/make_statement.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <filesystem>
#include <memory>

using namespace standpoint;

namespace {

void fail_on(const Error& error) {
  FAIL(error.what());
}

// All cells of a query, rows one after another.
std::vector<std::string> ask(const std::string& path, const std::string& sql) {
  sqlite3* file = nullptr;
  REQUIRE(sqlite3_open_v2(path.c_str(), &file, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> closer(file, sqlite3_close);
  std::vector<std::string> cells;
  const auto take = [](void* out, int columns, char** values, char**) {
    for (int i = 0; i < columns; ++i)
      static_cast<std::vector<std::string>*>(out)->emplace_back(values[i] == nullptr ? "NULL" : values[i]);
    return 0;
  };
  char* message = nullptr;
  const int code = sqlite3_exec(file, sql.c_str(), take, &cells, &message);
  INFO(sql << ": " << (message == nullptr ? "" : message));
  REQUIRE(code == SQLITE_OK);
  return cells;
}

const std::string article_text = "The 🚗 toll is fair, said the Union.\r\nIt is not, said Roe.\r\nIt rains.\n";

Statement saying(std::string actor, Position position, std::string topic, std::uint32_t begin, std::uint32_t end,
                 std::string words) {
  Statement s = make_statement(std::move(actor), position, std::move(topic), {.quote = std::move(words)});
  s.doc = "toll.txt";
  s.evidence = {{begin, end}};
  return s;
}

std::vector<Statement> three_statements() {
  std::vector<Statement> statements = {
      saying("Union", Position::supports, "toll", 4, 18, "🚗 toll is fair"),
      saying("Ada Roe", Position::opposes, "toll", 37, 46, "It is not"),
      saying("Ada Roe", Position::asserts, "rain", 59, 67, "It rains"),
  };
  statements[0].actor.kind = ActorKind::organization;
  statements[0].via = "Bo Lee";
  statements[0].confidence = 0.625;
  return statements;
}

std::map<std::string, DnaArticle> toll_article() {
  return {{"toll.txt", {article_text, "A. Writer"}}};
}

// Everything that DNA asks of a project: its own checks, no dangling reference, a value of every variable for every
// statement, an empty entity for every short-text variable, a value of every attribute for every entity, a relation
// between every two coders.
void check_complete(const std::string& path) {
  CHECK(ask(path, "PRAGMA integrity_check") == std::vector<std::string>{"ok"});
  CHECK(ask(path, "PRAGMA foreign_key_check").empty());
  CHECK(ask(path, "SELECT s.ID, v.Variable FROM STATEMENTS s JOIN VARIABLES v USING (StatementTypeId) WHERE NOT EXISTS "
                  "(SELECT 1 FROM (SELECT StatementId, VariableId FROM DATABOOLEAN UNION ALL SELECT StatementId, "
                  "VariableId FROM DATAINTEGER UNION ALL SELECT StatementId, VariableId FROM DATALONGTEXT UNION ALL "
                  "SELECT StatementId, VariableId FROM DATASHORTTEXT) d WHERE d.StatementId = s.ID AND d.VariableId = "
                  "v.ID)")
            .empty());
  CHECK(ask(path, "SELECT Variable FROM VARIABLES v WHERE DataType = 'short text' AND NOT EXISTS (SELECT 1 FROM "
                  "ENTITIES WHERE VariableId = v.ID AND Value = '')")
            .empty());
  CHECK(ask(path, "SELECT e.Value FROM ENTITIES e JOIN ATTRIBUTEVARIABLES a USING (VariableId) WHERE NOT EXISTS "
                  "(SELECT 1 FROM ATTRIBUTEVALUES WHERE EntityId = e.ID AND AttributeVariableId = a.ID)")
            .empty());
  CHECK(ask(path, "SELECT a.Name, b.Name FROM CODERS a JOIN CODERS b ON a.ID != b.ID WHERE NOT EXISTS (SELECT 1 FROM "
                  "CODERRELATIONS WHERE Coder = a.ID AND OtherCoder = b.ID)")
            .empty());
  CHECK(ask(path, "SELECT ID FROM STATEMENTS WHERE Stop > (SELECT 2 * LENGTH(Text) FROM DOCUMENTS WHERE "
                  "DOCUMENTS.ID = DocumentId)")
            .empty());
}

bool same(const Statement& a, const Statement& b) {
  return !comes_before(a, b) && !comes_before(b, a);
}

} // namespace

TEST_CASE("a new project has all that DNA needs") {
  TemporaryFolder folder;
  const std::string path = folder.path + "/toll.dna";
  write_dna(path, three_statements(), toll_article());
  check_complete(path);
  CHECK(ask(path, "SELECT Value FROM SETTINGS WHERE Property = 'version'") == std::vector<std::string>{"3.0.7"});
  CHECK(ask(path, "SELECT Name FROM CODERS ORDER BY ID") == std::vector<std::string>{"Admin", "Standpoint"});
  CHECK(ask(path, "SELECT LENGTH(Password) FROM CODERS") == std::vector<std::string>{"64", "64"});
  CHECK(ask(path, "SELECT Label FROM STATEMENTTYPES ORDER BY ID") ==
        std::vector<std::string>{"DNA Statement", "NPF Story Element", "Annotation", "Neutral Statement"});
  CHECK(ask(path, "SELECT Variable, DataType FROM VARIABLES WHERE StatementTypeId = 1 ORDER BY ID LIMIT 4") ==
        std::vector<std::string>{"person", "short text", "organization", "short text", "concept", "short text",
                                 "agreement", "boolean"});
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("the tables and columns of a new project are those of DNA's sample") {
  const std::string sample = STANDPOINT_SOURCE_DIR "/../shared/data/dna/sample.dna";
  if (!std::filesystem::exists(sample)) {
    WARN("skipped: needs ../shared/data/dna/sample.dna");
    return;
  }
  TemporaryFolder folder;
  const std::string path = folder.path + "/new.dna";
  const std::string copy = folder.path + "/sample.dna";
  std::filesystem::copy_file(sample, copy);
  std::filesystem::permissions(copy, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
  write_dna(path, {}, {});
  const std::string columns = "SELECT m.name, p.name, p.type, p.\"notnull\", p.pk FROM sqlite_master m JOIN "
                              "pragma_table_info(m.name) p WHERE m.type = 'table' ORDER BY m.name, p.cid";
  CHECK(ask(path, columns) == ask(copy, columns));
}

TEST_CASE("places in the article are in UTF-16 units of a text with plain line breaks") {
  TemporaryFolder folder;
  const std::string path = folder.path + "/toll.dna";
  write_dna(path, three_statements(), toll_article());
  CHECK(ask(path, "SELECT Text FROM DOCUMENTS") ==
        std::vector<std::string>{"The 🚗 toll is fair, said the Union.\nIt is not, said Roe.\nIt rains.\n"});
  CHECK(ask(path, "SELECT Start, Stop FROM STATEMENTS ORDER BY ID") ==
        std::vector<std::string>{"4", "19", "37", "46", "58", "66"});
  const Coding coding = code_project(read_dna(path, fail_on), "DNA Statement");
  CHECK(coding.statements.at(0).text == "🚗 toll is fair");
  CHECK(coding.statements.at(1).text == "It is not");
  CHECK(code_project(read_dna(path, fail_on), "Neutral Statement").statements.at(0).text == "It rains");
}

TEST_CASE("extracted statements come back from a project as they were") {
  TemporaryFolder folder;
  const std::string path = folder.path + "/back.dna";
  std::vector<Statement> statements = nasty_statements();
  for (Statement& s : three_statements()) statements.push_back(s);
  Statement quotation; // takes no position: not a statement of DNA
  quotation.doc = "toll.txt";
  quotation.takes_position = false;
  statements.push_back(quotation);
  write_dna(path, statements, toll_article());
  check_complete(path);
  std::vector<Statement> back = project_statements(read_dna(path, fail_on));
  std::erase_if(statements,
                [](const Statement& s) { return !s.takes_position || s.actor.name.empty() || s.topic.empty(); });
  const auto order = [](const Statement& a, const Statement& b) { return comes_before(a, b); };
  std::sort(statements.begin(), statements.end(), order);
  std::sort(back.begin(), back.end(), order);
  REQUIRE(back.size() == statements.size());
  for (std::size_t i = 0; i < back.size(); ++i) {
    INFO(i << ": " << statements[i].actor.name);
    CHECK(same(back[i], statements[i]));
  }
}

TEST_CASE("what somebody corrects in DNA is taken over") {
  TemporaryFolder folder;
  const std::string path = folder.path + "/toll.dna";
  write_dna(path, three_statements(), toll_article());
  ask(path,
      "UPDATE DATABOOLEAN SET Value = 0 WHERE StatementId = 1;"
      "UPDATE ENTITIES SET Value = 'road toll' WHERE Value = 'toll';"
      "UPDATE ENTITIES SET Value = 'Adele Roe' WHERE Value = 'Ada Roe' AND VariableId = (SELECT ID FROM VARIABLES "
      "WHERE Variable = 'person' AND StatementTypeId = 1)");
  const std::vector<Statement> back = project_statements(read_dna(path, fail_on));
  REQUIRE(back.size() == 3);
  CHECK(back[0].polarity == -1);
  CHECK(back[0].position == Position::opposes);
  CHECK(back[0].topic == "road toll");
  CHECK(back[0].via == "Bo Lee");
  CHECK(back[1].actor.name == "Adele Roe");
  CHECK(back[1].position == Position::opposes);
  CHECK(back[2].actor.name == "Ada Roe");
  CHECK(back[2].topic == "rain");
}

TEST_CASE("a project that is read and written keeps every table, also what this program does not know") {
  TemporaryFolder folder;
  const std::string first = folder.path + "/first.dna";
  write_dna(first, three_statements(), toll_article());
  ask(first, "INSERT INTO REGEXES VALUES ('toll', 1, 2, 3); CREATE TABLE MINE (x); INSERT INTO MINE VALUES ('kept'); "
             "INSERT INTO VARIABLELINKS (SourceVariableId, TargetVariableId) VALUES (1, 2)");
  const std::string second = folder.path + "/second.dna";
  write_dna(second, {}, {}, first);
  for (const std::string& table : ask(first, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
    INFO(table);
    CHECK(ask(second, "SELECT * FROM " + table) == ask(first, "SELECT * FROM " + table));
  }
}

TEST_CASE("statements added to a project of hand-coded ones leave those as they are, and are not added twice") {
  TemporaryFolder folder;
  const std::string base = folder.path + "/base.dna";
  write_dna(base, {}, {});
  ask(base,
      "DELETE FROM ATTRIBUTEVALUES WHERE EntityId IN (SELECT ID FROM ENTITIES WHERE VariableId > 11); DELETE FROM "
      "ENTITIES WHERE VariableId > 11; DELETE FROM ATTRIBUTEVARIABLES WHERE VariableId > 11; DELETE FROM VARIABLES "
      "WHERE ID > 11; INSERT INTO VARIABLES VALUES (12, 'strength', 'integer', 1);"
      "INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Date) VALUES (1, 'Old', 'By hand', 1, 0);"
      "INSERT INTO STATEMENTS VALUES (1, 1, 1, 0, 2, 1); INSERT INTO ENTITIES VALUES (50, 2, 'Guild', 0, 0, 0, NULL), "
      "(51, 3, 'toll', 0, 0, 0, NULL); INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId) SELECT e.ID, a.ID "
      "FROM ENTITIES e JOIN ATTRIBUTEVARIABLES a USING (VariableId) WHERE e.ID >= 50;"
      "INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) SELECT 1, 1, ID FROM ENTITIES WHERE VariableId = 1 "
      "UNION ALL SELECT 1, 2, 50 UNION ALL SELECT 1, 3, 51; INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) "
      "VALUES (1, 4, 1); INSERT INTO DATAINTEGER (StatementId, VariableId, Value) VALUES (1, 12, 7)");
  check_complete(base);
  const std::string more = folder.path + "/more.dna";
  write_dna(more, three_statements(), toll_article(), base);
  check_complete(more);
  const DnaProject project = read_dna(more, fail_on);
  CHECK(project.statements.size() == 4);
  const std::vector<Statement> all = project_statements(project);
  REQUIRE(all.size() == 4);
  CHECK(all[0].actor.name == "Guild");
  CHECK(all[0].position == Position::supports);
  CHECK(all[0].topic == "toll");
  CHECK(ask(more, "SELECT Value FROM DATAINTEGER ORDER BY StatementId") == std::vector<std::string>{"7", "0", "0"});
  CHECK(ask(more, "SELECT COUNT(*) FROM ENTITIES WHERE Value = 'toll' AND VariableId = 3") ==
        std::vector<std::string>{"1"});

  const std::string again = folder.path + "/again.dna";
  write_dna(again, three_statements(), toll_article(), more);
  CHECK(read_dna(again, fail_on).statements.size() == 4);
  CHECK(read_dna(again, fail_on).documents.size() == 2);
}

TEST_CASE("an article whose text is not there is made of the words that are known, at their places") {
  TemporaryFolder folder;
  const std::string path = folder.path + "/words.dna";
  write_dna(path, three_statements(), {});
  const std::string text = ask(path, "SELECT Text FROM DOCUMENTS").at(0);
  CHECK(text == "    🚗 toll is fair" + std::string(19, ' ') + "It is not" + std::string(13, ' ') + "It rains");
  CHECK(code_project(read_dna(path, fail_on), "DNA Statement").statements.at(1).text == "It is not");
}

TEST_CASE("the same statements in any order give the same bytes") {
  TemporaryFolder folder;
  std::string expected;
  for (unsigned seed = 1; seed < 4; ++seed) {
    const std::string path = folder.path + "/any.dna";
    write_dna(path, shuffled(three_statements(), seed), toll_article());
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (expected.empty()) expected = bytes;
    CHECK((bytes == expected));
  }
}

TEST_CASE("a project that cannot be written is an error that names it, and nothing half written is left") {
  TemporaryFolder folder;
  CHECK_THROWS_WITH(write_dna(folder.path + "/nowhere/x.dna", {}, {}), Catch::Contains("nowhere/x.dna: "));
  CHECK_THROWS_WITH(write_dna(folder.path, {}, {}), Catch::EndsWith("cannot be written: Is a directory"));
  const std::string base = folder.path + "/base.dna";
  write_dna(base, {}, {});
  ask(base, "UPDATE VARIABLES SET DataType = 'integer' WHERE Variable = 'agreement'");
  CHECK_THROWS_WITH(
      write_dna(folder.path + "/x.dna", three_statements(), {}, base),
      Catch::EndsWith("x.dna: the project's variable agreement is of type integer, not boolean; rename it "
                      "in DNA"));
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 1);
}
