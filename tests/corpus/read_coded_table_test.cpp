#include "corpus/read_coded_table.h"
#include "graph/calendar.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace standpoint;

namespace {

Coding read(const TemporaryFolder& folder, const std::string& table, std::vector<std::string>* bad = nullptr) {
  return read_coded_table(folder.write("coded.csv", table), [&](const Error& error) {
    if (bad == nullptr) throw error;
    bad->push_back(error.what());
  });
}

std::string value_of(const Coding& coding, std::size_t statement, std::string_view variable) {
  return coding.statements[statement].values[*coding.find_variable(variable)];
}

} // namespace

TEST_CASE("a table of a person's coding is read, whatever the case and order of its columns") {
  const TemporaryFolder folder;
  const Coding coding = read(folder, "Date;Person;Organization;Concept;Agreement;frame\n"
                                     "2024-01-02;Abe Cole;Union;\"carbon tax; new\";yes;cost\n"
                                     "2024-01-03 14:30:05;Rita Shaw;Greens;carbon tax;0;\n");
  REQUIRE(coding.statements.size() == 2);
  CHECK(value_of(coding, 0, "person") == "Abe Cole");
  CHECK(value_of(coding, 0, "topic") == "carbon tax; new");
  CHECK(value_of(coding, 0, "agreement") == "1");
  CHECK(value_of(coding, 0, "frame") == "cost");
  CHECK(value_of(coding, 1, "agreement") == "0");
  CHECK(iso_day_and_time(*coding.statements[1].time) == "2024-01-03 14:30:05");
  CHECK(coding.variables[*coding.find_variable("agreement")].type == VariableType::boolean);
}

TEST_CASE("what build writes as .events.csv has its sides by polarity, and a formula loses its apostrophe") {
  const TemporaryFolder folder;
  const Coding coding = read(folder, "date,actor,position,polarity,topic,quote,doc,outlet,title,begin,end\n"
                                     "2024-01-02,'=Ann,supports,1,toll,I do,1.txt,Herald,One,7,11\n"
                                     ",Bob,opposes,-1,toll,No,1.txt,Herald,One,20,22\n"
                                     ",Cy,asserts,0,toll,So,2.txt,Post,Two,1,3\n");
  REQUIRE(coding.statements.size() == 3);
  CHECK(value_of(coding, 0, "actor") == "=Ann");
  CHECK(value_of(coding, 0, "agreement") == "1");
  CHECK(value_of(coding, 1, "agreement") == "0");
  CHECK(value_of(coding, 2, "agreement").empty());
  CHECK(value_of(coding, 1, "polarity") == "-1");
  CHECK_FALSE(coding.statements[1].time);
  CHECK(coding.statements[0].text == "I do");
  CHECK(coding.statements[0].begin == 7);
  REQUIRE(coding.documents.size() == 2);
  CHECK(coding.documents[1].source == "Post");
  CHECK(coding.statements[2].document == 1);
}

TEST_CASE("a row with a day, a time of day or a side that is none is named and left out") {
  const TemporaryFolder folder;
  std::vector<std::string> bad;
  const Coding coding = read(folder,
                             "date,actor,topic,agreement\n"
                             "2024-02-30,Ann,toll,1\n"
                             "2024-02-28,Ann,toll,perhaps\n"
                             "2024-02-28,Ann,toll,1\n"
                             "2024-02-28 25:10,Ann,toll,1\n"
                             "2024-02-28T09.30,Ann,toll,1\n"
                             "2024-02-28T09:30:00Z,Ann,toll,1\n",
                             &bad);
  REQUIRE(coding.statements.size() == 2);
  CHECK(iso_day_and_time(*coding.statements[1].time) == "2024-02-28 09:30:00");
  REQUIRE(bad.size() == 4);
  CHECK_THAT(bad[2], Catch::Contains("record 4: date 2024-02-28 25:10: should be a day such as 2024-01-02, or with a"));
  CHECK_THAT(bad[3], Catch::Contains("record 5: date 2024-02-28T09.30"));
  CHECK_THAT(bad[0], Catch::Contains("record 1: date 2024-02-30: should be a day such as 2024-01-02"));
  CHECK_THAT(bad[1], Catch::Contains("record 2: agreement perhaps: should be 1 or 0 (yes or no, for or against)"));
}

TEST_CASE("a table of articles is none of statements") {
  const TemporaryFolder folder;
  const auto is_table = [&](const std::string& head, const char* name = "t.csv") {
    return is_coded_table(folder.write(name, head + "\n"));
  };
  CHECK(is_table("actor,topic"));
  CHECK(is_table("person\tconcept\tagreement", "t.tsv"));
  CHECK(is_table("actor,topic", "T.CSV"));
  CHECK(is_table("actor,topic", "T.Tsv"));
  CHECK(is_table("\"Organization\";\"Concept\""));
  CHECK(is_table("statement_id,time,actor,topic,begin,end,text,coder")); // of network -o x.events.csv
  CHECK_FALSE(is_table("date,title,text"));
  CHECK_FALSE(is_table("person,topic,text"));
  CHECK_FALSE(is_table("actor,agreement"));
  CHECK_FALSE(is_table("actor,topic", "t.txt"));
}
