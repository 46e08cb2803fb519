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

TEST_CASE("elements of a stream come one by one, those of one depth, and errors of the stream get through") {
  const std::string xml = "<r><c><t>x</t><i>1</i><i><i>2</i></i></c></r>";
  const auto read_of = [](const std::string& bytes, std::size_t& at) {
    return [&bytes, &at](char* to, std::size_t size) {
      const std::size_t n = bytes.copy(to, std::min<std::size_t>(size, 7), at);
      at += n;
      return n;
    };
  };
  const auto texts = [&](const std::string& bytes, int depth, std::size_t most) {
    std::vector<std::string> found;
    std::size_t at = 0;
    for_each_element_of_stream(read_of(bytes, at), depth, most, {.file = "f"},
                               [&](MarkupNode node) { found.push_back(std::string(node.name()) + inner_text(node)); });
    return found;
  };
  CHECK(texts(xml, 2, 100000) == std::vector<std::string>{"tx", "i1", "i2"});
  CHECK(texts(xml, 1, 100000) == std::vector<std::string>{"cx12"});
  CHECK_THROWS_WITH(texts("<r><c><i>1</i>", 2, 100000), Catch::Contains("not valid XML: "));
  CHECK_THROWS_WITH(texts("<r><c><i>" + std::string(100000, 'x') + "</i></c></r>", 2, 5000),
                    Catch::Contains("larger than an article may be"));
  CHECK_THROWS_WITH(for_each_element_of_stream(
                        [](char*, std::size_t) -> std::size_t { throw Error(ErrorCode::unreadable, {}, "gone"); }, 2,
                        5000, {}, [](MarkupNode) {}),
                    Catch::Contains("gone"));
  CHECK_THROWS_WITH(
      [&] {
        std::size_t at = 0;
        for_each_element_of_stream(read_of(xml, at), 2, 5000, {},
                                   [](MarkupNode) { throw Error(ErrorCode::bad_format, {}, "own"); });
      }(),
      Catch::Contains("own"));
}
