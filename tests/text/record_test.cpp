#include "text/record.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static ArticleFields find(std::vector<Field> fields, const FieldMap& map = {}) {
  return find_article_fields({3, std::move(fields)}, map, "news.jsonl");
}

static std::string message(const std::function<void()>& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST_CASE("fields are found by their usual names, whatever their case and joints") {
  const ArticleFields a = find({{"Headline", "Talks fail"},
                                {"Body", "The talks failed."},
                                {"published_at", "2023-02-21T10:00Z"},
                                {"by-line", "Jane Roe"},
                                {"source.name", "Courier"},
                                {"URL", "https://example.org"},
                                {"ID", "7"}});
  CHECK(a.title == "Talks fail");
  CHECK(a.text == "The talks failed.");
  CHECK(a.date == "2023-02-21");
  CHECK(a.author == "Jane Roe");
  CHECK(a.outlet == "Courier");
  CHECK(a.url == "https://example.org");
  CHECK(a.id == "7");
}

TEST_CASE("of several usual names the better one wins, but not when it is empty") {
  CHECK(find({{"content", "short ..."}, {"text", "long"}}).text == "long");
  CHECK(find({{"content", "short ..."}, {"text", " "}}).text == "short ...");
}

TEST_CASE("a mapped name is taken, and only it") {
  FieldMap map;
  map.text = "story.full";
  CHECK(find({{"text", "teaser"}, {"story.full", "all of it"}}, map).text == "all of it");
  CHECK(message([&] {
          find({{"text", "teaser"}}, map);
        }) == "news.jsonl, record 3: no field 'story.full'; its fields: text; choose one with --map text=NAME");
}

TEST_CASE("a record without a text says which fields it has") {
  CHECK(message([] {
          find({{"headline", "a"}, {"lead", "b"}, {"lead", "c"}});
        }) == "news.jsonl, record 3: no text field; its fields: headline, lead; choose one with --map text=NAME");
  CHECK(message([] { find({}); }) ==
        "news.jsonl, record 3: no text field; its fields: none; choose one with --map text=NAME");
}

TEST_CASE("several values of one name are joined: paragraphs of a text, names of authors") {
  const ArticleFields a = find({{"text", "One."}, {"text", "Two."}, {"authors", "Jane Roe"}, {"authors", "Max Moe"}});
  CHECK(a.text == "One.\n\nTwo.");
  CHECK(a.author == "Jane Roe, Max Moe");
}

TEST_CASE("metadata are one line, the text stays as it is") {
  const ArticleFields a = find({{"text", " One.\n"}, {"title", " Talks\nfail "}});
  CHECK(a.text == " One.\n");
  CHECK(a.title == "Talks fail");
}

TEST_CASE("a day in no known form is not known") {
  CHECK(find({{"text", "a"}, {"date", "last week"}}).date.empty());
}

TEST_CASE("--map names its choices when it is wrong") {
  CHECK(parse_field_map({"text=body", "date=when"}).date == "when");
  CHECK(message([] { parse_field_map({"body"}); }) ==
        "--map body: should be FIELD=NAME, such as text=body; fields: text, title, date, author, outlet, place, url, "
        "section, language, id");
  CHECK_THAT(message([] { parse_field_map({"lead=body"}); }),
             Catch::StartsWith("--map lead=body: an article has no field 'lead'"));
  CHECK_THAT(message([] { parse_field_map({"text="}); }), Catch::StartsWith("--map text=: should be FIELD=NAME"));
}
