#include "markup/find_body.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

using Strings = std::vector<std::string>;

std::string words(const std::string& begin) {
  return begin + " said on Tuesday that the pier of the harbor town would not be built before the spring of next year.";
}
std::string p(const std::string& begin) {
  return "<p>" + words(begin) + "</p>";
}
Strings body_of(const std::string& body, const std::string& title = "") {
  return find_body(Markup::of_html("<html><body>" + body + "</body></html>", {}), title);
}

} // namespace

TEST_CASE("the article is found among menus, teasers and comments") {
  CHECK(body_of("<ul class=menu><li><a href=/>Home</a></li></ul><div id=page><div class=story>" + p("Fisk") +
                "<div class='related-links'>" + p("Other") +
                "</div><figure><img><figcaption>A pier</figcaption></figure>" + p("Cole") + "<h2>What next</h2>" +
                p("Shaw") + "<p>Share this</p></div><div id=comments>" + p("Troll") + p("Troll") + "</div></div>") ==
        Strings{words("Fisk"), words("Cole"), "What next", words("Shaw")});
}

TEST_CASE("an element that is named like clutter and holds the page is the article") {
  CHECK(body_of("<div class='sidebar-layout'>" + p("Fisk") + p("Cole") + "</div>") ==
        Strings{words("Fisk"), words("Cole")});
}

TEST_CASE("where other articles follow, the title says which one it is") {
  const std::string others = "<section>" + p("A") + p("B") + p("C") + "</section>";
  CHECK(body_of("<section><h1>Mayor refuses the pier</h1>" + p("Fisk") + p("Cole") + "</section>" + others,
                "Mayor refuses the pier") == Strings{words("Fisk"), words("Cole")});
}

TEST_CASE("what the page marks as its article goes before all") {
  std::string marked = "<div class=hidden-xs><div itemprop=articleBody>";
  for (const char* name : {"Fisk", "Cole", "Shaw", "Bey"}) marked += p(name);
  CHECK(body_of(marked + "</div></div><div>" + p("A") + p("B") + p("C") + p("D") + p("E") + "</div>").size() == 4);
}

TEST_CASE("a standfirst between title and body belongs to it") {
  CHECK(body_of("<div><h1>Mayor refuses the pier</h1><div class=lead>" + words("Lead") + "</div><div class=text>" +
                    p("Fisk") + p("Cole") + p("Shaw") + p("Bey") + "</div></div>",
                "Mayor refuses the pier")
            .size() == 5);
}

TEST_CASE("a page of links has no article") {
  CHECK(body_of("<ul><li><a href=/1>" + words("One") + "</a></li><li><a href=/2>" + words("Two") + "</a></li></ul>")
            .empty());
  CHECK(body_of("").empty());
}
