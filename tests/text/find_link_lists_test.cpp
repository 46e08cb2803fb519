// Lists of links that a page puts behind a name. The sentences are our own; the shape is that of a news site of 2017 to
// 2020.
#include "text/find_link_lists.h"

#include <catch2/catch.hpp>

#include <string>

using namespace standpoint;

static std::string without(const std::string& text) {
  std::string rest;
  std::size_t at = 0;
  for (const Rewrite& list : find_link_lists(text)) {
    rest += text.substr(at, list.of.begin - at) + list.by;
    at = list.of.end;
  }
  return rest + text.substr(at);
}

TEST_CASE("headlines between a name said twice and MORE go") {
  CHECK(without("Rep. Nora Beck Nora Ann BeckHouse passes water bill Five things to know MORE (D-Mo.) said no.") ==
        "Rep. Nora Beck (D-Mo.) said no.");
  CHECK(without("President Stone Hugo John StoneSenators balk at dam Beck goes local MORE, who") ==
        "President Stone, who");
  CHECK(without("Ted Lang Edward (Ted) B. Lang'The dam is dead' MORE's plan") == "Ted Lang's plan");
  CHECK(without("Ana Ruiz-Paz Ana Ruiz-Paz2020 hopefuls meet MORE said") == "Ana Ruiz-Paz said");
  CHECK(without("Nora BeckNora Ann BeckA MORE and Ted Lang Edward LangB MORE met") == "Nora Beck and Ted Lang met");
}

TEST_CASE("nothing else goes") {
  for (const char* text :
       {"READ MORE about the dam.", "We need MORE money, Nora Beck said.", "Nora Beck met Ted Lang and said MORE.",
        "Nora Beck Nora Ann BeckHouse passes bill and said", "Nora Beck Nora Ann BeckHouse\nWe need MORE", "MORE",
        " MORE", "Ann Ann MOREOVER", "Beck Beckett wants MORE"})
    CHECK(without(text) == text);
}
