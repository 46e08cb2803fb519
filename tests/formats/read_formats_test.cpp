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

TEST_CASE("agency XML and feeds") {
  const ReadAll nitf = read_file(
      "a.xml",
      "<?xml version=\"1.0\"?><nitf><head><docdata><date.issue norm=\"20190306T100000Z\"/></docdata></head><body>"
      "<body.head><hedline><hl1>Mayor refuses</hl1></hedline><byline>By ANN WRITER<byttl>Harbor Writer</byttl></byline>"
      "<distributor>Harbor Press</distributor></body.head><body.content><p>One.</p><media><media-caption>No"
      "</media-caption></media><p>Two.</p></body.content></body></nitf>");
  REQUIRE(nitf.documents.size() == 1);
  CHECK(nitf.documents[0].title == "Mayor refuses");
  CHECK(nitf.documents[0].author == "Ann Writer");
  CHECK(nitf.documents[0].outlet == "Harbor Press");
  CHECK(nitf.documents[0].date == "2019-03-06");
  CHECK(nitf.documents[0].text == "One.\n\nTwo.");

  const ReadAll g2 = read_file(
      "g2.xml",
      "<newsItem xmlns=\"n\" guid=\"u:1\" xml:lang=\"en\"><itemMeta><provider literal=\"HP\"/></itemMeta><contentMeta>"
      "<contentCreated>2019-03-06T10:00:00Z</contentCreated><by>Ann Writer</by><headline>Mayor refuses</headline>"
      "</contentMeta><contentSet><inlineXML><html "
      "xmlns=\"h\"><head><title>x</title></head><body><p>One.</p></body></html>"
      "</inlineXML></contentSet></newsItem>");
  REQUIRE(g2.documents.size() == 1);
  CHECK(g2.documents[0].id == "u:1");
  CHECK(g2.documents[0].outlet == "HP");
  CHECK(g2.documents[0].text == "One.");

  const ReadAll rss = read_file(
      "feed.rss",
      "<?xml version=\"1.0\"?><rss xmlns:content=\"c\" xmlns:wp=\"w\"><channel><title>Harbor blog</title><item>"
      "<title>Mayor refuses</title><link>http://h.example/1</link><pubDate>Wed, 06 Mar 2019 10:00:00 +0000</pubDate>"
      "<content:encoded><![CDATA[<p>One.</p><p>Two &amp; three.</p>]]></content:encoded></item><item><title>x</title>"
      "<wp:status>draft</wp:status><description>No.</description></item></channel></rss>");
  REQUIRE(rss.documents.size() == 1);
  CHECK(rss.documents[0].outlet == "Harbor blog");
  CHECK(rss.documents[0].url == "http://h.example/1");
  CHECK(rss.documents[0].date == "2019-03-06");
  CHECK(rss.documents[0].text == "One.\n\nTwo & three.");

  const ReadAll other = read_file("b.xml", "<?xml version=\"1.0\"?><recipe><p>Salt</p></recipe>");
  REQUIRE(other.errors.size() == 1);
  CHECK_THAT(other.errors[0], Catch::Contains("XML of a kind that is not read (<recipe>)"));
}

TEST_CASE("ninjs and other JSON with a body in HTML") {
  const ReadAll r =
      read_file("a.json", R"({"headline": "Mayor refuses", "byline": "Ann Writer", "source": "HP",)"
                          R"( "versioncreated": "2019-03-06T10:00:00+0000", "body_html": "<p>One.</p><p>Two.</p>"})");
  REQUIRE(r.documents.size() == 1);
  CHECK(r.documents[0].title == "Mayor refuses");
  CHECK(r.documents[0].date == "2019-03-06");
  CHECK(r.documents[0].text == "One.\n\nTwo.");
}

TEST_CASE("e-mail and mailboxes") {
  const std::string mail =
      "From: =?utf-8?Q?Zo=C3=AB?= Writer <zoe@h.example>\nDate: Wed, 6 Mar 2019 10:00:00 +0000\n"
      "Subject: Mayor refuses\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b\"\n\n"
      "--b\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
      "The caf=E9 is=\n closed.\n\nTwo.\n\n-- \nZoe\n--b\nContent-Type: text/html\n\n<p>No</p>\n--b--\n";
  const ReadAll one = read_file("a.eml", mail);
  REQUIRE(one.documents.size() == 1);
  CHECK(one.documents[0].title == "Mayor refuses");
  CHECK(one.documents[0].author == "Zo\u00eb Writer");
  CHECK(one.documents[0].date == "2019-03-06");
  CHECK(one.documents[0].text == "The caf\u00e9 is closed.\n\nTwo.");
  const std::string start = "From zoe@h.example Wed Mar  6 10:00:00 2019\n";
  const ReadAll box =
      read_file("a.mbox", start + mail + "\n" + start + "From: a@b.c\nSubject: Second\n\n>From here on.\n");
  REQUIRE(box.documents.size() == 2);
  CHECK(box.documents[1].title == "Second");
  CHECK(box.documents[1].text == "From here on.");
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
