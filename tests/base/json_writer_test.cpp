#include "base/error_json.h"
#include "base/json_writer.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("values are parted by commas, and keys lead to theirs") {
  JsonWriter json;
  json.open();
  json.text("name", "toll");
  json.text_if_any("note", "");
  json.number("count", 3);
  json.real("share", 0.25);
  json.flag("open", false);
  json.nothing("none");
  json.texts("outlets", {"Post", "Wire"});
  json.open_list("spans");
  json.open_list();
  json.number(1);
  json.number(2);
  json.close_list();
  json.raw("{\"a\":1}");
  json.close_list();
  json.open("empty");
  json.close();
  json.close();
  CHECK(json.take_line() == "{\"name\":\"toll\",\"count\":3,\"share\":0.25,\"open\":false,\"none\":null,"
                            "\"outlets\":[\"Post\",\"Wire\"],\"spans\":[[1,2],{\"a\":1}],\"empty\":{}}\n");
}

TEST_CASE("nothing in a text ends its string or stands in a terminal") {
  JsonWriter json;
  json.open();
  json.text("a\"b", "c\\d\n\t\r\x1b[31m\x01");
  json.close();
  CHECK(json.take() == "{\"a\\\"b\":\"c\\\\d\\n\\t\\r\\u001B[31m\\u0001\"}");
}

TEST_CASE("an error is a line with what is known of its place") {
  CHECK(to_json_line(Error(ErrorCode::bad_format, {.file = "a.jsonl", .line = 0, .record = 7}, "no \"text\"")) ==
        "{\"file\":\"a.jsonl\",\"record\":7,\"error\":\"no \\\"text\\\"\"}\n");
}
