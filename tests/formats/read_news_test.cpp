// Agencies' XML and JSON, feeds and WordPress exports: every field, and nothing of them in the text.
#include "read_all.h"

#include <catch2/catch.hpp>

using namespace standpoint;

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

TEST_CASE("RSS: pictures' titles, sources and addresses of authors are told from the item's own") {
  const ReadAll r = read_file(
      "feed.rss",
      "<?xml version=\"1.0\"?><rss xmlns:content=\"c\" xmlns:media=\"m\" xmlns:dc=\"d\"><channel><image><title>Logo"
      "</title></image><title>Harbor News</title><language>en-GB</language>"
      "<item><media:content><media:title>The pier at dawn</media:title><media:description>A picture</media:description>"
      "<media:credit>Photo Agency</media:credit></media:content><title>Mayor &amp;amp; council refuse</title>"
      "<link>https://h.example/1?a=1&amp;b=2</link><dc:creator>Ann Writer</dc:creator><category>Politics</category>"
      "<category>Piers</category><description>Short.</description><content:encoded><![CDATA[<p>One.</p><figure>"
      "<figcaption>Caption</figcaption></figure><p>Two.</p><p>The post <a>Mayor</a> appeared first on <a>Harbor "
      "News</a>."
      "</p>]]></content:encoded></item>"
      "<item><title>Second</title><author>tim@h.example (Tim Ovens)</author><source url=\"u\">Evening Star</source>"
      "<pubDate>Thu, 07 Mar 2019 10:00:00 GMT</pubDate><description>Three.</description></item></channel></rss>");
  REQUIRE(r.documents.size() == 2);
  const Document& d = r.documents[0];
  CHECK(d.title == "Mayor & council refuse");
  CHECK(d.author == "Ann Writer");
  CHECK(d.outlet == "Harbor News");
  CHECK(d.section == "Politics");
  CHECK(d.language == "en-GB");
  CHECK(d.url == "https://h.example/1?a=1&b=2");
  CHECK(d.text == "One.\n\nTwo.");
  CHECK(r.documents[1].author == "Tim Ovens");
  CHECK(r.documents[1].outlet == "Evening Star");
  CHECK(r.documents[1].date == "2019-03-07");
  CHECK(r.documents[1].text == "Three.");
}

TEST_CASE("Atom: the page's own link, the day of publication, the feed's author") {
  const ReadAll r = read_file(
      "feed.atom",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Harbor Blog</title><author><name>Ann Writer"
      "</name></author><entry><title type=\"html\">Mayor &amp;amp; pier</title><link rel=\"replies\" "
      "href=\"http://h.example"
      "/1/c\"/><link rel=\"alternate\" "
      "href=\"http://h.example/1?a=1&amp;b=2\"/><id>tag:1</id><updated>2019-03-08T10:00:00Z"
      "</updated><published>2019-03-06T10:00:00Z</published><category term=\"Politics\"/><summary>Short.</summary>"
      "<content type=\"xhtml\"><div "
      "xmlns=\"http://www.w3.org/1999/xhtml\"><p>One.</p><p>Two.</p></div></content></entry>"
      "</feed>");
  REQUIRE(r.documents.size() == 1);
  const Document& d = r.documents[0];
  CHECK(d.id == "tag:1");
  CHECK(d.title == "Mayor & pier");
  CHECK(d.author == "Ann Writer");
  CHECK(d.outlet == "Harbor Blog");
  CHECK(d.date == "2019-03-06");
  CHECK(d.section == "Politics");
  CHECK(d.language == "en");
  CHECK(d.url == "http://h.example/1?a=1&b=2");
  CHECK(d.text == "One.\n\nTwo.");
}

TEST_CASE("a WordPress export: names for logins, no marks of the editor, no comments, drafts or pictures") {
  const ReadAll r = read_file(
      "blog.xml",
      "<?xml version=\"1.0\"?><rss xmlns:content=\"c\" xmlns:wp=\"w\" xmlns:dc=\"d\" "
      "xmlns:excerpt=\"e\"><channel><title>"
      "Harbor Blog</title><wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Writer"
      "</wp:author_display_name></wp:author><item><title>Mayor refuses</title><link>http://h.example/1</link>"
      "<dc:creator>ann</dc:creator><content:encoded><![CDATA[<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->"
      "\n\n[caption id=\"a\"]<img src=\"x\"/> The pier[/caption]\n\nTwo [sic], <em>too</em>.\n[gallery ids=\"1,2\"]\n"
      "Three.\n\n[embed]http://v.example/1[/embed]]]></content:encoded><excerpt:encoded>Short.</excerpt:encoded>"
      "<wp:post_date>2019-03-06 11:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
      "<category domain=\"post_tag\">piers</category><category domain=\"category\">Politics</category><wp:comment>"
      "<wp:comment_content>I disagree.</wp:comment_content></wp:comment></item><item><title>pier.jpg</title>"
      "<wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item></channel></rss>");
  REQUIRE(r.documents.size() == 1);
  const Document& d = r.documents[0];
  CHECK(d.author == "Ann Writer");
  CHECK(d.outlet == "Harbor Blog");
  CHECK(d.date == "2019-03-06");
  CHECK(d.section == "Politics");
  CHECK(d.text == "One.\n\nTwo [sic], too.\n\nThree.");
  REQUIRE(r.remarks.size() == 1);
  CHECK_THAT(r.remarks[0], Catch::Contains("drafts, pictures and menus left out: 1"));
}

TEST_CASE("NewsML-G2: several items, a plain text, what was withdrawn, pictures") {
  const auto item = [](const std::string& id, const std::string& meta, const std::string& content) {
    return "<newsItem guid=\"" + id + "\"><itemMeta><provider><name>Harbor Press</name></provider><versionCreated>" +
           "2019-03-07T10:00:00Z</versionCreated>" + meta + "</itemMeta><contentMeta><located><name>PORT AMSEL</name>" +
           "</located><slugline>PIER</slugline><headline>Mayor refuses</headline><by>By ANN "
           "WRITER</by><description>No." +
           "</description></contentMeta><contentSet>" + content + "</contentSet></newsItem>";
  };
  const std::string plain = "<inlineData contenttype=\"text/plain\">One.\n\nTwo &amp; three.</inlineData>";
  const ReadAll r =
      read_file("all.xml", "<newsMessage><header><sent>2019-03-08</sent></header><itemSet>" +
                               item("u:1", "<edNote>To editors</edNote>", plain) +
                               item("u:2", "<pubStatus qcode=\"stat:canceled\"/>", plain) +
                               item("u:3", "", "<remoteContent href=\"x.jpg\"/>") + "</itemSet></newsMessage>");
  REQUIRE(r.documents.size() == 1);
  const Document& d = r.documents[0];
  CHECK(d.id == "u:1");
  CHECK(d.title == "Mayor refuses");
  CHECK(d.author == "Ann Writer");
  CHECK(d.outlet == "Harbor Press");
  CHECK(d.place == "Port Amsel");
  CHECK(d.date == "2019-03-07");
  CHECK(d.text == "One.\n\nTwo & three.");
  REQUIRE(r.remarks.size() == 2);
  CHECK_THAT(r.remarks[0], Catch::Contains("canceled or withheld: 1"));
}

TEST_CASE("NITF: the publication and its section, no notes, tag lines or abstracts") {
  const ReadAll r = read_file(
      "a.nitf",
      "<nitf><head><title>Head</title><docdata><doc-id id-string=\"H-1\"/><doc.copyright holder=\"Harbor "
      "Press\"/></docdata>"
      "<pubdata name=\"The Harbor Herald\" date.publication=\"20190306\" "
      "position.section=\"News\"/></head><body><body.head>"
      "<hedline><hl1>Mayor refuses</hl1><hl2>Pier must wait</hl2></hedline><note><body.content><p>To editors.</p>"
      "</body.content></note><byline>By <person>Ann Writer</person></byline><dateline><location>PORT AMSEL</location>"
      "</dateline><abstract><p>Short.</p></abstract></body.head><body.content><p>One.</p><table><tr><td>1</td></tr></"
      "table>"
      "<p>Two.</p></body.content><body.end><tagline>Ann Writer writes.</tagline></body.end></body></nitf>");
  REQUIRE(r.documents.size() == 1);
  const Document& d = r.documents[0];
  CHECK(d.id == "H-1");
  CHECK(d.title == "Mayor refuses");
  CHECK(d.author == "Ann Writer");
  CHECK(d.outlet == "The Harbor Herald");
  CHECK(d.section == "News");
  CHECK(d.place == "Port Amsel");
  CHECK(d.date == "2019-03-06");
  CHECK(d.text == "One.\n\nTwo.");
}

TEST_CASE("ninjs 2 and 3: of bodies and headlines the main one, as a file and as lines") {
  const std::string item =
      R"({"uri": "u:1", "type": "text", "versioncreated": "2019-03-06T10:00:00Z", "by": "By Ann Writer",)"
      R"( "headlines": [{"role": "sub", "value": "Pier must wait"}, {"role": "main", "value": "Mayor refuses"}],)"
      R"( "infosources": [{"name": "Harbor Press"}], "bodies": [{"role": "teaser", "value": "Short."},)"
      R"( {"role": "main", "contenttype": "text/html", "value": "<p>One.</p><p>Two.</p>"}],)"
      R"( "descriptions": [{"value": "A description"}], "subjects": [{"name": "Piers"}]})";
  for (const std::string name : {"a.json", "a.jsonl", "a.ninjs"}) {
    INFO(name);
    const ReadAll r = read_file(name, name == "a.jsonl" ? item + "\n" + item + "\n" : item);
    CHECK(r.errors.empty());
    REQUIRE(!r.documents.empty());
    CHECK(r.documents[0].title == "Mayor refuses");
    CHECK(r.documents[0].author == "Ann Writer");
    CHECK(r.documents[0].outlet == "Harbor Press");
    CHECK(r.documents[0].date == "2019-03-06");
    CHECK(r.documents[0].text == "One.\n\nTwo.");
  }
}
