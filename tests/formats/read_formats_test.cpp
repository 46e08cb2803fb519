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

TEST_CASE("an OpenDocument text gives its paragraphs, without notes") {
  const ReadAll odt = read_file(
      "a.odt",
      zip_file({{"mimetype", "application/vnd.oasis.opendocument.text"},
                {"content.xml", "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body>"
                                "<office:text><text:h>Pier talks</text:h><text:p>The mayor<text:s/>refused."
                                "<text:note><text:p>A note</text:p></text:note></text:p></office:text></office:body>"
                                "</office:document-content>"}}));
  REQUIRE(odt.documents.size() == 1);
  CHECK(odt.documents[0].text == "Pier talks\n\nThe mayor refused.");
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
  const std::string block = http + "\r\n" + page;
  const ReadAll bytes =
      read_file("a.warc", "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://h.example/caf\xE9"
                          "\r\nContent-Length: " +
                              std::to_string(block.size()) + "\r\n\r\n" + block);
  REQUIRE(bytes.documents.size() == 1);
  CHECK(bytes.documents[0].url == "http://h.example/caf\u00e9");
}

TEST_CASE("a compressed page of a web archive whose last bytes, the checksum, are cut off is read") {
  const std::string_view hex =
      "1f8b0800000000000203b3c928c9cdb1b349ca4fa9b4b329b0f349cd4b5470cb2cced65128c94855c84daccc2fd251284a4d"
      "2b2d4e4d010b1564a61629e4e7298494a616a72456ead9e817d8d9e843f4eb830d03002c8729715300";
  std::string block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n";
  for (std::size_t i = 0; i < hex.size(); i += 2)
    block += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  const ReadAll r =
      read_file("a.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + std::to_string(block.size()) +
                              "\r\n\r\n" + block + "\r\n\r\n");
  CHECK(r.errors.empty());
  REQUIRE(r.documents.size() == 1);
  CHECK(r.documents[0].text == "Lena Fisk, the mayor, refused the pier on Tuesday.");
}

TEST_CASE("a chunk of a web archive that claims to be longer than all is as long as what is there") {
  for (const std::string size : {"ffffffffffffffff", "fffffffffffffff0", "7fffffff"}) {
    const std::string block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" +
                              size + "\r\n" + page + "\r\n0\r\n\r\n";
    const ReadAll r =
        read_file("a.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + std::to_string(block.size()) +
                                "\r\n\r\n" + block + "\r\n\r\n");
    REQUIRE(r.documents.size() == 1);
    CHECK(r.documents[0].text == page_text);
  }
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

TEST_CASE("damaged files of every format give one line that says what is wrong, and the others go on") {
  const TemporaryFolder folder;
  const std::string good = folder.write("z.txt", "The talks failed.");
  std::string deep_rtf = "{\\rtf1 ", deep_xml = "<nitf>";
  for (int i = 0; i < 5000; ++i) deep_rtf += '{', deep_xml += "<p>";
  struct Damaged {
    std::string name, bytes, error; // a part of what is said behind the file's name
  };
  for (const Damaged& one :
       std::vector<Damaged>{{"a.docx", "PK\x03\x04 broken", "the archive cannot be read"},
                            {"b.docx", zip_file({{"word/x.xml", "<a/>"}}), "damaged: it has no word/document.xml"},
                            {"c.odt", zip_file({{"mimetype", "application/vnd.oasis.opendocument.text"}}),
                             "damaged: it has no content.xml"},
                            {"d.pdf", "%PDF-1.7 broken", "a damaged PDF file"},
                            {"e.xml", "<?xml version=\"1.0\"?><nitf><body>", "not valid XML: Premature end of data"},
                            {"f.xml",
                             "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"" + std::string(1000, 'x') +
                                 "\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;\">]><nitf>&y;&y;&y;</nitf>",
                             "articles without text"},
                            {"g.rtf", deep_rtf, "groups"},
                            {"h.xml", deep_xml, "not valid XML: Excessive depth"},
                            {"i.zip", "PK\x03\x04\x14", "the archive cannot be read"},
                            {"j.gz", "\x1F\x8B\x08 broken", "the archive cannot be read"},
                            {"k.warc", "WARC/1.0\r\nContent-Length: 5\r\n\r\nabc", "no articles in it"},
                            {"l.eml", "From: a@b.c\nSubject: x\n\n", "an empty article"},
                            {"m.html", "<html>" + std::string(1'000'001, '<'), "more tags than an article may have"},
                            {"n.xlsx", zip_file({{"xl/workbook.xml", "<a/>"}}), "damaged: it has no sheet"}}) {
    INFO(one.name);
    const ReadAll r = read_all({folder.write(one.name, one.bytes), good});
    REQUIRE(r.documents.size() == 1);
    CHECK(r.documents[0].id == "z.txt");
    REQUIRE(r.errors.size() == 1);
    CHECK_THAT(r.errors[0], Catch::Contains(one.name) && Catch::Contains(one.error));
  }
}

TEST_CASE("what is nested too deeply in a page is cut, not followed, and is said to be no text") {
  std::string deep = "<html><body>";
  for (int i = 0; i < 5000; ++i) deep += "<div>";
  const ReadAll r = read_file("deep.html", deep + "<p>" + long_words + "</p>");
  CHECK(r.documents.empty());
  REQUIRE(r.errors.size() == 1);
  CHECK_THAT(r.errors[0], Catch::Contains("a web page without running text"));
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
