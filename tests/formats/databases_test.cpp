// Downloads of news databases, in each of the forms in which they come: every article with every field, and nothing of
// the fields in its text.
#include "expected_article.h"
#include "zip_file.h"

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

std::string rich_text(const std::vector<std::string>& paragraphs) {
  std::string rtf = R"({\rtf1\ansi{\fonttbl{\f0 Arial;}}{\header Page 1\par})";
  for (const std::string& paragraph : paragraphs) rtf += "\\f0 " + paragraph + "\\par\n";
  return rtf + "}";
}

std::string with_carriage_returns(const std::string& text) {
  std::string bytes;
  for (char c : text) bytes += c == '\n' ? "\r\n" : std::string(1, c);
  return bytes;
}

} // namespace

TEST_CASE("a download of Nexis is taken apart into articles, its fields taken or dropped") {
  const std::vector<Expected> uni = {
      {.title = "Mayor refuses the pier",
       .date = "2019-07-01",
       .outlet = "The Harbor Herald (Amsel)",
       .author = "Ann Writer",
       .section = "POLITICS; Version:2",
       .text = "Lena Fisk, the mayor, refused the pier.\n\nShe said it would cost too much."},
      {.title = "Pier to be built",
       .date = "2019-07-03",
       .outlet = "The Evening Star",
       .language = "ENGLISH",
       .text = "The mayor now supports the pier."}};
  check_cases(
      {{.what = "until 2019; what is no article is counted",
        .file = "nexis.txt",
        .bytes = nexis,
        .articles = {{.title = "Mayor refuses the pier",
                      .date = "2019-03-06",
                      .outlet = "The Harbor Herald",
                      .author = "Ann Writer",
                      .section = "NEWS; Pg. 4",
                      .place = "Port Amsel",
                      .language = "ENGLISH",
                      .text = "Lena Fisk, the mayor, refused the pier on Tuesday.\n\nShe said it would cost too much."},
                     {.title = "Pier to be built",
                      .date = "2019-03-12",
                      .outlet = "The Evening Star (Harbor)",
                      .text = "The mayor now supports the pier."}},
        .remarks = {"1 document left out: no article in it"}},
       {.what = "Nexis Uni: cover and contents are no articles",
        .file = "uni.docx",
        .bytes = word_file(nexis_uni),
        .articles = uni},
       {.what = "the same as rich text", .file = "uni.rtf", .bytes = rich_text(nexis_uni), .articles = uni}});
}

TEST_CASE("a paragraph of a Nexis article may begin like a label or like a line of rights") {
  const auto article = [](const std::string& body) {
    return "1 of 1 DOCUMENTS\n\nThe Harbor Herald\n\nMarch 6, 2019\n\nMayor refuses\n\nLENGTH: 9 words\n\n" + body +
           "\n\nLANGUAGE: ENGLISH\n\nSUBJECT: PIERS (90%)\n\nCopyright 2019 Herald Media\n";
  };
  const auto is_read = [&](const std::string& text) {
    return ReadCase{.what = text,
                    .file = "a.txt",
                    .bytes = article(text),
                    .articles = {{.title = "Mayor refuses",
                                  .date = "2019-03-06",
                                  .outlet = "The Harbor Herald",
                                  .language = "ENGLISH",
                                  .text = text}}};
  };
  check_cases({is_read("The mayor refused.\n\nUpdate: she agreed on Friday.\n\nShe signed."),
               is_read("The mayor refused.\n\nUPDATE: she agreed on Friday.\n\nShe signed."),
               is_read("The mayor refused.\n\nType: a pier of wood.\n\nShe signed."),
               is_read("The mayor refused.\n\nCopyright law must change, she said.\n\nShe signed.")});
}

TEST_CASE("layouts of Nexis beside the usual ones") {
  const Expected refused = {.title = "Mayor refuses the pier",
                            .date = "2001-07-04",
                            .outlet = "The Harbor Herald",
                            .text = "Lena Fisk refused the pier.\n\nShe said it would cost too much."};
  const auto with = [&](const auto& change) {
    Expected article = refused;
    change(article);
    return article;
  };
  const std::string body = "Lena Fisk refused\nthe pier.\n\nShe said it would cost too much.\n\n";
  check_cases(
      {{.what = "the nineties: rights, outlet and day in one paragraph, and a label for headline and body",
        .file = "a.txt",
        .bytes = "FOCUS - 1 of 2 DOCUMENTS\n\nCopyright 2001 Herald Media\nAll Rights Reserved\nThe Harbor "
                 "Herald\nJuly 4, 2001, Wednesday, Final Edition\n\nSECTION: NEWS; Pg. 4\nLENGTH: 21 words\n"
                 "HEADLINE: Mayor refuses\nthe pier\nBYLINE: Ann Writer\nDATELINE: PORT AMSEL, July 3\n\nBODY:\n" +
                 body +
                 "GRAPHIC: The pier\n\nLOAD-DATE: July 5, 2001\n\nFOCUS - 2 of 2 DOCUMENTS\n\nThe Harbor "
                 "Herald\nSummer 2001\n\nLENGTH: 21 words\n\nHEADLINE: Mayor refuses the pier\n\nBODY:\n\n" +
                 body,
        .articles = {with([](Expected& a) {
                       a.author = "Ann Writer";
                       a.section = "NEWS; Pg. 4";
                       a.place = "Port Amsel";
                     }),
                     with([](Expected& a) { a.date = ""; })}},
       {.what = "one article alone, with an edition and a correction appended",
        .file = "a.txt",
        .bytes = "1 of 1 DOCUMENT\n\n\n  The Harbor Herald\n\n July 4, 2001 Wednesday\n Correction Appended\n Late "
                 "Edition - Final\n\nMayor refuses\nthe pier\n\nBYLINE: By ANN WRITER\n\nLENGTH: 21 words\n\n" +
                 body + "CORRECTION-DATE: July 6, 2001\n\nCORRECTION:\n\nThe sum was wrong.\n\nLANGUAGE: ENGLISH\n",
        .articles = {with([](Expected& a) {
          a.author = "ANN WRITER";
          a.language = "ENGLISH";
        })}},
       {.what = "a transcript: who is named in its head is no text, and a speaker of its text no label",
        .file = "a.txt",
        .bytes = "1 of 1 DOCUMENTS\n\nThe Harbor Herald\n\nJuly 4, 2001\n\nSHOW: HARBOR TODAY\n\nLENGTH: 9 words\n\n"
                 "HEADLINE: Mayor refuses the pier\n\nGUESTS: Lena Fisk\n\nBODY:\n\nREPORTER: Will you sign?\n\nFISK: "
                 "I refuse it.\n\nLOAD-DATE: July 5, 2001\n",
        .articles = {with([](Expected& a) { a.text = "REPORTER: Will you sign?\n\nFISK: I refuse it."; })}},
       {.what = "with labels in German",
        .file = "a.txt",
        .bytes = "Dokument 1 von 1\n\nThe Harbor Herald\n\n4. Juli 2001 Mittwoch\n\nMayor refuses the pier\n\n"
                 "AUTOR: Ann Writer\n\nRUBRIK: Politik; S. 4\n\nL\u00c4NGE: 21 W\u00f6rter\n\n" +
                 body + "UPDATE: 5. Juli 2001\n\nSPRACHE: ENGLISH\n",
        .articles = {with([](Expected& a) {
          a.author = "Ann Writer";
          a.section = "Politik; S. 4";
          a.language = "ENGLISH";
        })}},
       {.what = "Nexis Uni copied as text: heads in one paragraph, and what stands behind the text",
        .file = "a.txt",
        .bytes = "Documents (2)\n\n1. Mayor refuses the pier\nSearch Terms: pier\nNews Timeline: Jan 01, 2001\n\nAbout "
                 "LexisNexis | Copyright \u00a9 2020 LexisNexis\n\nMayor refuses\nthe pier\nThe Harbor Herald\nJuly 4, "
                 "2001 Wednesday 9:20 AM GMT\n\nCopyright 2001 Herald Media\n\nSection: NEWS\nLength: 21 words\n"
                 "Byline: Ann Writer\nHighlight: It costs too much.\n\nBody\n\n" +
                 body +
                 "Graphic\n\nPHOTO: The pier\n\nLoad-Date: July 5, 2001\n\nEnd of Document\n\nMayor refuses the "
                 "pier\nThe Harbor Herald\n4 July 2001 Wednesday\n\nLength: 21 words\n\nBody\n\n" +
                 body + "Notes\n\nA note of the house.\n\nClassification\n\nLanguage: ENGLISH\n\nEnd of Document\n",
        .articles = {with([](Expected& a) {
                       a.author = "Ann Writer";
                       a.section = "NEWS";
                     }),
                     with([](Expected& a) { a.language = "ENGLISH"; })}}});
}

TEST_CASE("a download of Factiva as text, plain and tagged, and as a page") {
  check_cases(
      {{.what = "plain",
        .file = "factiva.txt",
        .bytes = "NEWS\nMayor refuses the pier\n\nAnn Writer\n21 words\n6 March 2019\n"
                 "The Harbor Herald\nHHRLD\nLate\n4\nEnglish\nCopyright 2019 Herald Media\n\n"
                 "Lena Fisk, the mayor, refused the pier.\n\nHerald Media\n\n"
                 "Document HHRLD00020190306ef3600011\n\nPier to be built\n\nTim Ovens\n9 words\n"
                 "12 March 2019\nThe Evening Star\nEVST\nEnglish\nCopyright 2019 Star\n\n"
                 "The mayor now supports the pier.\n\nDocument EVST000020190312ef3c0000a\n",
        .articles = {{.title = "Mayor refuses the pier",
                      .date = "2019-03-06",
                      .outlet = "The Harbor Herald",
                      .author = "Ann Writer",
                      .section = "NEWS",
                      .language = "English",
                      .id = "HHRLD00020190306ef3600011",
                      .text = "Lena Fisk, the mayor, refused the pier."},
                     {.title = "Pier to be built",
                      .date = "2019-03-12",
                      .outlet = "The Evening Star",
                      .author = "Tim Ovens",
                      .language = "English",
                      .id = "EVST000020190312ef3c0000a",
                      .text = "The mayor now supports the pier."}}},
       {.what = "tagged",
        .file = "tagged.txt",
        .bytes = "HD  Mayor refuses the pier\nBY  Ann Writer\nWC  21 words\nPD  6 March 2019\n"
                 "SN  The Harbor Herald\nLA  English\n\nLP  \n\nLena Fisk refused the pier.\n\nTD  \n\n"
                 "She said it would\ncost too much.\n\nNS  gpol : Politics\nAN  Document HHRLD00020190306ef3600011\n",
        .articles = {{.title = "Mayor refuses the pier",
                      .date = "2019-03-06",
                      .outlet = "The Harbor Herald",
                      .author = "Ann Writer",
                      .language = "English",
                      .id = "HHRLD00020190306ef3600011",
                      .text = "Lena Fisk refused the pier.\n\nShe said it would cost too much."}}},
       {.what = "tagged, and no number ends the articles",
        .file = "tagged.txt",
        .bytes = "SE  NEWS\nHD  Mayor refuses\nPD  6 March 2019\nSN  Herald\n\nLP  \n\nOne.\n\nTD  \n\nTwo.\n\n"
                 "HD  Pier to be built\nPD  7 March 2019\nSN  Star\n\nLP  \n\nThree.\n",
        .articles = {{.title = "Mayor refuses",
                      .date = "2019-03-06",
                      .outlet = "Herald",
                      .section = "NEWS",
                      .text = "One.\n\nTwo."},
                     {.title = "Pier to be built", .date = "2019-03-07", .outlet = "Star", .text = "Three."}}},
       {.what = "plain with indexing, whose fields are no text",
        .file = "index.txt",
        .bytes = "Mayor refuses the pier\n\nBy Ann Writer\n21 words\n6 March 2019\nThe Harbor Herald\nHHRLD\nEnglish\n"
                 "Copyright 2019 Herald Media\n\nLena Fisk refused the pier.\n\nIN 2019 she had been for it.\n\nCO\n"
                 "pier : Pier Builders\n\nNS\ngpol : Politics\n\nAN\nDocument HHRLD00020190306ef3600011\n",
        .articles = {{.title = "Mayor refuses the pier",
                      .date = "2019-03-06",
                      .outlet = "The Harbor Herald",
                      .author = "Ann Writer",
                      .language = "English",
                      .id = "HHRLD00020190306ef3600011",
                      .text = "Lena Fisk refused the pier.\n\nIN 2019 she had been for it."}}},
       {.what = "tagged with tabs, and all text in the lead",
        .file = "tabs.txt",
        .bytes = "HD \tMayor refuses the pier\nPD \t6 March 2019\nSN \tThe Harbor Herald\nLP \t\nLena Fisk refused.\n\n"
                 "NS \tgpol : Politics\nAN \tDocument HHRLD00020190306ef3600011\n",
        .articles = {{.title = "Mayor refuses the pier",
                      .date = "2019-03-06",
                      .outlet = "The Harbor Herald",
                      .id = "HHRLD00020190306ef3600011",
                      .text = "Lena Fisk refused."}}},
       {.what = "a Word file, where each line is a paragraph",
        .file = "factiva.docx",
        .bytes = word_file({"NEWS", "Mayor refuses the pier", "Ann Writer and Tim Ovens", "21 words", "6 March 2019",
                            "10:30", "The Harbor Herald", "HHRLD", "4", "English", "Copyright 2019 Herald Media",
                            "Lena Fisk refused the pier.", "She was clear.", "Document HHRLD00020190306ef3600011"}),
        .articles = {{.title = "Mayor refuses the pier",
                      .date = "2019-03-06",
                      .outlet = "The Harbor Herald",
                      .author = "Ann Writer and Tim Ovens",
                      .section = "NEWS",
                      .language = "English",
                      .id = "HHRLD00020190306ef3600011",
                      .text = "Lena Fisk refused the pier.\n\nShe was clear."}}},
       {.what = "what has no length is counted as no article",
        .file = "factiva.txt",
        .bytes = "Search summary\n\nDocument SUMM000020190306ef3600011\n\nPier to be built\n\nTim Ovens\n9 words\n"
                 "12 March 2019\nThe Evening Star\nEVST\nEnglish\nCopyright 2019 Star\n\nIt will be built.\n\n"
                 "Document EVST000020190312ef3c0000a\n",
        .articles = {{.title = "Pier to be built",
                      .date = "2019-03-12",
                      .outlet = "The Evening Star",
                      .author = "Tim Ovens",
                      .language = "English",
                      .id = "EVST000020190312ef3c0000a",
                      .text = "It will be built."}},
        .remarks = {"1 document left out: no article in it"}},
       {.what = "a page",
        .file = "factiva.html",
        .bytes = "<html><head><title>Factiva</title></head><body><div class=\"article enArticle\"><table>"
                 "<tr><td><b>HD</b>&nbsp;</td><td><b>Mayor refuses the pier</b></td></tr>"
                 "<tr><td><b>PD</b>&nbsp;</td><td>6 March 2019</td></tr><tr><td><b>SN</b>&nbsp;</td><td>The Harbor "
                 "Herald</td></tr><tr><td><b>LP</b>&nbsp;</td><td><p>Lena Fisk refused the pier.</p></td></tr>"
                 "<tr><td><b>NS</b>&nbsp;</td><td>gpol : Politics</td></tr></table></div></body></html>",
        .articles = {{.title = "Mayor refuses the pier",
                      .date = "2019-03-06",
                      .outlet = "The Harbor Herald",
                      .text = "Lena Fisk refused the pier."}}}});
}

TEST_CASE("a download of ProQuest as text, as a page and as XML, with one article and with several") {
  const std::string line(60, '_');
  const auto document = [](const std::string& count, const std::string& title, const std::string& author) {
    return count + "\n\n" + title + "\n\nAuthor: " + author +
           "\n\nPublication info: The Harbor Herald ; Amsel [Amsel]06 Mar 2019: A.4.\n\nProQuest document link\n\n"
           "Full text: Lena Fisk refused the pier.\n\nEnlarge this image.\n\nShe was clear.\n\nCREDIT: By " +
           author + "\n\nSubject: Piers\nPeople: Fisk, Lena\nSection: News\nDatabase: ProQuest Central\n\n";
  };
  const std::string two = "Table of contents\n\n1. Mayor refuses the pier\n\n2. Pier to be built\n\n" +
                          document("Document 1 of 2", "Mayor refuses the pier", "Writer, Ann; Ovens, Tim") +
                          document("Document 2 of 2", "Pier to be built", "Ovens, Tim") +
                          "Contact ProQuest\n\n\u00a9 2020 ProQuest LLC. All rights reserved.\n";
  const auto part = [](const std::string& title) {
    return "<p><strong>" + title + "</strong></p><p><strong>Author: </strong>Writer, Ann</p><p><strong>Full text: " +
           "</strong><p>Lena Fisk refused the pier.</p><p>She was clear.</p></p><p><strong>Subject: "
           "</strong>Piers</p>" +
           "<p><strong>Title: </strong>" + title + "</p><p><strong>Publication title: </strong>The Harbor Herald; " +
           "Amsel</p><p><strong>Publication date: </strong>Mar 6, 2019</p><p><strong>Document URL: </strong>" +
           "https://p.example/1</p><p><strong>Database: </strong>ProQuest</p><hr/>";
  };
  const Expected refused = {.title = "Mayor refuses the pier",
                            .date = "2019-03-06",
                            .outlet = "The Harbor Herald",
                            .text = "Lena Fisk refused the pier.\n\nShe was clear."};
  const auto with = [](Expected article, const auto& change) {
    change(article);
    return article;
  };
  const std::vector<Expected> both = {with(refused,
                                           [](Expected& a) {
                                             a.author = "Ann Writer, Tim Ovens";
                                             a.section = "News";
                                           }),
                                      with(refused, [](Expected& a) {
                                        a.title = "Pier to be built";
                                        a.author = "Tim Ovens";
                                        a.section = "News";
                                      })};
  const Expected on_page = with(refused, [](Expected& a) {
    a.author = "Ann Writer";
    a.url = "https://p.example/1";
  });
  check_cases(
      {{.what = "one",
        .file = "proquest.txt",
        .bytes =
            line + "\n\nReport Information from ProQuest\n\n" + line +
            "\n\nDocument 1 of 1\n\nMayor refuses the pier\n\nAuthor: Writer, Ann\n\nPublication info: The Harbor "
            "Herald ; Amsel [Amsel]06 Mar 2019: A.4.\n\nAbstract: A mayor refuses.\n\nFull text: Lena Fisk refused "
            "the pier.\n\nShe said it would cost too much.\n\nSubject: Piers; Mayors\n\nTitle: Mayor refuses the "
            "pier\n\nPublication title: The Harbor Herald; Amsel\n\nPublication date: Mar 6, 2019\n\nSection: "
            "News\n\nProQuest document ID: 2188\n\nDatabase: ProQuest\n",
        .articles = {{.title = "Mayor refuses the pier",
                      .date = "2019-03-06",
                      .outlet = "The Harbor Herald",
                      .author = "Ann Writer",
                      .section = "News",
                      .id = "2188",
                      .text = "Lena Fisk refused the pier.\n\nShe said it would cost too much."}}},
       {.what = "several", .file = "two.txt", .bytes = two, .articles = both},
       {.what = "with carriage returns", .file = "lines.txt", .bytes = with_carriage_returns(two), .articles = both},
       {.what = "headings in capitals",
        .file = "new.txt",
        .bytes = "Document 1 of 1\n\nMayor refuses the pier\n\nPublication info: The Harbor Herald ; Amsel [Amsel]. 06 "
                 "Mar 2019: A.4.\n\nABSTRACT\n\nA mayor.\n\nFULL TEXT\n\nLena Fisk refused the pier.\n\nShe was "
                 "clear.\n\nDETAILS\n\nSubject: Piers\n\nLINKS\n\nDatabase copyright \u00a9 2019 ProQuest LLC.\n",
        .articles = {refused}},
       {.what = "a paragraph of the text may begin like a label",
        .file = "label.txt",
        .bytes =
            "Document 1 of 1\n\nMayor refuses the pier\n\nPublication info: The Harbor Herald, Late Edition; Amsel "
            "[Amsel]06 Mar 2019: A.4.\n\nFull text: Lena Fisk refused the pier.\n\nLocation: the old harbor, she "
            "said.\n\nSubject: who pays.\n\nShe was clear.\n\nCredit: Herald Staff\n\nIllustration\nCaption: The "
            "pier\n\nSubject: Piers\n\nTitle: Mayor refuses the pier\n\nPublication title: The Harbor Herald, Late "
            "Edition; Amsel\n\nDatabase: ProQuest\n",
        .articles = {with(refused,
                          [](Expected& a) {
                            a.text =
                                "Lena Fisk refused the pier.\n\nLocation: the old harbor, she said.\n\nSubject: who "
                                "pays.\n\nShe was clear.";
                          })}},
       {.what = "who, where and when without labels, above a line and the text",
        .file = "cite.txt",
        .bytes = line +
                 "\n\nDocument 1 of 1\n\nMayor refuses the pier\n\nWriter, Ann . The Harbor Herald , Late ed.; Amsel "
                 "[Amsel]06 Mar 2019: A.4.\n\nProQuest document link\n\n" +
                 line +
                 "\n\nABSTRACT (ENGLISH)\n\nA mayor.\n\nFULL TEXT\n\nLena Fisk refused the pier.\n\nShe was clear.\n\n"
                 "CREDIT: Herald Staff\n\nDETAILS\n\nSubject: Piers\n\nDatabase: ProQuest\n\nLINKS\n\n" +
                 line + "\n",
        .articles = {with(refused, [](Expected& a) { a.author = "Ann Writer"; })}},
       {.what = "a page",
        .file = "two.html",
        .bytes = "<html><head><title>ProQuestDocuments</title></head><body><p>1. <a>x</a></p>" +
                 part("Mayor refuses the pier") + part("Pier to be built") + "</body></html>",
        .articles = {on_page, with(on_page, [](Expected& a) { a.title = "Pier to be built"; })}},
       {.what = "XML of the historical newspapers",
        .file = "old.xml",
        .bytes =
            "<?xml version=\"1.0\"?><Record><RecordID>12</RecordID><RecordTitle>Mayor refuses the pier</RecordTitle>"
            "<Publication><Title>The Harbor Herald (1899-1950)</Title></Publication><NumericPubDate>19290306"
            "</NumericPubDate><Contributor><OriginalForm>Writer, Ann</OriginalForm></Contributor><URLDocView>"
            "http://p.example/12</URLDocView><Abstract>No.</Abstract><FullText>Lena Fisk &amp; others refused."
            "</FullText></Record>",
        .articles = {{.title = "Mayor refuses the pier",
                      .date = "1929-03-06",
                      .outlet = "The Harbor Herald",
                      .author = "Ann Writer",
                      .url = "http://p.example/12",
                      .id = "12",
                      .text = "Lena Fisk & others refused."}}},
       {.what = "XML of TDM Studio",
        .file = "studio.xml",
        .bytes =
            "<?xml version=\"1.0\"?><RECORD><GOID>12</GOID><DFS><PubFrosting><Title>The Harbor Herald; Amsel</Title>"
            "</PubFrosting></DFS><Obj><TitleAtt><Title>Mayor refuses the pier</Title></TitleAtt><NumericDate>2019-03-06"
            "</NumericDate></Obj><TextInfo><Text>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</Text></TextInfo>"
            "</RECORD>",
        .articles = {{.title = "Mayor refuses the pier",
                      .date = "2019-03-06",
                      .outlet = "The Harbor Herald",
                      .id = "12",
                      .text = "One.\n\nTwo."}}}});
}

TEST_CASE("a page of Europresse") {
  check_case({.what = "since 2018",
              .file = "europresse.html",
              .bytes =
                  "<html><body><article><div class=\"rdp__DocPublicationName\"><span class=\"DocPublicationName\">Le "
                  "Port, no. 22750</span></div><div class=\"rdp__DocHeader\"><span class=\"DocHeader\">Politique, "
                  "mercredi 6 mars 2019 21 mots, p. 4</span></div><div class=\"titreArticle\"><p>The pier</p></div>"
                  "<div class=\"sm-margin-bottomNews\">Ann Writer</div><div class=\"docOcurrContainer\"><p>A mayor "
                  "says no</p><p>Lena Fisk refused the pier.</p></div><div>\u00a9 2019 Le Port</div></article></body>"
                  "</html>",
              .articles = {{.title = "The pier",
                            .date = "2019-03-06",
                            .outlet = "Le Port",
                            .author = "Ann Writer",
                            .text = "A mayor says no\n\nLena Fisk refused the pier."}}});
  check_case({.what = "",
              .file = "europresse.html",
              .bytes =
                  "<html><body><table><tr><td><span class=\"DocPublicationName\">Le Port</span><br><span "
                  "class=\"DocHeader\">jeudi </span><span class=\"DocHeader\">5 octobre 2013</span><br><br><span "
                  "class=\"TitreArticleVisu\">The pier</span><br><br>Ann Writer<br><p></p>Lena Fisk refused the "
                  "pier.<p></p>She was clear.<p></p><b>\xC2\xA9 2013 Le Port. Tous droits r\xC3\xA9serv\xC3\xA9s.</b>"
                  "</td></tr></table></body></html>",
              .articles = {{.title = "The pier",
                            .date = "2013-10-05",
                            .outlet = "Le Port",
                            .author = "Ann Writer",
                            .text = "Lena Fisk refused the pier.\n\nShe was clear."}}});
}

TEST_CASE("what only talks of databases and documents is no download") {
  const std::string words =
      "Lena Fisk, the mayor of the harbor town, said on Tuesday that the pier would not be built.";
  const std::string text = "Talks fail\n\nHe showed 1 of 3 DOCUMENTS to the court.\n\nFull text: available soon.\n";
  check_cases(
      {{.what = "a page",
        .file = "page.html",
        .bytes = "<html><head><title>Pier</title></head><body><nav>Home of News</nav><article><p>" + words +
                 " Full text: see ProQuest.</p><p>" + words + "</p></article></body></html>",
        .articles = {{.title = "Pier", .text = words + " Full text: see ProQuest.\n\n" + words}}},
       {.what = "a text", .file = "a.txt", .bytes = text, .articles = {{.title = "Talks fail", .text = text}}}});
}
