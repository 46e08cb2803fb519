// What articles of a file must be, field by field, for tables of cases.
#pragma once

#include "read_all.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

// Fields that a case does not name must be empty; an empty id stands for the file's name, with #NUMBER where it holds
// several articles.
struct Expected {
  std::string title = {}, date = {}, outlet = {}, author = {}, section = {}, place = {}, language = {}, url = {},
              id = {}, text = {};
};

struct ReadCase {
  std::string what; // shown when it fails
  std::string file; // its name
  std::string bytes;
  std::vector<Expected> articles;
  std::vector<std::string> remarks = {}; // without the file's path
};

inline void check_case(const ReadCase& wanted) {
  INFO(wanted.what);
  const ReadAll r = read_file(wanted.file, wanted.bytes);
  CHECK(r.errors == std::vector<std::string>());
  REQUIRE(r.documents.size() == wanted.articles.size());
  for (std::size_t i = 0; i < wanted.articles.size(); ++i) {
    const standpoint::Document& found = r.documents[i];
    const Expected& article = wanted.articles[i];
    INFO("article " << i + 1);
    CHECK(found.title == article.title);
    CHECK(found.date == article.date);
    CHECK(found.outlet == article.outlet);
    CHECK(found.author == article.author);
    CHECK(found.section == article.section);
    CHECK(found.place == article.place);
    CHECK(found.language == article.language);
    CHECK(found.url == article.url);
    const std::string numbered = found.record == 0 ? wanted.file : wanted.file + "#" + std::to_string(found.record);
    CHECK(found.id == (article.id.empty() ? numbered : article.id));
    CHECK(found.text == article.text);
  }
  REQUIRE(r.remarks.size() == wanted.remarks.size());
  for (std::size_t i = 0; i < wanted.remarks.size(); ++i)
    CHECK_THAT(r.remarks[i], Catch::EndsWith(wanted.file + ": " + wanted.remarks[i]));
}

inline void check_cases(const std::vector<ReadCase>& cases) {
  for (const ReadCase& one : cases) check_case(one);
}
