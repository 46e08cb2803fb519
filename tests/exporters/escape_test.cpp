#include "exporters/escape.h"

#include <catch2/catch.hpp>

#include <limits>
#include <locale>

using namespace standpoint;

template <class Append> static std::string escaped(Append append, std::string_view text) {
  std::string out = "[";
  append(out, text);
  return out.substr(1);
}

static std::string xml(std::string_view text) {
  return escaped(append_xml, text);
}
static std::string json(std::string_view text) {
  return escaped(append_json, text);
}
static std::string label(std::string_view text) {
  return escaped(append_dot_label, text);
}
static std::string dot(std::string_view text) {
  return escaped(append_dot, text);
}

static const std::string stand_in = "\xEF\xBF\xBD";

TEST_CASE("text that needs nothing is passed on as it is") {
  for (const char* text : {"", "a", "plain words", "이낙연 محمود é 👩"}) {
    CHECK(xml(text) == text);
    CHECK(json(text) == text);
    CHECK(label(text) == text);
    CHECK(dot(text) == text);
  }
}

TEST_CASE("XML: markup becomes entities, line breaks and tabs character references") {
  CHECK(xml("a<b>&\"c\" ]]>") == "a&lt;b&gt;&amp;&quot;c&quot; ]]&gt;");
  CHECK(xml("&amp;") == "&amp;amp;");
  CHECK(xml("a\nb\tc\rd") == "a&#10;b&#9;c&#13;d");
}

TEST_CASE("XML: characters that XML cannot hold become U+FFFD, never a reference") {
  CHECK(xml("a\x01 b\x1B c\x7F") == "a" + stand_in + " b" + stand_in + " c" + stand_in);
  CHECK(xml(std::string_view("a\0b", 3)) == "a" + stand_in + "b");
  CHECK(xml("\xC2\x9B") == stand_in);     // U+009B, a control sequence of its own
  CHECK(xml("\xEF\xBF\xBE") == stand_in); // U+FFFE
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD in every format") {
  for (const char* text : {"\xFF", "\x80", "\xC0\xAF", "\xED\xA0\x80", "\xE2\x82", "\xF5\x80\x80\x80"}) {
    INFO(xml(text));
    CHECK(xml(text).starts_with(stand_in));
    CHECK(json(text).starts_with(stand_in));
    CHECK(label(text).starts_with(stand_in));
    CHECK(dot(text).starts_with(stand_in));
  }
  CHECK(xml("ok\xFFok") == "ok" + stand_in + "ok");
}

TEST_CASE("JSON: quotes, backslashes and control characters are escaped and nothing is lost") {
  CHECK(json("say \"hi\"\\") == "say \\\"hi\\\"\\\\");
  CHECK(json("a\nb\tc\rd") == "a\\nb\\tc\\rd");
  CHECK(json(std::string_view("\0\x1B\x7F", 3)) == "\\u0000\\u001b\\u007f");
  CHECK(json("\xC2\x9B") == "\\u009b");
}

TEST_CASE("DOT: a quote and a backslash at the end cannot end the string") {
  CHECK(label("\"") == "\\\"");
  CHECK(label("end\\") == "end\\\\");
  CHECK(dot("\\\"") == "\\\\\\\"");
  CHECK(label("\\N") == "\\\\N");
}

TEST_CASE("DOT: only an ampersand that Graphviz would decode is escaped in labels") {
  CHECK(label("a & b; c") == "a & b; c");
  CHECK(label("AT&T") == "AT&T");
  CHECK(label("&amp;") == "&amp;amp;");
  CHECK(label("&#65; &eacute;") == "&amp;#65; &amp;eacute;");
  CHECK(label("&;") == "&;");
  CHECK(dot("&amp;") == "&amp;");
}

TEST_CASE("DOT: line breaks stay breaks in labels and become blanks elsewhere") {
  CHECK(label("a\nb") == "a\\nb");
  CHECK(dot("a\nb\rc\td") == "a b c d");
  CHECK(label("\x07") == stand_in);
}

TEST_CASE("numbers are written in the shortest form, finite, with a point") {
  const auto number = [](double value) {
    std::string out;
    append_number(out, value);
    return out;
  };
  CHECK(number(0.1) == "0.1");
  CHECK(number(1) == "1");
  CHECK(number(0.30000000000000004) == "0.30000000000000004");
  CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "0");
  CHECK(number(std::numeric_limits<double>::infinity()) == "0");
}
