#include "expected_article.h"
#include "zip_file.h"

using namespace standpoint;

namespace {

const std::string container = "<container><rootfiles><rootfile full-path=\"O/c.opf\"/></rootfiles></container>";

std::string chapter(const std::string& body) {
  return "<?xml version=\"1.0\"?><html xmlns=\"h\"><head><title/><script src=\"a.js\"/></head><body>" + body +
         "</body></html>";
}

using Members = std::vector<std::pair<std::string, std::string>>;

// A book of these chapters, with a list that says of it what `about` says.
std::string book(const std::string& list, const Members& chapters) {
  Members members = {{"mimetype", "application/epub+zip"}, {"META-INF/container.xml", container}, {"O/c.opf", list}};
  members.insert(members.end(), chapters.begin(), chapters.end());
  return zip_file(members);
}

const std::string two_chapters =
    "<manifest><item id=\"b\" href=\"2.xhtml\"/><item id=\"a\" href=\"1.xhtml\"/></manifest>"
    "<spine><itemref idref=\"a\"/><itemref idref=\"b\"/></spine></package>";

const std::string long_list =
    "<package xmlns:dc=\"d\"><metadata><dc:title>The pier</dc:title><dc:publisher>Harbor Press</dc:publisher>"
    "<dc:date>2019-03-06</dc:date></metadata><manifest><item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/>"
    "<item id=\"a\" href=\"Text/ch%201.xhtml\"/><item id=\"b\" href=\"Text/../Text/two.xhtml#start\"/>"
    "<item id=\"c\" href=\"Text/notes.xhtml\"/><item id=\"t\" href=\"toc.xhtml\"/></manifest><spine>"
    "<itemref idref=\"n\"/><itemref idref=\"t\"/><itemref idref=\"a\"/><itemref idref=\"b\"/>"
    "<itemref idref=\"c\" linear=\"no\"/></spine><guide><reference type=\"toc\" "
    "href=\"toc.xhtml\"/></guide></package>";
const Members long_chapters = {
    {"O/nav.xhtml", chapter("<nav><a>Contents</a></nav>")},
    {"O/toc.xhtml", chapter("<p>Contents</p>")},
    {"O/Text/ch 1.xhtml", chapter("<a id=\"x\"/><p>One&nbsp;pier<sup><a href=\"notes.xhtml\">1</a></sup>.</p>")},
    {"O/Text/two.xhtml", chapter("<p>Two.</p><aside epub:type=\"footnote\"><p>A note.</p></aside>"
                                 "<section epub:type=\"bodymatter endnotes\"><p>More.</p></section>")},
    {"O/Text/notes.xhtml", chapter("<p>Notes</p>")}};

} // namespace

TEST_CASE("a book is one article, read in its order, without contents, cover and notes") {
  const std::string utf16 = [] {
    std::string bytes = "\xFF\xFE";
    for (char c : std::string("<html><body><p>Two.</p></body></html>")) bytes += {c, '\0'};
    return bytes;
  }();
  const std::string about = "<package xmlns:dc=\"d\"><metadata><dc:title>The pier</dc:title><dc:creator>Ann "
                            "Writer</dc:creator><dc:creator>Tim Ovens</dc:creator></metadata>";
  check_cases(
      {{.what = "two authors, a chapter in UTF-16",
        .file = "a.epub",
        .bytes =
            book(about + two_chapters, {{"O/2.xhtml", utf16}, {"O/1.xhtml", "<html><body><p>One.</p></body></html>"}}),
        .articles = {{.title = "The pier", .author = "Ann Writer, Tim Ovens", .text = "One.\n\nTwo."}}},
       {.what = "contents, notes, addresses with blanks and dots",
        .file = "a.epub",
        .bytes = book(long_list, long_chapters),
        .articles =
            {{.title = "The pier", .date = "2019-03-06", .outlet = "Harbor Press", .text = "One pier.\n\nTwo."}}},
       {.what = "a chapter that is listed is not there",
        .file = "a.epub",
        .bytes = book("<package>" + two_chapters, {{"O/2.xhtml", chapter("<p>Two.</p>")}}),
        .articles = {{.text = "Two."}},
        .remarks = {"1 of 2 chapters left out, which are listed but not in the book"}}});
}

TEST_CASE("a book that is locked or damaged says so") {
  Members locked = long_chapters;
  locked.push_back({"META-INF/encryption.xml",
                    "<encryption><EncryptedData><CipherData><CipherReference URI=\"O/Text/two.xhtml\"/></CipherData>"
                    "</EncryptedData></encryption>"});
  for (const auto& [bytes, error] : std::vector<std::pair<std::string, std::string>>{
           {book(long_list, locked), "a book with copy protection"},
           {book("<package><manifest><item id=\"a\" href=\"1.xhtml\"/></manifest></package>",
                 {{"O/1.xhtml", chapter("<p>One.</p>")}}),
            "damaged: its list of chapters (spine) is empty; Calibre can write the book anew"},
           {book("<package>" + two_chapters, {}), "damaged: none of the chapters that it lists is in it"},
           {zip_file({{"mimetype", "application/epub+zip"}, {"META-INF/container.xml", container}}),
            "damaged: it has no O/c.opf"}}) {
    const ReadAll r = read_file("a.epub", bytes);
    CHECK(r.documents.empty());
    REQUIRE(r.errors.size() == 1);
    CHECK_THAT(r.errors[0], Catch::EndsWith("a.epub: " + error));
  }
}
