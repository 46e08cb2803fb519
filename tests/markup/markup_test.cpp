#include "markup/markup.h"
#include "markup/paragraphs_of.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("a page becomes a tree, whatever is missing in it") {
  const Markup page = Markup::of_html("<p>One<p>Two &amp; <b class='x y'>three</b><!-- no -->", {});
  const MarkupNode body = find_element(page.root(), "body");
  REQUIRE(find_elements(body, "p").size() == 2);
  CHECK(line_of(find_elements(body, "p")[1]) == "Two & three");
  CHECK(find_element(body, "b").attribute("class") == "x y");
  CHECK(find_element(body, "b").attribute("id").empty());
  CHECK_FALSE(find_element(body, "table"));
}

TEST_CASE("XML: names without prefixes, and no entity is expanded or loaded") {
  const Markup xml = Markup::of_xml("<?xml version=\"1.0\"?><a xmlns:c=\"u\"><c:b>x</c:b></a>", {});
  CHECK(line_of(find_element(xml.root(), "b")) == "x");
  const Markup entity = Markup::of_xml("<!DOCTYPE a [<!ENTITY e SYSTEM \"/etc/passwd\">]><a>&e;y</a>", {});
  CHECK(line_of(entity.root()) == "y");
  CHECK_THROWS_WITH(Markup::of_xml("<a><b></a>", {.file = "f.xml"}), Catch::StartsWith("f.xml:1: not valid XML: "));
}

TEST_CASE("paragraphs end at blocks and at two line breaks") {
  const Markup page = Markup::of_html(
      "<div>One <b>and</b>\n more<br>line<br><br>two<ul><li>a</li><li>b</li></ul><script>x</script>end</div>", {});
  CHECK(paragraphs_of(page.root()) == std::vector<std::string>{"One and more\nline", "two", "a", "b", "end"});
}
