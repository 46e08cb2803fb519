#include "pdf_file.h"
#include "read_all.h"
#include "zip_file.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace standpoint;
using namespace std::string_literals;

namespace {

const std::string long_words =
    "Lena Fisk, the mayor of the harbor town, said on Tuesday that the pier would not be built this year.";
const std::string page =
    "<!DOCTYPE html><html lang=\"en\"><head><title>Mayor refuses the pier | The Harbor Herald</title>"
    "<meta property=\"og:site_name\" content=\"The Harbor Herald\">"
    "<meta property=\"article:published_time\" content=\"2019-03-06T10:00:00Z\"></head><body>"
    "<nav><a href=\"/\">Home</a> <a href=\"/news\">News</a></nav><h1>Mayor refuses the pier</h1><article><p>" +
    long_words + "</p><p>" + long_words + " Again.</p></article><footer><p>All about us and our " +
    "cookies and what we do with them, in many words.</p></footer></body></html>";
const std::string page_text = long_words + "\n\n" + long_words + " Again.";

} // namespace

TEST_CASE("a web page gives its article and what it says about it") {
  const ReadAll r = read_file("page.html", page);
  REQUIRE(r.documents.size() == 1);
  const Document& d = r.documents[0];
  CHECK(d.id == "page.html");
  CHECK(d.title == "Mayor refuses the pier");
  CHECK(d.date == "2019-03-06");
  CHECK(d.outlet == "The Harbor Herald");
  CHECK(d.language == "en");
  CHECK(d.text == page_text);
  CHECK(read_file("page", page).documents.size() == 1); // known by what it begins with
}

TEST_CASE("a page without an article is an error") {
  const ReadAll r = read_file("empty.html", "<html><body><a href=\"/\">Home</a></body></html>");
  REQUIRE(r.errors.size() == 1);
  CHECK_THAT(r.errors[0], Catch::Contains("a web page without running text"));
}

TEST_CASE("OpenDocument and EPUB give their paragraphs") {
  const ReadAll odt = read_file(
      "a.odt",
      zip_file({{"mimetype", "application/vnd.oasis.opendocument.text"},
                {"content.xml", "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body>"
                                "<office:text><text:h>Pier talks</text:h><text:p>The mayor<text:s/>refused."
                                "<text:note><text:p>A note</text:p></text:note></text:p></office:text></office:body>"
                                "</office:document-content>"}}));
  REQUIRE(odt.documents.size() == 1);
  CHECK(odt.documents[0].text == "Pier talks\n\nThe mayor refused.");

  const ReadAll epub = read_file(
      "a.epub",
      zip_file({{"mimetype", "application/epub+zip"},
                {"META-INF/container.xml",
                 "<container><rootfiles><rootfile full-path=\"O/c.opf\"/></rootfiles></container>"},
                {"O/c.opf",
                 "<package xmlns:dc=\"d\"><metadata><dc:title>The pier</dc:title><dc:creator>Ann Writer</dc:creator>"
                 "</metadata><manifest><item id=\"b\" href=\"2.xhtml\"/><item id=\"a\" href=\"1.xhtml\"/></manifest>"
                 "<spine><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>"},
                {"O/2.xhtml", "<html><body><p>Two.</p></body></html>"},
                {"O/1.xhtml", "<html><body><p>One.</p></body></html>"}}));
  REQUIRE(epub.documents.size() == 1);
  CHECK(epub.documents[0].title == "The pier");
  CHECK(epub.documents[0].text == "One.\n\nTwo.");
}

TEST_CASE("a book is read in its order, without contents, cover and notes") {
  const std::string container = "<container><rootfiles><rootfile full-path=\"O/c.opf\"/></rootfiles></container>";
  const std::string list =
      "<package xmlns:dc=\"d\"><metadata><dc:title>The pier</dc:title><dc:publisher>Harbor Press</dc:publisher>"
      "<dc:date>2019-03-06</dc:date></metadata><manifest><item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/>"
      "<item id=\"a\" href=\"Text/ch%201.xhtml\"/><item id=\"b\" href=\"Text/../Text/two.xhtml#start\"/>"
      "<item id=\"c\" href=\"Text/notes.xhtml\"/><item id=\"t\" href=\"toc.xhtml\"/></manifest><spine>"
      "<itemref idref=\"n\"/><itemref idref=\"t\"/><itemref idref=\"a\"/><itemref idref=\"b\"/>"
      "<itemref idref=\"c\" linear=\"no\"/></spine><guide><reference type=\"toc\" "
      "href=\"toc.xhtml\"/></guide></package>";
  const auto chapter = [](const std::string& body) {
    return "<?xml version=\"1.0\"?><html xmlns=\"h\"><head><title/><script src=\"a.js\"/></head><body>" + body +
           "</body></html>";
  };
  std::vector<std::pair<std::string, std::string>> members = {
      {"mimetype", "application/epub+zip"},
      {"META-INF/container.xml", container},
      {"O/c.opf", list},
      {"O/nav.xhtml", chapter("<nav><a>Contents</a></nav>")},
      {"O/toc.xhtml", chapter("<p>Contents</p>")},
      {"O/Text/ch 1.xhtml", chapter("<a id=\"x\"/><p>One&nbsp;pier<sup><a href=\"notes.xhtml\">1</a></sup>.</p>")},
      {"O/Text/two.xhtml", chapter("<p>Two.</p><aside epub:type=\"footnote\"><p>A note.</p></aside>")},
      {"O/Text/notes.xhtml", chapter("<p>Notes</p>")}};
  const ReadAll r = read_file("a.epub", zip_file(members));
  CHECK(r.errors.empty());
  REQUIRE(r.documents.size() == 1);
  CHECK(r.documents[0].text == "One pier.\n\nTwo.");
  CHECK(r.documents[0].outlet == "Harbor Press");
  CHECK(r.documents[0].date == "2019-03-06");

  members.push_back({"META-INF/encryption.xml",
                     "<encryption><EncryptedData><CipherData><CipherReference URI=\"O/Text/two.xhtml\"/></CipherData>"
                     "</EncryptedData></encryption>"});
  const ReadAll locked = read_file("b.epub", zip_file(members));
  REQUIRE(locked.errors.size() == 1);
  CHECK_THAT(locked.errors[0], Catch::Contains("a book with copy protection"));
}

TEST_CASE("a workbook's articles are on its first sheet that has texts, below the names of the columns") {
  const auto cell = [](const std::string& at, const std::string& text) {
    return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  };
  const auto sheet = [](const std::string& rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  };
  const std::string relations = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/notes.xml\"/>"
                                "<Relationship Id=\"r2\" Target=\"/xl/worksheets/data.xml\"/>"
                                "<Relationship Id=\"r3\" Target=\"worksheets/old.xml\"/></Relationships>";
  const ReadAll r = read_file(
      "a.xlsx",
      zip_file(
          {{"xl/workbook.xml", "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets>"
                               "<sheet name=\"Old\" state=\"hidden\" r:id=\"r3\"/><sheet name=\"Notes\" r:id=\"r1\"/>"
                               "<sheet name=\"Data\" r:id=\"r2\"/></sheets></workbook>"},
           {"xl/_rels/workbook.xml.rels", relations},
           {"xl/worksheets/old.xml",
            sheet("<row r=\"1\">" + cell("A1", "text") + "</row><row r=\"2\">" + cell("A2", "Hidden.") + "</row>")},
           {"xl/worksheets/notes.xml", sheet("<row r=\"1\">" + cell("A1", "Made in March") + "</row>")},
           {"xl/worksheets/data.xml",
            sheet("<row r=\"1\">" + cell("A1", "Export of 2019") + "</row><row r=\"3\">" + cell("A3", "Headline") +
                  cell("B3", "Published") + cell("C3", "Newspaper") + cell("D3", "Full Text") + "</row><row r=\"4\">" +
                  cell("A4", "Mayor refuses") + "<c r=\"B4\"><v>42068.5</v></c>" + cell("C4", "Herald") +
                  cell("D4", "One._x000D_\n\nTwo.") + "</row><row r=\"5\">" + cell("B5", "05/03/2019") +
                  cell("D5", "Three.") + "</row><row r=\"6\">" + cell("B6", "25/03/2019") + cell("D6", "Four.") +
                  "</row>")}}));
  CHECK(r.errors.empty());
  REQUIRE(r.documents.size() == 3);
  CHECK(r.documents[0].title == "Mayor refuses");
  CHECK(r.documents[0].date == "2019-03-06");
  CHECK(r.documents[0].outlet == "Herald");
  CHECK(r.documents[0].text == "One.\n\nTwo.");
  CHECK(r.documents[1].date == "2019-03-05"); // as the 25/03 below shows
}

TEST_CASE("an Excel workbook is a table of articles") {
  const ReadAll r = read_file(
      "a.xlsx",
      zip_file({{"xl/workbook.xml", "<workbook/>"},
                {"xl/sharedStrings.xml", "<sst><si><t>title</t></si><si><t>text</t></si><si><t>date</t></si>"
                                         "<si><r><t>The </t></r><r><t>pier</t></r></si></sst>"},
                {"xl/worksheets/sheet1.xml",
                 "<worksheet><sheetData><row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                 "<c r=\"D1\" t=\"s\"><v>2</v></c></row><row><c r=\"A2\" t=\"s\"><v>3</v></c>"
                 "<c r=\"B2\" t=\"inlineStr\"><is><t>The mayor refused.</t></is></c><c r=\"D2\"><v>43530</v></c></row>"
                 "</sheetData></worksheet>"}}));
  CHECK(r.errors.empty());
  REQUIRE(r.documents.size() == 1);
  CHECK(r.documents[0].title == "The pier");
  CHECK(r.documents[0].text == "The mayor refused.");
  CHECK(r.documents[0].date == "2019-03-06");
}

TEST_CASE("rich text: characters, what is left out, and groups") {
  const ReadAll r =
      read_file("a.rtf", R"({\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\generator X;}{\info{\title T}})"
                         R"(\f0 Caf\'e9 \u8220?yes\u8221? {\b bold} a\~b\par{\pict 0102}Second\line line\par})");
  REQUIRE(r.documents.size() == 1);
  CHECK(r.documents[0].text == "Caf\u00e9 \u201cyes\u201d bold a b\n\nSecond\nline");
}

TEST_CASE("a web archive gives the articles of its pages") {
  const auto record = [](const std::string& type, const std::string& block) {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: http://h.example/" + type +
           "\r\nWARC-Date: 2019-03-07T00:00:00Z\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" +
           block + "\r\n\r\n";
  };
  const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
  const std::string chunked = http + "Transfer-Encoding: chunked\r\n\r\n5\r\n" + page.substr(0, 5) + "\r\n" +
                              [](std::size_t n) {
                                std::string hex;
                                for (; n > 0; n /= 16) hex.insert(hex.begin(), "0123456789abcdef"[n % 16]);
                                return hex;
                              }(page.size() - 5) +
                              "\r\n" + page.substr(5) + "\r\n0\r\n\r\n";
  const ReadAll r =
      read_file("a.warc", record("warcinfo", "software: x\r\n") + record("request", "GET / HTTP/1.1\r\n\r\n") +
                              record("response", http + "\r\n" + page) + record("response", chunked) +
                              record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page));
  CHECK(r.errors.empty());
  REQUIRE(r.documents.size() == 2);
  CHECK(r.documents[0].text == page_text);
  CHECK(r.documents[1].text == page_text);
  CHECK(r.documents[0].url == "http://h.example/response");
}

TEST_CASE("an archive gives the articles in it and says what it left out") {
  const std::string inner = zip_file({{"deep.txt", "Deep talks failed."}});
  const ReadAll r = read_file("a.zip", zip_file({{"north/a.txt", "The talks failed."},
                                                 {"b.html", page},
                                                 {"p.png", "x"},
                                                 {"inner.zip", inner},
                                                 {"__MACOSX/a.txt", "x"}}));
  CHECK(r.errors.empty());
  REQUIRE(r.documents.size() == 3);
  CHECK(r.documents[0].id == "a.zip/north/a.txt");
  CHECK(r.documents[0].text == "The talks failed.");
  CHECK(r.documents[1].text == page_text);
  CHECK(r.documents[2].id == "a.zip/inner.zip/deep.txt");
  REQUIRE(r.remarks.size() == 1);
  CHECK_THAT(r.remarks[0], Catch::EndsWith("a.zip: left out 1 file that is no article: 1 .png"));

  const ReadAll third = read_file("b.zip", zip_file({{"c.zip", zip_file({{"d.zip", inner}})}, {"a.txt", "Good."}}));
  REQUIRE(third.documents.size() == 1);
  REQUIRE(third.errors.size() == 1);
  CHECK_THAT(third.errors[0], Catch::Contains("an archive in an archive in an archive"));
}

TEST_CASE("tar: the files in it, not the text of the first") {
  const auto field = [](std::string text, std::size_t size) {
    text.resize(size, '\0');
    return text;
  };
  std::string tar;
  for (const auto& [name, content] :
       {std::pair<std::string, std::string>{"d/a.eml", "From: A <a@b.c>\nDate: Wed, 6 Mar "
                                                       "2019 10:00:00 +0000\nMIME-Version: "
                                                       "1.0\nSubject: One\n\nOne.\n"},
        {"d/b.html", page},
        {"d/c.csv", "title,text\nOne,Three.\n"}}) {
    std::string header = field(name, 100) + field("0000644", 8) + field("0000000", 8) + field("0000000", 8) +
                         fmt::format("{:011o} ", content.size()) + fmt::format("{:011o} ", 0) + "        0" +
                         field("", 100) + field("ustar", 6) + "00";
    header.resize(512, '\0');
    unsigned sum = 0;
    for (char c : header) sum += static_cast<unsigned char>(c);
    header.replace(148, 8, fmt::format("{:06o}", sum) + '\0' + ' ');
    tar += header + field(content, (content.size() + 511) / 512 * 512);
  }
  const ReadAll r = read_file("a.tar", tar + std::string(1024, '\0'));
  CHECK(r.errors.empty());
  REQUIRE(r.documents.size() == 3);
  CHECK(r.documents[0].text == "One.");
  CHECK(r.documents[0].title == "One");
  CHECK(r.documents[1].text == page_text);
  CHECK(r.documents[2].text == "Three.");
}

TEST_CASE("a folder says what it left out, and a saved page's own files are none") {
  const TemporaryFolder folder;
  folder.write("a.txt", "The talks failed.");
  folder.write("b.html", page);
  folder.write("b_files/frame.html", page);
  folder.write("c.jpg", "x");
  folder.write("d.jpg", "x");
  folder.write("e.doc", "x");
  const ReadAll r = read_all({folder.path});
  CHECK(r.documents.size() == 2);
  REQUIRE(r.remarks.size() == 1);
  CHECK(r.remarks[0] == folder.path + ": left out 3 files that are no articles: 2 .jpg, 1 .doc");
}

TEST_CASE("damaged files of every format give one line, and the others go on") {
  const TemporaryFolder folder;
  const std::string good = folder.write("z.txt", "The talks failed.");
  std::string deep_rtf = "{\\rtf1 ", deep_xml = "<nitf>", deep_page = "<html><body>";
  for (int i = 0; i < 5000; ++i) deep_rtf += '{', deep_xml += "<p>", deep_page += "<div>";
  deep_page += "<p>" + long_words + "</p>";
  for (const auto& [name, bytes] : std::vector<std::pair<std::string, std::string>>{
           {"a.docx", "PK\x03\x04 broken"},
           {"b.docx", zip_file({{"word/x.xml", "<a/>"}})},
           {"c.odt", zip_file({{"mimetype", "application/vnd.oasis.opendocument.text"}})},
           {"d.pdf", "%PDF-1.7 broken"},
           {"e.xml", "<?xml version=\"1.0\"?><nitf><body>"},
           {"f.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"" + std::string(1000, 'x') +
                         "\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;\">]><nitf>&y;&y;&y;</nitf>"},
           {"g.rtf", deep_rtf},
           {"h.xml", deep_xml},
           {"i.zip", "PK\x03\x04\x14"},
           {"j.gz", "\x1F\x8B\x08 broken"},
           {"k.warc", "WARC/1.0\r\nContent-Length: 5\r\n\r\nabc"},
           {"l.eml", "From: a@b.c\nSubject: x\n\n"},
           {"m.html", "<html>" + std::string(1'000'001, '<')},
           {"n.xlsx", zip_file({{"xl/workbook.xml", "<a/>"}})}}) {
    INFO(name);
    const ReadAll r = read_all({folder.write(name, bytes), good});
    REQUIRE(r.documents.size() == 1);
    CHECK(r.documents[0].id == "z.txt");
    CHECK(r.errors.size() == 1);
  }
  // Deep nesting in a page is cut, not followed.
  CHECK(read_all({folder.write("deep.html", deep_page)}).documents.size() <= 1);
}

TEST_CASE("dates with the month in doubt are read as the others of the file show, or left out with a remark") {
  const std::string head = "text,date\n";
  CHECK(read_file("a.csv", head + "One.,05/03/2019\nTwo.,25/03/2019\n").documents[0].date == "2019-03-05");
  CHECK(read_file("a.csv", head + "One.,05/03/2019\nTwo.,03/25/2019\n").documents[0].date == "2019-05-03");
  const ReadAll unclear = read_file("a.csv", head + "One.,05/03/2019\nTwo.,2019-03-25\n");
  CHECK(unclear.documents[0].date.empty());
  REQUIRE(unclear.remarks.size() == 1);
  CHECK_THAT(unclear.remarks[0], Catch::Contains("1 date left out") && Catch::Contains("--date-order"));
  ReadOptions options;
  options.fields.date_order = DateOrder::day_first;
  CHECK(read_file("a.csv", head + "One.,05/03/2019\n", options).documents[0].date == "2019-03-05");
}

TEST_CASE("an address and a file's name say the day, the outlet, the title") {
  CHECK(read_file("a.jsonl",
                  "{\"text\": \"One.\", \"url\": \"https://n.example/2018/02/16/dam.html\"}\n{\"text\": \"Two.\"}\n")
            .documents[0]
            .date == "2018-02-16");
  const Document d =
      read_file("2019-03-06 - Harbor Herald - Ann Writer - Mayor refuses.txt", "The talks failed.").documents[0];
  CHECK(d.date == "2019-03-06");
  CHECK(d.outlet == "Harbor Herald");
  CHECK(d.author == "Ann Writer");
  CHECK(d.title == "Mayor refuses");
  ReadOptions options;
  options.name_pattern = "{outlet}_{date}_{title}";
  const Document p = read_file("Herald_6 Mar 2019_Mayor refuses.txt", "The talks failed.", options).documents[0];
  CHECK(p.outlet == "Herald");
  CHECK(p.date == "2019-03-06");
  CHECK(p.title == "Mayor refuses");
}

TEST_CASE("clutter is furniture, and stays prose when raw text is asked for") {
  const std::string text =
      "Pier talks\n\n" + long_words + "\n\nRead more: Farmers back the pier\n\n" + long_words + "\n";
  const Document clean = read_file("a.txt", text).documents[0];
  CHECK(clean.text == text);
  REQUIRE(clean.furniture.size() == 1);
  CHECK(slice(clean.text, clean.furniture[0]) == "Read more: Farmers back the pier");
  ReadOptions options;
  options.raw = true;
  CHECK(read_file("a.txt", text, options).documents[0].furniture.empty());
}

TEST_CASE(
    "PDF: columns one after the other, words cut at line ends whole, no running heads, page numbers, print marks") {
  const std::vector<std::string> left = {
      "The council will vote on a toll on the",  "northern bridge next week, and the de-",
      "bate divides the well-known town. The",   "mayor is against the toll of the coun-",
      "ty, which wants to collect it from next", "spring on."};
  const std::vector<std::string> right = {
      "A farmer called the plan an insult and", "said that nobody had asked those who", "pay for the road. The well-",
      "known bridge is old, and the county",    "wants to mend it with the money that", "the toll is to bring."};
  std::vector<std::vector<PdfLine>> pages;
  for (int p = 1; p <= 2; ++p) {
    std::vector<PdfLine> lines = {{40, 570, 8, "The Lindmar Herald, 6 March 2024"},
                                  {380, 20, 8, "Page " + std::to_string(p) + " of 2"},
                                  {40, 8, 7, "https://herald.example/toll.html"}};
    if (p == 1) lines.push_back({40, 530, 18, "Toll splits the old town of Lindmar"});
    for (std::size_t i = 0; i < left.size(); ++i) {
      const double y = 500 - 12.0 * static_cast<double>(i);
      lines.push_back({40, y, 9, left[i]});
      lines.push_back({230, y, 9, right[i]});
    }
    pages.push_back(lines);
  }
  const ReadAll r = read_file("toll.pdf", pdf_file(pages));
  REQUIRE(r.documents.size() == 1);
  const std::string column =
      "The council will vote on a toll on the northern bridge next week, and the debate divides the "
      "well-known town. The mayor is against the toll of the county, which wants to collect it from "
      "next spring on.\n\n"
      "A farmer called the plan an insult and said that nobody had asked those who pay for the road. "
      "The well-known bridge is old, and the county wants to mend it with the money that the toll is "
      "to bring.";
  CHECK(r.documents[0].text == "Toll splits the old town of Lindmar\n\n" + column + "\n\n" + column);
  CHECK(r.documents[0].title == "Toll splits the old town of Lindmar");
}
