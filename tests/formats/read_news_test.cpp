// Agencies' XML and JSON, feeds and WordPress exports: every field, and nothing of them in the text.
#include "expected_article.h"

using namespace standpoint;

namespace {

const std::string g2_item_plain = "<inlineData contenttype=\"text/plain\">One.\n\nTwo &amp; three.</inlineData>";

std::string g2_item(const std::string& id, const std::string& meta, const std::string& content) {
  return "<newsItem guid=\"" + id + "\"><itemMeta><provider><name>Harbor Press</name></provider><versionCreated>" +
         "2019-03-07T10:00:00Z</versionCreated>" + meta + "</itemMeta><contentMeta><located><name>PORT AMSEL</name>" +
         "</located><slugline>PIER</slugline><headline>Mayor refuses</headline><by>By ANN WRITER</by><description>No." +
         "</description></contentMeta><contentSet>" + content + "</contentSet></newsItem>";
}

} // namespace

TEST_CASE("NITF: headline, byline, the publication and its section; no captions, notes, tag lines or abstracts") {
  check_cases(
      {{.what = "an agency's",
        .file = "a.xml",
        .bytes =
            "<?xml version=\"1.0\"?><nitf><head><docdata><date.issue norm=\"20190306T100000Z\"/></docdata></head><body>"
            "<body.head><hedline><hl1>Mayor refuses</hl1></hedline><byline>By ANN WRITER<byttl>Harbor "
            "Writer</byttl></byline>"
            "<distributor>Harbor Press</distributor></body.head><body.content><p>One.</p><media><media-caption>No"
            "</media-caption></media><p>Two.</p></body.content></body></nitf>",
        .articles = {{.title = "Mayor refuses",
                      .date = "2019-03-06",
                      .outlet = "Harbor Press",
                      .author = "Ann Writer",
                      .text = "One.\n\nTwo."}}},
       {.what = "a newspaper's",
        .file = "a.nitf",
        .bytes =
            "<nitf><head><title>Head</title><docdata><doc-id id-string=\"H-1\"/><doc.copyright holder=\"Harbor "
            "Press\"/></docdata>"
            "<pubdata name=\"The Harbor Herald\" date.publication=\"20190306\" "
            "position.section=\"News\"/></head><body><body.head>"
            "<hedline><hl1>Mayor refuses</hl1><hl2>Pier must wait</hl2></hedline><note><body.content><p>To editors.</p>"
            "</body.content></note><byline>By <person>Ann Writer</person></byline><dateline><location>PORT "
            "AMSEL</location>"
            "</dateline><abstract><p>Short.</p></abstract></body.head><body.content><p>One.</p><table><tr><td>1</td></"
            "tr></"
            "table>"
            "<p>Two.</p></body.content><body.end><tagline>Ann Writer writes.</tagline></body.end></body></nitf>",
        .articles = {{.title = "Mayor refuses",
                      .date = "2019-03-06",
                      .outlet = "The Harbor Herald",
                      .author = "Ann Writer",
                      .section = "News",
                      .place = "Port Amsel",
                      .id = "H-1",
                      .text = "One.\n\nTwo."}}}});
}

TEST_CASE("NITF and NewsML 1 of agencies: who is named by initials is no author") {
  const std::string nitf = "<nitf><body><body.head><hedline><hl1>Mayor refuses</hl1></hedline><byline>gr/bp</byline>"
                           "</body.head><body.content><p>One.</p><p>hh/ph</p></body.content></body></nitf>";
  const auto news_ml = [](const std::string& provider, const std::string& content) {
    return "<?xml version=\"1.0\"?><NewsML Version=\"1.2\"><NewsItem><Identification><NewsIdentifier><ProviderId>"
           "harbor.example</ProviderId><DateId>20190306</DateId><PublicIdentifier>urn:x:1</PublicIdentifier>"
           "</NewsIdentifier></Identification><NewsManagement><FirstCreated>20190306T134951+0000</FirstCreated>"
           "</NewsManagement><NewsComponent><NewsLines><HeadLine>Mayor refuses</HeadLine><ByLine>By ANN WRITER</ByLine>"
           "<SlugLine>PIER</SlugLine></NewsLines><AdministrativeMetadata>" +
           provider +
           "</AdministrativeMetadata><DescriptiveMetadata><Language FormalName=\"en\"/></DescriptiveMetadata>" +
           "<ContentItem><DataContent>" + content + "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>";
  };
  const Expected item = {.title = "Mayor refuses",
                         .date = "2019-03-06",
                         .outlet = "Harbor Press",
                         .author = "Ann Writer",
                         .language = "en",
                         .id = "urn:x:1",
                         .text = "One.\n\nTwo."};
  Expected nameless = item;
  nameless.outlet = "harbor.example";
  check_cases({{.what = "NITF",
                .file = "a.nitf",
                .bytes = nitf,
                .articles = {{.title = "Mayor refuses", .text = "One.\n\nhh/ph"}}},
               {.what = "NewsML 1 with paragraphs",
                .file = "a.xml",
                .bytes = news_ml("<Provider><Party FormalName=\"Harbor Press\"/></Provider>",
                                 "<nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>"),
                .articles = {item}},
               {.what = "NewsML 1 with HTML in a field",
                .file = "a.xml",
                .bytes = news_ml("", "<![CDATA[<P>One.</P><P>Two.</P>]]>"),
                .articles = {nameless}}});
}

TEST_CASE("NewsML-G2: a page, several items, a plain text, what was withdrawn, pictures") {
  check_cases(
      {{.what = "a page",
        .file = "g2.xml",
        .bytes =
            "<newsItem xmlns=\"n\" guid=\"u:1\" xml:lang=\"en\"><itemMeta><provider "
            "literal=\"HP\"/></itemMeta><contentMeta>"
            "<contentCreated>2019-03-06T10:00:00Z</contentCreated><by>Ann Writer</by><headline>Mayor refuses</headline>"
            "</contentMeta><contentSet><inlineXML><html "
            "xmlns=\"h\"><head><title>x</title></head><body><p>One.</p></body></html>"
            "</inlineXML></contentSet></newsItem>",
        .articles = {{.title = "Mayor refuses",
                      .date = "2019-03-06",
                      .outlet = "HP",
                      .author = "Ann Writer",
                      .language = "en",
                      .id = "u:1",
                      .text = "One."}}},
       {.what = "several",
        .file = "all.xml",
        .bytes = "<newsMessage><header><sent>2019-03-08</sent></header><itemSet>" +
                 g2_item("u:1", "<edNote>To editors</edNote>", g2_item_plain) +
                 g2_item("u:2", "<pubStatus qcode=\"stat:canceled\"/>", g2_item_plain) +
                 g2_item("u:3", "", "<remoteContent href=\"x.jpg\"/>") + "</itemSet></newsMessage>",
        .articles = {{.title = "Mayor refuses",
                      .date = "2019-03-07",
                      .outlet = "Harbor Press",
                      .author = "Ann Writer",
                      .place = "Port Amsel",
                      .id = "u:1",
                      .text = "One.\n\nTwo & three."}},
        .remarks = {"canceled or withheld: 1", "left out without text: 1 of 2"}}});
}

TEST_CASE("RSS: pictures' titles, sources and addresses of authors are told from the item's own") {
  check_cases(
      {{.what = "CDATA; a draft is left out",
        .file = "feed.rss",
        .bytes =
            "<?xml version=\"1.0\"?><rss xmlns:content=\"c\" xmlns:wp=\"w\"><channel><title>Harbor blog</title><item>"
            "<title>Mayor refuses</title><link>http://h.example/1</link><pubDate>Wed, 06 Mar 2019 10:00:00 "
            "+0000</pubDate>"
            "<content:encoded><![CDATA[<p>One.</p><p>Two &amp; "
            "three.</p>]]></content:encoded></item><item><title>x</title>"
            "<wp:status>draft</wp:status><description>No.</description></item></channel></rss>",
        .articles = {{.title = "Mayor refuses",
                      .date = "2019-03-06",
                      .outlet = "Harbor blog",
                      .url = "http://h.example/1",
                      .text = "One.\n\nTwo & three."}},
        .remarks = {"drafts, pictures and menus left out: 1"}},
       {.what = "a newspaper's",
        .file = "feed.rss",
        .bytes =
            "<?xml version=\"1.0\"?><rss xmlns:content=\"c\" xmlns:media=\"m\" "
            "xmlns:dc=\"d\"><channel><image><title>Logo"
            "</title></image><title>Harbor News</title><language>en-GB</language>"
            "<item><media:content><media:title>The pier at dawn</media:title><media:description>A "
            "picture</media:description>"
            "<media:credit>Photo Agency</media:credit></media:content><title>Mayor &amp;amp; council refuse</title>"
            "<link>https://h.example/1?a=1&amp;b=2</link><dc:creator>Ann "
            "Writer</dc:creator><category>Politics</category>"
            "<category>Piers</category><description>Short.</description><content:encoded><![CDATA[<p>One.</p><figure>"
            "<figcaption>Caption</figcaption></figure><p>Two.</p><p>The post <a>Mayor</a> appeared first on <a>Harbor "
            "News</a>."
            "</p>]]></content:encoded></item>"
            "<item><title>Second</title><author>tim@h.example (Tim Ovens)</author><source url=\"u\">Evening "
            "Star</source>"
            "<pubDate>Thu, 07 Mar 2019 10:00:00 GMT</pubDate><description>Three.</description></item></channel></rss>",
        .articles = {{.title = "Mayor & council refuse",
                      .outlet = "Harbor News",
                      .author = "Ann Writer",
                      .section = "Politics",
                      .language = "en-GB",
                      .url = "https://h.example/1?a=1&b=2",
                      .text = "One.\n\nTwo."},
                     {.title = "Second",
                      .date = "2019-03-07",
                      .outlet = "Evening Star",
                      .author = "Tim Ovens",
                      .language = "en-GB",
                      .text = "Three."}}}});
}

TEST_CASE(
    "feeds as they are found: blank lines above, titles in CDATA, no links, days in words and of other languages") {
  const auto feed = [](const std::string& items) {
    return "\n \n<?xml version=\"1.0\"?><rss><channel><title><![CDATA[Harbor & News]]></title>" + items +
           "</channel></rss>";
  };
  const auto item = [](const std::string& more) {
    return "<item><title><![CDATA[Mayor &amp; council <b>refuse</b>]]></title><description><![CDATA[<p>One.</p>"
           "<p>Two.</p>]]></description>" +
           more + "</item>";
  };
  const auto is_of = [&](const std::string& what, const std::string& more, const std::string& date,
                         const std::string& url, const std::string& id, const std::vector<std::string>& remarks) {
    return ReadCase{.what = what,
                    .file = "feed.xml",
                    .bytes = feed(item(more)),
                    .articles = {{.title = "Mayor & council refuse",
                                  .date = date,
                                  .outlet = "Harbor & News",
                                  .url = url,
                                  .id = id,
                                  .text = "One.\n\nTwo."}},
                    .remarks = remarks};
  };
  const std::string address = "https://h.example/1";
  check_cases(
      {is_of("a guid that is the address", "<guid>" + address + "</guid>", "", address, address, {}),
       is_of("a guid that is none", "<guid isPermaLink=\"false\">" + address + "</guid>", "", "", address, {}),
       is_of("a day in French", "<pubDate>mer., 06 f\u00e9vr. 2019 10:00:00 +0100</pubDate>", "2019-02-06", "", "", {}),
       is_of("a day in words, and one behind it", "<pubDate>2 hours ago</pubDate><date>2019-03-06</date>", "2019-03-06",
             "", "", {}),
       is_of("a day in words", "<pubDate>2 hours ago</pubDate>", "", "", "",
             {"1 date left out, which no day comes of: \"2 hours ago\"; write days as 2023-02-22"}),
       is_of("an empty day", "<pubDate/>", "", "", "", {}),
       {.what = "entities that XML does not have",
        .file = "feed.html",
        .bytes = "<rss><channel><title>Harbor & News</title><item><title>Mayor&nbsp;Fisk &amp; AT&T</title>"
                 "<link>https://h.example/1?a=1&b=2</link><description>One &eacute;t&eacute;.</description>"
                 "<encoded><![CDATA[<p>One&nbsp;two.</p>]]></encoded></item></channel></rss>",
        .articles = {{.title = "Mayor Fisk & AT&T",
                      .outlet = "Harbor & News",
                      .url = "https://h.example/1?a=1&b=2",
                      .text = "One two."}}}});
}

TEST_CASE("Atom: the page's own link, the day of publication, the feed's author") {
  check_case(
      {.what = "",
       .file = "feed.atom",
       .bytes =
           "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Harbor Blog</title><author><name>Ann "
           "Writer"
           "</name></author><entry><title type=\"html\">Mayor &amp;amp; pier</title><link rel=\"replies\" "
           "href=\"http://h.example"
           "/1/c\"/><link rel=\"alternate\" "
           "href=\"http://h.example/1?a=1&amp;b=2\"/><id>tag:1</id><updated>2019-03-08T10:00:00Z"
           "</updated><published>2019-03-06T10:00:00Z</published><category term=\"Politics\"/><summary>Short.</summary>"
           "<content type=\"xhtml\"><div "
           "xmlns=\"http://www.w3.org/1999/xhtml\"><p>One.</p><p>Two.</p></div></content></entry>"
           "</feed>",
       .articles = {{.title = "Mayor & pier",
                     .date = "2019-03-06",
                     .outlet = "Harbor Blog",
                     .author = "Ann Writer",
                     .section = "Politics",
                     .language = "en",
                     .url = "http://h.example/1?a=1&b=2",
                     .id = "tag:1",
                     .text = "One.\n\nTwo."}}});
}

TEST_CASE("a WordPress export: names for logins, no marks of the editor, no comments, drafts or pictures") {
  check_case(
      {.what = "",
       .file = "blog.xml",
       .bytes =
           "<?xml version=\"1.0\"?><rss xmlns:content=\"c\" xmlns:wp=\"w\" xmlns:dc=\"d\" "
           "xmlns:excerpt=\"e\"><channel><title>"
           "Harbor Blog</title><wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Writer"
           "</wp:author_display_name></wp:author><item><title>Mayor refuses</title><link>http://h.example/1</link>"
           "<dc:creator>ann</dc:creator><content:encoded><![CDATA[<!-- wp:paragraph -->\n<p>One.</p>\n<!-- "
           "/wp:paragraph -->"
           "\n\n[caption id=\"a\"]<img src=\"x\"/> The pier[/caption]\n\nTwo [sic], <em>too</em>.\n[gallery "
           "ids=\"1,2\"]\n"
           "Three.\n\n[embed]http://v.example/1[/embed]]]></content:encoded><excerpt:encoded>Short.</excerpt:encoded>"
           "<wp:post_date>2019-03-06 "
           "11:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
           "<category domain=\"post_tag\">piers</category><category domain=\"category\">Politics</category><wp:comment>"
           "<wp:comment_content>I disagree.</wp:comment_content></wp:comment></item><item><title>pier.jpg</title>"
           "<wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item></channel></rss>",
       .articles = {{.title = "Mayor refuses",
                     .date = "2019-03-06",
                     .outlet = "Harbor Blog",
                     .author = "Ann Writer",
                     .section = "Politics",
                     .url = "http://h.example/1",
                     .text = "One.\n\nTwo [sic], too.\n\nThree."}},
       .remarks = {"drafts, pictures and menus left out: 1"}});
}

TEST_CASE("a feed of more than 32 MB is read item by item, and an item of it that is no article ends it") {
  const std::string head =
      "<?xml version=\"1.0\"?><rss xmlns:content=\"c\" xmlns:wp=\"w\" xmlns:media=\"m\"><channel><title>Harbor &amp; "
      "News</title><language>en</language><wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_login>ann"
      "</wp:author_login><wp:author_display_name>Ann Writer</wp:author_display_name></wp:author>";
  const auto item = [](const std::string& number, const std::string& status, const std::string& text) {
    return "<item><title>Mayor refuses " + number + "</title><media:title>No</media:title><creator>ann</creator>" +
           "<pubDate>Wed, 06 Mar 2019 10:00:00 +0000</pubDate><guid isPermaLink=\"false\">h-" + number +
           "</guid><content:encoded><![CDATA[" + text + "]]></content:encoded><wp:status>" + status +
           "</wp:status><wp:post_type>post</wp:post_type></item>";
  };
  const std::string draft = item("0", "draft", std::string(1u << 20, 'x'));
  std::string feed = head + item("1", "publish", "One.\n\n[gallery ids=\"1\"]\n\nTwo.") + item("2", "publish", "");
  for (int i = 0; i < 33; ++i) feed += draft;
  const auto is_read = [](const std::string& number, const std::string& text) {
    return Expected{.title = "Mayor refuses " + number,
                    .date = "2019-03-06",
                    .outlet = "Harbor & News",
                    .author = "Ann Writer",
                    .language = "en",
                    .id = "h-" + number,
                    .text = text};
  };
  check_case({.what = "",
              .file = "export.xml",
              .bytes = feed +
                       item("3", "publish",
                            "Three\x08"
                            "and four.") +
                       "</channel></rss>",
              .articles = {is_read("1", "One.\n\nTwo."), is_read("3", "Three and four.")},
              .remarks = {"drafts, pictures and menus left out: 33", "left out without text: 1 of 36"}});
  const ReadAll r =
      read_file("export.xml", feed + item("3", "publish", std::string(5u << 20, 'x')) + "</channel></rss>");
  CHECK(r.documents.size() == 1);
  REQUIRE(r.errors.size() == 1);
  CHECK_THAT(r.errors[0], Catch::EndsWith("export.xml, record 36: larger than an article may be (4 MiB)"));
}

TEST_CASE("control characters, which are no XML, do not keep a feed from being read") {
  check_case({.what = "",
              .file = "feed.xml",
              .bytes =
                  "<rss><channel><item><title>Mayor\x0b refuses</title><description>One\x08two.</description></item>"
                  "</channel></rss>",
              .articles = {{.title = "Mayor refuses", .text = "One two."}}});
}

TEST_CASE("XML of another kind is an error that names what is read") {
  const ReadAll r = read_file("b.xml", "<?xml version=\"1.0\"?><recipe><p>Salt</p></recipe>");
  REQUIRE(r.errors.size() == 1);
  CHECK_THAT(r.errors[0], Catch::EndsWith("b.xml: XML of a kind that is not read (<recipe>); NITF, NewsML, RSS, Atom, "
                                          "WordPress, Factiva and ProQuest are"));
}

TEST_CASE("answers of news APIs as they come are lists of articles") {
  const auto guardian = [](const std::string& wrapper) {
    return R"({")" + wrapper + R"(": {"status": "ok", "total": 2, "results": [{"id": "p/1", "webTitle": "One title",)" +
           R"( "webPublicationDate": "2019-03-06T10:00:00Z", "fields": {"bodyText": "One."}},)" +
           R"( {"id": "p/2", "webTitle": "Two title", "fields": {"bodyText": "Two."}}]}})";
  };
  check_case({.what = "The Guardian",
              .file = "a.json",
              .bytes = guardian("response"),
              .articles = {{.title = "One title", .date = "2019-03-06", .id = "p/1", .text = "One."},
                           {.title = "Two title", .id = "p/2", .text = "Two."}}});
  CHECK(read_file("a.json", guardian("thing")).documents.empty()); // lists within an article's fields are no articles
}

TEST_CASE("tables of Media Cloud and GDELT are read by the names of their columns") {
  check_cases(
      {{.what = "Media Cloud",
        .file = "stories.csv",
        .bytes = "id,indexed_date,language,media_name,media_url,publish_date,title,url,story_text\n7,2024-01-02,en,The "
                 "Harbor Herald,herald.example,2019-03-06 10:00:00,Mayor refuses,https://h.example/1,One.\n",
        .articles = {{.title = "Mayor refuses",
                      .date = "2019-03-06",
                      .outlet = "The Harbor Herald",
                      .language = "en",
                      .url = "https://h.example/1",
                      .id = "7",
                      .text = "One."}}},
       {.what = "GDELT's knowledge graph, with a column of texts",
        .file = "gkg.tsv",
        .bytes = "GKGRECORDID\tV2.1DATE\tSourceCommonName\tDocumentIdentifier\ttext\n1\t20190306101500\therald."
                 "example\thttps://h.example/1\tOne.\n",
        .articles = {{.date = "2019-03-06",
                      .outlet = "herald.example",
                      .url = "https://h.example/1",
                      .id = "gkg.tsv#1",
                      .text = "One."}}},
       {.what = "GDELT's search",
        .file = "doc.json",
        .bytes = R"({"articles":[{"url":"https://h.example/1","title":"Mayor refuses","seendate":)"
                 R"("20190306T101500Z","domain":"h.example","language":"English","text":"One."}]})",
        .articles = {{.title = "Mayor refuses",
                      .date = "2019-03-06",
                      .outlet = "h.example",
                      .language = "English",
                      .url = "https://h.example/1",
                      .text = "One."}}}});
}

TEST_CASE("a table and a list in JSON are known by how they begin, whatever they are called") {
  check_cases(
      {{.what = "", .file = "a.csv", .bytes = R"([{"text": "One."}])", .articles = {{.text = "One."}}},
       {.what = "", .file = "a.json", .bytes = "id,text\n7,One.\n", .articles = {{.id = "7", .text = "One."}}}});
}

TEST_CASE("ninjs 1 to 3: of bodies and headlines the main one, as a file and as lines") {
  const std::string first = R"({"headline": "Mayor refuses", "byline": "Ann Writer", "source": "Harbor Press",)"
                            R"( "versioncreated": "2019-03-06T10:00:00+0000", "body_html": "<p>One.</p><p>Two.</p>"})";
  const std::string third =
      R"({"uri": "u:1", "type": "text", "versioncreated": "2019-03-06T10:00:00Z", "by": "By Ann Writer",)"
      R"( "headlines": [{"role": "sub", "value": "Pier must wait"}, {"role": "main", "value": "Mayor refuses"}],)"
      R"( "infosources": [{"name": "Harbor Press"}], "bodies": [{"role": "teaser", "value": "Short."},)"
      R"( {"role": "main", "contenttype": "text/html", "value": "<p>One.</p><p>Two.</p>"}],)"
      R"( "descriptions": [{"value": "A description"}], "subjects": [{"name": "Piers"}]})";
  const Expected article = {.title = "Mayor refuses",
                            .date = "2019-03-06",
                            .outlet = "Harbor Press",
                            .author = "Ann Writer",
                            .text = "One.\n\nTwo."};
  check_cases(
      {{.what = "1", .file = "a.json", .bytes = first, .articles = {article}},
       {.what = "3", .file = "a.json", .bytes = third, .articles = {article}},
       {.what = "3 as lines", .file = "a.jsonl", .bytes = third + "\n" + third + "\n", .articles = {article, article}},
       {.what = "3 by its extension", .file = "a.ninjs", .bytes = third, .articles = {article}}});
}
