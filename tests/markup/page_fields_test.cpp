#include "markup/page_fields.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static ArticleFields fields_of(const std::string& head, const std::string& body = "") {
  return find_page_fields(Markup::of_html("<html><head>" + head + "</head><body>" + body + "</body></html>", {}));
}

TEST_CASE("JSON-LD goes before OpenGraph, and that before the page itself") {
  const ArticleFields f =
      fields_of("<title>Mayor refuses | Herald</title><meta property='og:title' content='Mayor refuses, again'>"
                "<meta property='og:site_name' content='Herald online'><script type='application/ld+json'>{\"@graph\": "
                "[{\"@type\": "
                "[\"NewsArticle\"], \"headline\": \"Mayor refuses the pier\", \"datePublished\": "
                "\"2019-03-06T10:00:00Z\", \"author\": "
                "[{\"name\": \"Ann Writer\"}, {\"name\": \"Tim Ovens\"}], \"publisher\": {\"name\": \"The Harbor "
                "Herald\"}}]}</script>");
  CHECK(f.title == "Mayor refuses the pier");
  CHECK(f.date == "2019-03-06");
  CHECK(f.author == "Ann Writer, Tim Ovens");
  CHECK(f.outlet == "The Harbor Herald");
}

TEST_CASE("without them: meta, time, heading, title without the outlet") {
  const ArticleFields f =
      fields_of("<title>Mayor refuses the pier - The Harbor Herald</title><meta name=author content='By Ann Writer'>"
                "<link rel=canonical href='https://h.example/1'>",
                "<time datetime='2019-03-06'>today</time>");
  CHECK(f.title == "Mayor refuses the pier");
  CHECK(f.author == "Ann Writer");
  CHECK(f.date == "2019-03-06");
  CHECK(f.url == "https://h.example/1");
  CHECK(fields_of("<script type='application/ld+json'>{broken</script><title>A title of its own</title>").title ==
        "A title of its own");
}

TEST_CASE("a title has neither the outlet's name at its end nor entities, and may name the outlet") {
  const ArticleFields f = fields_of("<meta property='og:title' content='Mayor: &amp;#8220;No&amp;#8221; - The Herald'>"
                                    "<meta property='og:site_name' content='The Herald'>");
  CHECK(f.title == "Mayor: \u201cNo\u201d");
  const ArticleFields g = fields_of("<meta property='og:title' content='The mayor - and the pier - Lindmar Post'>"
                                    "<link rel=canonical href='https://www.lindmarpost.example/a/1'>");
  CHECK(g.title == "The mayor - and the pier");
  CHECK(g.outlet == "Lindmar Post");
  CHECK(fields_of("<meta property='og:title' content='Mayor - refuses'>").title == "Mayor - refuses");
}

TEST_CASE("the day of pages that hide it: JSON-LD of another kind, other meta, an element for dates") {
  CHECK(fields_of("<script type='application/ld+json'>{\"@type\": \"ClaimReview\", \"datePublished\": "
                  "\"2019-03-06T10:00:00Z\",}</script>")
            .date == "2019-03-06");
  CHECK(fields_of("<meta name='sn-post-date' content='2019/03/06'>").date == "2019-03-06");
  CHECK(fields_of("", "<div class='byline-date'>Published: Wed, March 6, 2019, 9:02 AM</div>").date == "2019-03-06");
  CHECK(fields_of("", "<div class='event-date'>March 6, 2019</div><p class='updated-date'>March 7, 2019</p>").date ==
        "");
  CHECK(fields_of("<meta name='valid-until-date' content='2019-03-06'>").date == "");
}
