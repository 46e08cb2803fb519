// Projects of the Discourse Network Analyzer: what is read of them, and what is said of damaged ones.
#include "dna/code_project.h"
#include "dna/project_statements.h"
#include "dna/read_dna.h"
#include "dna/write_dna.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>

using namespace standpoint;

namespace {

void fail_on(const Error& error) {
  FAIL(error.what());
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void run_sql(const std::string& path, const std::string& sql) {
  sqlite3* file = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &file) == SQLITE_OK);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> closer(file, sqlite3_close);
  char* message = nullptr;
  const int code = sqlite3_exec(file, sql.c_str(), nullptr, nullptr, &message);
  INFO((message == nullptr ? "" : message));
  REQUIRE(code == SQLITE_OK);
}

// An empty project with one article and what the SQL adds.
std::string project(const TemporaryFolder& folder, const std::string& sql) {
  const std::string path = folder.path + "/debate.dna";
  write_dna(path, {}, {});
  run_sql(path,
          "INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Author, Source, Section, Type, Date) VALUES (1, 'Toll "
          "row', 'The 🚗 toll is fair, said the Union. 🚲 It is not, said Roe.', 1, 'A. Writer', 'Courier', 'city', "
          "'news', 1678838400);" +
              sql);
  return path;
}

// The Union (organization) agrees to the toll; Ada Roe (person) does not.
const std::string two_statements =
    "INSERT INTO ENTITIES (ID, VariableId, Value, Red, Green, Blue) VALUES (101, 2, 'Union', 255, 153, 0), (102, 3, "
    "'toll', 0, 0, 0), (103, 1, 'Ada Roe', 0, 0, 0), (104, 1, 'Bo Lee', 0, 0, 0);"
    "INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue) SELECT 101, ID, 'NGO' FROM "
    "ATTRIBUTEVARIABLES WHERE VariableId = 2 AND AttributeVariable = 'Type';"
    "INSERT INTO STATEMENTS (ID, StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (1, 1, 1, 4, 19, 1), (2, 1, "
    "1, "
    "40, 49, 1);"
    "INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) SELECT 1, 1, 104 UNION ALL SELECT 1, 2, 101 UNION ALL "
    "SELECT 1, 3, 102 UNION ALL SELECT 2, 1, 103 UNION ALL SELECT 2, 2, ID FROM ENTITIES WHERE VariableId = 2 AND "
    "Value "
    "= '' UNION ALL SELECT 2, 3, 102;"
    "INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (1, 4, 1), (2, 4, 0);";

std::string error_of(const std::string& path) {
  try {
    read_dna(path, fail_on);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

} // namespace

TEST_CASE("a hand-coded statement keeps its values, its words and its place in code points") {
  TemporaryFolder folder;
  const Coding coding = code_project(read_dna(project(folder, two_statements), fail_on), "DNA Statement");
  REQUIRE(coding.statements.size() == 2);
  const CodedStatement& union_says = coding.statements[0];
  CHECK(union_says.begin == 4);
  CHECK(union_says.end == 18); // the car is two units of UTF-16
  CHECK(union_says.text == "🚗 toll is fair");
  CHECK(coding.statements[1].text == "It is not");
  CHECK(union_says.coder == "Admin");
  CHECK(coding.documents[0].author == "A. Writer");
  CHECK(coding.documents[0].source == "Courier");
  const auto value_of = [&](std::size_t statement, const char* variable) {
    return coding.statements[statement].values[*coding.find_variable(variable)];
  };
  CHECK(value_of(0, "organization") == "Union");
  CHECK(value_of(0, "topic") == "toll"); // which DNA calls a concept
  CHECK(value_of(0, "agreement") == "1");
  CHECK(value_of(1, "agreement") == "0");
  CHECK(value_of(0, "actor") == "Union");
  CHECK(value_of(1, "actor") == "Ada Roe");
  const CodedEntity& entity = coding.entities.at({"organization", "Union"});
  CHECK(entity.colour == "#ff9900");
  CHECK(entity.attributes.at(0) == std::pair<std::string, std::string>("Type", "NGO"));
}

TEST_CASE("hand-coded statements are position statements: the organization, else the person, supports or opposes") {
  TemporaryFolder folder;
  const auto statements = project_statements(read_dna(project(folder, two_statements), fail_on));
  REQUIRE(statements.size() == 2);
  CHECK(statements[0].actor.name == "Union");
  CHECK(statements[0].actor.kind == ActorKind::organization);
  CHECK(statements[0].source_text == "Bo Lee");
  CHECK(statements[0].position == Position::supports);
  CHECK(statements[0].topic == "toll");
  CHECK(statements[0].date == "2023-03-15");
  CHECK(statements[0].doc == "Toll row");
  CHECK(statements[0].evidence == CodePointSpans{{4, 18}});
  CHECK(statements[1].actor.name == "Ada Roe");
  CHECK(statements[1].actor.kind == ActorKind::person);
  CHECK(statements[1].position == Position::opposes);
  CHECK(statements[1].polarity == -1);
}

TEST_CASE("articles of one title are told apart") {
  TemporaryFolder folder;
  const std::string path = project(folder, "INSERT INTO DOCUMENTS (Title, Text, Date) VALUES ('Toll row', 'x', 0), "
                                           "('', 'y', 0), ('Toll row (2)', 'z', 0);");
  const std::vector<std::string> names = document_names(read_dna(path, fail_on));
  CHECK(names == std::vector<std::string>{"Toll row", "Toll row (2)", "document 3", "Toll row (2) (2)"});
}

TEST_CASE("reading leaves the file as it is and nothing beside it") {
  TemporaryFolder folder;
  const std::string path = project(folder, two_statements);
  const std::string before = bytes_of(path);
  const auto written = std::filesystem::last_write_time(path);
  read_dna(path, fail_on);
  CHECK(bytes_of(path) == before);
  CHECK(std::filesystem::last_write_time(path) == written);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("what is no DNA project is named with what is wrong") {
  TemporaryFolder folder;
  CHECK_THAT(error_of(folder.path + "/none.dna"), Catch::EndsWith("none.dna: no such file or folder"));
  CHECK_THAT(error_of(folder.path), Catch::EndsWith("a folder, not a DNA project"));
  CHECK_THAT(error_of(folder.write("text.dna", "Mayor Ada Roe said that the toll is fair and that it stays.")),
             Catch::EndsWith("text.dna: not a DNA project: it is no SQLite database"));
  const std::string empty = folder.write("empty.dna", "");
  CHECK_THAT(error_of(empty), Catch::Contains("empty.dna: not a DNA project of version 3: there is no table CODERS"));
  const std::string other = folder.path + "/other.dna";
  run_sql(other, "CREATE TABLE DOCUMENTS (id INTEGER)");
  CHECK_THAT(error_of(other), Catch::Contains("there is no table CODERS, STATEMENTTYPES") &&
                                  !Catch::Contains("DOCUMENTS") && Catch::Contains("open and save an older project"));
}

TEST_CASE("a project with a column missing is named with the column") {
  TemporaryFolder folder;
  const std::string path = project(folder, two_statements);
  run_sql(path, "ALTER TABLE DOCUMENTS RENAME COLUMN Section TO Part");
  CHECK_THAT(error_of(path), Catch::Contains("debate.dna: not a DNA project of version 3: no such column: Section"));
}

TEST_CASE("a project cut off or overwritten in the middle is an error or is read, never a crash") {
  TemporaryFolder folder;
  const std::string whole = bytes_of(project(folder, two_statements));
  for (std::size_t size = 50; size < whole.size(); size += whole.size() / 23) {
    const std::string path = folder.write("cut.dna", whole.substr(0, size));
    CHECK_THROWS_AS(read_dna(path, fail_on), Error);
  }
  for (std::size_t at = 120; at + 64 < whole.size(); at += whole.size() / 61) {
    std::string damaged = whole;
    for (std::size_t i = at; i < at + 64; ++i) damaged[i] = static_cast<char>(i * 37);
    const std::string path = folder.write("damaged.dna", damaged);
    try {
      read_dna(path, [](const Error&) {});
    } catch (const Error& error) {
      CHECK_THAT(error.what(), Catch::Contains("damaged.dna"));
    }
  }
}

TEST_CASE("a statement of an article or a type that is not there is reported and left out") {
  TemporaryFolder folder;
  const std::string path =
      project(folder, two_statements + "UPDATE STATEMENTS SET DocumentId = 9 WHERE ID = 2; INSERT INTO STATEMENTS (ID, "
                                       "StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (3, 77, 1, 0, 1, 1);");
  std::vector<std::string> errors;
  const DnaProject read = read_dna(path, [&](const Error& error) { errors.emplace_back(error.what()); });
  CHECK(read.statements.size() == 1);
  REQUIRE(errors.size() == 2);
  CHECK_THAT(errors[0], Catch::EndsWith("record 2: a statement of document 9, which the project does not have"));
  CHECK_THAT(errors[1], Catch::EndsWith("record 3: a statement of type 77, which the project does not have"));
}

TEST_CASE("text that is not UTF-8 and a statement that ends beyond its article are taken as well as may be") {
  TemporaryFolder folder;
  const std::string path =
      project(folder, two_statements + "UPDATE ENTITIES SET Value = CAST(X'436166E9' AS TEXT) WHERE ID = 101; UPDATE "
                                       "STATEMENTS SET Stop = 5000 WHERE ID = 2;");
  const Coding coding = code_project(read_dna(path, fail_on), "DNA Statement");
  CHECK(coding.statements[0].values[*coding.find_variable("organization")] == "Café");
  CHECK(coding.statements[1].text == "It is not, said Roe.");
}

TEST_CASE("an unknown statement type is named with those there are") {
  TemporaryFolder folder;
  const DnaProject read = read_dna(project(folder, ""), fail_on);
  CHECK_THROWS_WITH(code_project(read, "Frame"),
                    "--statement-type Frame: the project has DNA Statement, NPF Story Element, Annotation");
}

TEST_CASE("a value that is larger than any project's is told, and not read as empty") {
  const TemporaryFolder folder;
  // Seventy million letters.
  const std::string path =
      project(folder, two_statements + "UPDATE DOCUMENTS SET Text = replace(hex(zeroblob(35000000)), '00', 'ab');");
  CHECK_THAT(error_of(path),
             Catch::EndsWith("debate.dna: it holds a value of more than 64 MiB, which no DNA project has"));
}
