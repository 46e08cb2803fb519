#include "expected_article.h"
#include "zip_file.h"

using namespace standpoint;

namespace {

std::string cell(const std::string& at, const std::string& text) {
  return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

std::string row(const std::string& cells) {
  return "<row>" + cells + "</row>";
}

std::string sheet(const std::string& rows) {
  return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}

// A workbook with one sheet.
std::string workbook(const std::string& rows) {
  return zip_file({{"xl/workbook.xml", "<workbook/>"}, {"xl/worksheets/sheet1.xml", sheet(rows)}});
}

} // namespace

TEST_CASE("a workbook's articles are on its first sheet that has texts, below the names of the columns") {
  const std::string relations = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/notes.xml\"/>"
                                "<Relationship Id=\"r2\" Target=\"/xl/worksheets/data.xml\"/>"
                                "<Relationship Id=\"r3\" Target=\"worksheets/old.xml\"/></Relationships>";
  check_case(
      {.what = "",
       .file = "a.xlsx",
       .bytes = zip_file(
           {{"xl/workbook.xml", "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets>"
                                "<sheet name=\"Old\" state=\"hidden\" r:id=\"r3\"/><sheet name=\"Notes\" r:id=\"r1\"/>"
                                "<sheet name=\"Data\" r:id=\"r2\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels", relations},
            {"xl/worksheets/old.xml", sheet(row(cell("A1", "text")) + row(cell("A2", "Hidden.")))},
            {"xl/worksheets/notes.xml", sheet(row(cell("A1", "Made in March")))},
            {"xl/worksheets/data.xml",
             sheet("<row r=\"1\">" + cell("A1", "Export of 2019") + "</row><row r=\"3\">" + cell("A3", "Headline") +
                   cell("B3", "Published") + cell("C3", "Newspaper") + cell("D3", "Full Text") + "</row><row r=\"4\">" +
                   cell("A4", "Mayor refuses") + "<c r=\"B4\"><v>42068.5</v></c>" + cell("C4", "Herald") +
                   cell("D4", "One._x000D_\n\nTwo.") + "</row><row r=\"5\">" + cell("B5", "05/03/2019") +
                   cell("D5", "Three.") + "</row><row r=\"6\">" + cell("B6", "25/03/2019") + cell("D6", "Four.") +
                   "</row>")}}),
       .articles = {{.title = "Mayor refuses", .date = "2019-03-06", .outlet = "Herald", .text = "One.\n\nTwo."},
                    {.date = "2019-03-05", .text = "Three."}, // as the 25/03 below shows
                    {.date = "2019-03-25", .text = "Four."}}});
}

TEST_CASE("cells of every kind: shared strings, formulas, days as numbers, errors, none at all") {
  const std::string head = row(cell("A1", "title") + cell("B1", "text") + cell("C1", "date"));
  const auto dated = [&](const std::string& day) {
    return workbook(head + row(cell("A2", "Pier") + cell("B2", "One.") + day));
  };
  const auto is_of = [&](const std::string& what, const std::string& day, const std::string& date,
                         const std::vector<std::string>& remarks = {}) {
    return ReadCase{.what = what,
                    .file = "a.xlsx",
                    .bytes = dated(day),
                    .articles = {{.title = "Pier", .date = date, .text = "One."}},
                    .remarks = remarks};
  };
  check_cases(
      {{.what = "shared strings, with runs",
        .file = "a.xlsx",
        .bytes = zip_file(
            {{"xl/workbook.xml", "<workbook/>"},
             {"xl/sharedStrings.xml", "<sst><si><t>title</t></si><si><t>text</t></si><si><t>date</t></si>"
                                      "<si><r><t>The </t></r><r><t>pier</t></r><rPh><t>phonetic</t></rPh></si></sst>"},
             {"xl/worksheets/sheet1.xml",
              sheet(row("<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"D1\" t=\"s\"><v>2</v>"
                        "</c>") +
                    row("<c r=\"A2\" t=\"s\"><v>3</v></c>" + cell("B2", "The mayor refused.") +
                        "<c r=\"D2\"><v>43530</v></c>"))}}),
        .articles = {{.title = "The pier", .date = "2019-03-06", .text = "The mayor refused."}}},
       {.what = "formulas that share one, and one without a result",
        .file = "a.xlsx",
        .bytes =
            workbook(head +
                     row("<c r=\"A2\" t=\"str\"><f t=\"shared\" ref=\"A2:A3\" si=\"0\">UPPER(D2)</f><v>PIER</v></c>" +
                         cell("B2", "One.") + "<c r=\"C2\" s=\"1\"><f>C1+1</f><v>43530</v></c>") +
                     row("<c r=\"A3\" t=\"str\"><f t=\"shared\" si=\"0\"/><v>BRIDGE</v></c>" + cell("B3", "Two.") +
                         "<c r=\"C3\"><f>TODAY()</f></c>")),
        .articles = {{.title = "PIER", .date = "2019-03-06", .text = "One."}, {.title = "BRIDGE", .text = "Two."}}},
       {.what = "cells without a place, empty ones, errors, numbers and truths as text",
        .file = "a.xlsx",
        .bytes = workbook(
            row("<c t=\"inlineStr\"><is><t>title</t></is></c><c/><c t=\"inlineStr\"><is><t>text</t></is></c>") +
            "<row/>" + row("<c t=\"e\"><v>#N/A</v></c><c/><c><v>12</v></c>") +
            row("<c t=\"b\"><v>1</v></c><c/><c t=\"inlineStr\"><is><t>A_x005F_x000D_ B_x0009_C _x00ZZ_</t></is></c>")),
        .articles = {{.text = "12"}, {.title = "1", .text = "A_x000D_ B\tC _x00ZZ_"}}},
       is_of("a day", "<c r=\"C2\"><v>43530</v></c>", "2019-03-06"),
       is_of("a day and a time", "<c r=\"C2\"><v>4.3530999988E4</v></c>", "2019-03-06"),
       is_of("a day of 1929", "<c r=\"C2\"><v>10658</v></c>", "1929-03-06"),
       is_of("an ISO day", "<c r=\"C2\" t=\"d\"><v>2019-03-06T00:00:00</v></c>", "2019-03-06"),
       is_of("digits in a row", "<c r=\"C2\"><v>20190306</v></c>", "2019-03-06"),
       is_of("a text", cell("C2", "6. M\u00e4rz 2019"), "2019-03-06"),
       is_of("a year", "<c r=\"C2\"><v>2019</v></c>", "",
             {"1 date left out, which no day comes of: \"2019\"; write days as 2023-02-22"}),
       is_of("no day", cell("C2", "2 hours ago"), "",
             {"1 date left out, which no day comes of: \"2 hours ago\"; write days as 2023-02-22"})});
}

TEST_CASE("a column of days that the user names is one of days, whatever its name") {
  ReadOptions options;
  options.fields.date = "Datum";
  const ReadAll r = read_file("a.xlsx",
                              workbook(row(cell("A1", "Text") + cell("B1", "Datum")) +
                                       row(cell("A2", "One.") + "<c r=\"B2\"><v>43530</v></c>")),
                              options);
  REQUIRE(r.documents.size() == 1);
  CHECK(r.documents[0].date == "2019-03-06");
}

TEST_CASE("a workbook without a column of texts names the columns that it has") {
  const ReadAll r = read_file("a.xlsx", workbook(row(cell("A1", "Overskrift") + cell("B1", "Tekst")) +
                                                 row(cell("A2", "One.") + cell("B2", "Two."))));
  REQUIRE(r.errors.size() == 1);
  CHECK_THAT(r.errors[0], Catch::EndsWith("a.xlsx, record 1: no text field; its fields: Overskrift, Tekst; choose one "
                                          "with --map text=NAME"));
}
