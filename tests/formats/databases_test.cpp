#include "read_all.h"
#include "zip_file.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

const std::string nexis =
    "\xEF\xBB\xBF\r\n\r\nDownload Request: Selected Items: 1-3\r\nTerms: harbor\r\n\r\n"
    "                               1 of 3 DOCUMENTS\r\n\r\n\r\n"
    "                              The Harbor Herald\r\n\r\n"
    "                            March 6, 2019 Wednesday\r\n"
    "                                 Late Edition\r\n\r\n"
    "Mayor refuses the pier\r\n\r\n"
    "BYLINE: By Ann Writer\r\n\r\nSECTION: NEWS; Pg. 4\r\n\r\nLENGTH: 21 words\r\n\r\n"
    "HIGHLIGHT: Pier must wait\r\n\r\nDATELINE: PORT AMSEL\r\n\r\nBODY:\r\n\r\n"
    "Lena Fisk, the mayor, refused the pier\r\non Tuesday.\r\n\r\nShe said it would cost too much.\r\n\r\n"
    "LOAD-DATE: March 7, 2019\r\n\r\nLANGUAGE: ENGLISH\r\n\r\nGRAPHIC: Lena Fisk at the pier\r\n\r\n"
    "              Copyright 2019 Herald Media\r\n                All Rights Reserved\r\n\r\n"
    "                               2 of 3 DOCUMENTS\r\n\r\n\r\n"
    "                            The Evening Star (Harbor)\r\n\r\n"
    "                            12 March 2019\r\n\r\nPier to be built\r\n\r\nLENGTH: 9 words\r\n\r\n"
    "The mayor now supports the pier.\r\n\r\nSUBJECT: PIERS (90%); MAYORS (88%);\r\n\r\n"
    "                               3 of 3 DOCUMENTS\r\n\r\n"
    "We are sorry but there is an error in this document.\r\n";

std::string word_paragraph(const std::string& text) {
  return "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

std::string word_file(const std::vector<std::string>& paragraphs) {
  std::string document = "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>";
  for (const std::string& paragraph : paragraphs) document += word_paragraph(paragraph);
  return zip_file({{"_rels/.rels", "<x/>"}, {"word/document.xml", document + "</w:body></w:document>"}});
}

const std::vector<std::string> nexis_uni = {"Date and Time: Friday, 5 July 2019 09:31:00 CEST",
                                            "Documents (2)",
                                            "1. Mayor refuses the pier",
                                            "Search Terms: pier",
                                            "Mayor refuses the pier",
                                            "The Harbor Herald(Amsel)",
                                            "July 1, 2019 Monday 9:20 AM GMT",
                                            "Copyright 2019 Herald Media All Rights Reserved",
                                            "Section: POLITICS; Version:2",
                                            "Length: 21 words",
                                            "Byline: Ann Writer",
                                            "Body",
                                            "Lena Fisk, the mayor, refused the pier.",
                                            "She said it would cost too much.",
                                            "Load-Date: July 2, 2019",
                                            "End of Document",
                                            "Pier to be built",
                                            "The Evening Star",
                                            "July 3, 2019 Wednesday",
                                            "Length: 9 words",
                                            "Body",
                                            "The mayor now supports the pier.",
                                            "Classification",
                                            "Language: ENGLISH",
                                            "End of Document"};

} // namespace

TEST_CASE("a Nexis download is taken apart into articles, its fields taken or dropped") {
  const ReadAll r = read_file("nexis.txt", nexis);
  CHECK(r.errors.empty());
  REQUIRE(r.documents.size() == 2);
  const Document& d = r.documents[0];
  CHECK(d.id == "nexis.txt#1");
  CHECK(d.title == "Mayor refuses the pier");
  CHECK(d.outlet == "The Harbor Herald");
  CHECK(d.date == "2019-03-06");
  CHECK(d.author == "Ann Writer");
  CHECK(d.section == "NEWS; Pg. 4");
  CHECK(d.place == "Port Amsel");
  CHECK(d.text == "Lena Fisk, the mayor, refused the pier on Tuesday.\n\nShe said it would cost too much.");
  CHECK(r.documents[1].date == "2019-03-12");
  CHECK(r.documents[1].text == "The mayor now supports the pier.");
  REQUIRE(r.remarks.size() == 1);
  CHECK_THAT(r.remarks[0], Catch::EndsWith("nexis.txt: 1 document left out: no article in it"));
}

TEST_CASE("Nexis Uni as a Word document: cover and contents are no articles") {
  const ReadAll r = read_file("uni.docx", word_file(nexis_uni));
  CHECK(r.errors.empty());
  REQUIRE(r.documents.size() == 2);
  const Document& d = r.documents[0];
  CHECK(d.title == "Mayor refuses the pier");
  CHECK(d.outlet == "The Harbor Herald (Amsel)");
  CHECK(d.date == "2019-07-01");
  CHECK(d.author == "Ann Writer");
  CHECK(d.section == "POLITICS; Version:2");
  CHECK(d.text == "Lena Fisk, the mayor, refused the pier.\n\nShe said it would cost too much.");
  CHECK(r.documents[1].outlet == "The Evening Star");
  CHECK(r.documents[1].text == "The mayor now supports the pier.");
}

TEST_CASE("the same as rich text") {
  std::string rtf = R"({\rtf1\ansi{\fonttbl{\f0 Arial;}}{\header Page 1\par})";
  for (const std::string& paragraph : nexis_uni) rtf += "\\f0 " + paragraph + "\\par\n";
  const ReadAll r = read_file("uni.rtf", rtf + "}");
  REQUIRE(r.documents.size() == 2);
  CHECK(r.documents[1].title == "Pier to be built");
  CHECK(r.documents[1].date == "2019-07-03");
}

TEST_CASE("a Factiva download as text, plain and tagged, and as a page") {
  const ReadAll plain =
      read_file("factiva.txt", "NEWS\nMayor refuses the pier\n\nAnn Writer\n21 words\n6 March 2019\n"
                               "The Harbor Herald\nHHRLD\nLate\n4\nEnglish\nCopyright 2019 Herald Media\n\n"
                               "Lena Fisk, the mayor, refused the pier.\n\nHerald Media\n\n"
                               "Document HHRLD00020190306ef3600011\n\nPier to be built\n\nTim Ovens\n9 words\n"
                               "12 March 2019\nThe Evening Star\nEVST\nEnglish\nCopyright 2019 Star\n\n"
                               "The mayor now supports the pier.\n\nDocument EVST000020190312ef3c0000a\n");
  REQUIRE(plain.documents.size() == 2);
  CHECK(plain.documents[0].title == "Mayor refuses the pier");
  CHECK(plain.documents[0].section == "NEWS");
  CHECK(plain.documents[0].author == "Ann Writer");
  CHECK(plain.documents[0].date == "2019-03-06");
  CHECK(plain.documents[0].outlet == "The Harbor Herald");
  CHECK(plain.documents[0].text == "Lena Fisk, the mayor, refused the pier.");
  CHECK(plain.documents[1].id == "EVST000020190312ef3c0000a");

  const ReadAll tagged =
      read_file("tagged.txt",
                "HD  Mayor refuses the pier\nBY  Ann Writer\nWC  21 words\nPD  6 March 2019\n"
                "SN  The Harbor Herald\nLA  English\n\nLP  \n\nLena Fisk refused the pier.\n\nTD  \n\n"
                "She said it would\ncost too much.\n\nNS  gpol : Politics\nAN  Document HHRLD00020190306ef3600011\n");
  REQUIRE(tagged.documents.size() == 1);
  CHECK(tagged.documents[0].text == "Lena Fisk refused the pier.\n\nShe said it would cost too much.");
  CHECK(tagged.documents[0].date == "2019-03-06");

  const ReadAll page =
      read_file("factiva.html",
                "<html><head><title>Factiva</title></head><body><div class=\"article enArticle\"><table>"
                "<tr><td><b>HD</b>&nbsp;</td><td><b>Mayor refuses the pier</b></td></tr>"
                "<tr><td><b>PD</b>&nbsp;</td><td>6 March 2019</td></tr><tr><td><b>SN</b>&nbsp;</td><td>The Harbor "
                "Herald</td></tr><tr><td><b>LP</b>&nbsp;</td><td><p>Lena Fisk refused the pier.</p></td></tr>"
                "<tr><td><b>NS</b>&nbsp;</td><td>gpol : Politics</td></tr></table></div></body></html>");
  REQUIRE(page.documents.size() == 1);
  CHECK(page.documents[0].outlet == "The Harbor Herald");
  CHECK(page.documents[0].text == "Lena Fisk refused the pier.");
}

TEST_CASE("a ProQuest download") {
  const std::string line(60, '_');
  const ReadAll r = read_file(
      "proquest.txt",
      line + "\n\nReport Information from ProQuest\n\n" + line + "\n\nDocument 1 of 1\n\nMayor refuses the pier\n\n" +
          "Author: Writer, Ann\n\nPublication info: The Harbor Herald ; Amsel [Amsel]06 Mar 2019: A.4.\n\n" +
          "Abstract: A mayor refuses.\n\nFull text: Lena Fisk refused the pier.\n\nShe said it would cost too "
          "much.\n\n" +
          "Subject: Piers; Mayors\n\nTitle: Mayor refuses the pier\n\nPublication title: The Harbor Herald; Amsel\n\n" +
          "Publication date: Mar 6, 2019\n\nSection: News\n\nProQuest document ID: 2188\n\nDatabase: ProQuest\n");
  REQUIRE(r.documents.size() == 1);
  const Document& d = r.documents[0];
  CHECK(d.title == "Mayor refuses the pier");
  CHECK(d.outlet == "The Harbor Herald");
  CHECK(d.author == "Ann Writer");
  CHECK(d.date == "2019-03-06");
  CHECK(d.section == "News");
  CHECK(d.text == "Lena Fisk refused the pier.\n\nShe said it would cost too much.");
}

TEST_CASE("ProQuest with several documents, headings in capitals, as a page and as XML") {
  const std::string list = "Table of contents\n\n1. Mayor refuses the pier\n\n2. Pier to be built\n\n";
  const auto document = [](const std::string& count, const std::string& title, const std::string& author) {
    return count + "\n\n" + title + "\n\nAuthor: " + author +
           "\n\nPublication info: The Harbor Herald ; Amsel [Amsel]06 Mar 2019: A.4.\n\nProQuest document link\n\n"
           "Full text: Lena Fisk refused the pier.\n\nEnlarge this image.\n\nShe was clear.\n\nCREDIT: By " +
           author + "\n\nSubject: Piers\nPeople: Fisk, Lena\nSection: News\nDatabase: ProQuest Central\n\n";
  };
  const std::string text = list + document("Document 1 of 2", "Mayor refuses the pier", "Writer, Ann; Ovens, Tim") +
                           document("Document 2 of 2", "Pier to be built", "Ovens, Tim") +
                           "Contact ProQuest\n\n\u00a9 2020 ProQuest LLC. All rights reserved.\n";
  for (const std::string name : {"two.txt", "lines.txt"}) {
    std::string bytes;
    for (char c : text) bytes += name == "lines.txt" && c == '\n' ? "\r\n" : std::string(1, c);
    const ReadAll r = read_file(name, bytes);
    REQUIRE(r.documents.size() == 2);
    CHECK(r.documents[0].title == "Mayor refuses the pier");
    CHECK(r.documents[0].author == "Ann Writer, Tim Ovens");
    CHECK(r.documents[0].outlet == "The Harbor Herald");
    CHECK(r.documents[0].date == "2019-03-06");
    CHECK(r.documents[0].section == "News");
    CHECK(r.documents[0].text == "Lena Fisk refused the pier.\n\nShe was clear.");
    CHECK(r.documents[1].title == "Pier to be built");
    CHECK(r.documents[1].text == r.documents[0].text);
  }

  const ReadAll capitals = read_file(
      "new.txt", "Document 1 of 1\n\nMayor refuses the pier\n\nPublication info: The Harbor Herald ; Amsel [Amsel]. 06 "
                 "Mar 2019: A.4.\n\nABSTRACT\n\nA mayor.\n\nFULL TEXT\n\nLena Fisk refused the pier.\n\nShe was "
                 "clear.\n\nDETAILS\n\nSubject: Piers\n\nLINKS\n\nDatabase copyright \u00a9 2019 ProQuest LLC.\n");
  REQUIRE(capitals.documents.size() == 1);
  CHECK(capitals.documents[0].title == "Mayor refuses the pier");
  CHECK(capitals.documents[0].outlet == "The Harbor Herald");
  CHECK(capitals.documents[0].date == "2019-03-06");
  CHECK(capitals.documents[0].text == "Lena Fisk refused the pier.\n\nShe was clear.");

  const auto part = [](const std::string& title) {
    return "<p><strong>" + title + "</strong></p><p><strong>Author: </strong>Writer, Ann</p><p><strong>Full text: " +
           "</strong><p>Lena Fisk refused the pier.</p><p>She was clear.</p></p><p><strong>Subject: "
           "</strong>Piers</p>" +
           "<p><strong>Title: </strong>" + title + "</p><p><strong>Publication title: </strong>The Harbor Herald; " +
           "Amsel</p><p><strong>Publication date: </strong>Mar 6, 2019</p><p><strong>Document URL: </strong>" +
           "https://p.example/1</p><p><strong>Database: </strong>ProQuest</p><hr/>";
  };
  const ReadAll page =
      read_file("two.html", "<html><head><title>ProQuestDocuments</title></head><body><p>1. <a>x</a></p>" +
                                part("Mayor refuses the pier") + part("Pier to be built") + "</body></html>");
  REQUIRE(page.documents.size() == 2);
  CHECK(page.documents[0].title == "Mayor refuses the pier");
  CHECK(page.documents[1].title == "Pier to be built");
  CHECK(page.documents[1].outlet == "The Harbor Herald");
  CHECK(page.documents[1].date == "2019-03-06");
  CHECK(page.documents[1].url == "https://p.example/1");
  CHECK(page.documents[1].text == "Lena Fisk refused the pier.\n\nShe was clear.");

  const ReadAll old = read_file(
      "old.xml",
      "<?xml version=\"1.0\"?><Record><RecordID>12</RecordID><RecordTitle>Mayor refuses the pier</RecordTitle>"
      "<Publication><Title>The Harbor Herald (1899-1950)</Title></Publication><NumericPubDate>19290306</NumericPubDate>"
      "<Contributor><OriginalForm>Writer, Ann</OriginalForm></Contributor><URLDocView>http://p.example/12</URLDocView>"
      "<Abstract>No.</Abstract><FullText>Lena Fisk &amp; others refused.</FullText></Record>");
  REQUIRE(old.documents.size() == 1);
  CHECK(old.documents[0].id == "12");
  CHECK(old.documents[0].title == "Mayor refuses the pier");
  CHECK(old.documents[0].outlet == "The Harbor Herald");
  CHECK(old.documents[0].author == "Ann Writer");
  CHECK(old.documents[0].date == "1929-03-06");
  CHECK(old.documents[0].url == "http://p.example/12");
  CHECK(old.documents[0].text == "Lena Fisk & others refused.");

  const ReadAll studio = read_file(
      "studio.xml",
      "<?xml version=\"1.0\"?><RECORD><GOID>12</GOID><DFS><PubFrosting><Title>The Harbor Herald; Amsel</Title>"
      "</PubFrosting></DFS><Obj><TitleAtt><Title>Mayor refuses the pier</Title></TitleAtt><NumericDate>2019-03-06"
      "</NumericDate></Obj><TextInfo><Text>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</Text></TextInfo></RECORD>");
  REQUIRE(studio.documents.size() == 1);
  CHECK(studio.documents[0].title == "Mayor refuses the pier");
  CHECK(studio.documents[0].outlet == "The Harbor Herald");
  CHECK(studio.documents[0].text == "One.\n\nTwo.");
}

TEST_CASE("a page that mentions ProQuest and a full text is a page") {
  const std::string words =
      "Lena Fisk, the mayor of the harbor town, said on Tuesday that the pier would not be built.";
  const ReadAll r =
      read_file("page.html", "<html><head><title>Pier</title></head><body><nav>Home of News</nav><article><p>" + words +
                                 " Full text: see ProQuest.</p><p>" + words + "</p></article></body></html>");
  REQUIRE(r.documents.size() == 1);
  CHECK(r.documents[0].text == words + " Full text: see ProQuest.\n\n" + words);
}

TEST_CASE("a Europresse page") {
  const ReadAll r = read_file(
      "europresse.html",
      "<html><body><table><tr><td><span class=\"DocPublicationName\">Le Port</span><br><span class=\"DocHeader\">jeudi "
      "</span><span class=\"DocHeader\">5 octobre 2013</span><br><br><span class=\"TitreArticleVisu\">The "
      "pier</span><br><br>"
      "Ann Writer<br><p></p>Lena Fisk refused the pier.<p></p>She was clear.<p></p><b>\xC2\xA9 2013 Le Port. Tous "
      "droits "
      "r\xC3\xA9serv\xC3\xA9s.</b></td></tr></table></body></html>");
  REQUIRE(r.documents.size() == 1);
  CHECK(r.documents[0].outlet == "Le Port");
  CHECK(r.documents[0].date == "2013-10-05");
  CHECK(r.documents[0].author == "Ann Writer");
  CHECK(r.documents[0].text == "Lena Fisk refused the pier.\n\nShe was clear.");
}

TEST_CASE("an article that talks of documents is no download") {
  const std::string text = "Talks fail\n\nHe showed 1 of 3 DOCUMENTS to the court.\n\nFull text: available soon.\n";
  const ReadAll r = read_file("a.txt", text);
  REQUIRE(r.documents.size() == 1);
  CHECK(r.documents[0].text == text);
}
