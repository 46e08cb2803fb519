#include "article/quotations.h"
#include "tests/attribution/parsed_text.h"

using namespace standpoint;

namespace {

// Words of one flat sentence a line; "¶" begins a paragraph.
std::vector<Quotation> quotations_in(const std::string& words) {
  std::istringstream in(words);
  std::string lines;
  for (std::string word; in >> word;) lines += word == "¶" ? "¶\n" : word + " " + word + " X 0 root\n";
  const ParsedText parsed = parsed_text(lines);
  return find_quotations(parsed.document, parsed.analysis);
}

// The text as it stands, one paragraph; words and marks are tokens.
std::vector<Quotation> quotations_in_text(const std::string& text) {
  ParsedText parsed;
  parsed.document.text = text;
  for (std::uint32_t at = 0; at < text.size();) {
    Token token;
    token.span.begin = at;
    if (std::string_view("\".,").find(text[at]) != std::string_view::npos)
      ++at;
    else
      at = static_cast<std::uint32_t>(std::min(text.find_first_of("\"., ", at), text.size()));
    token.span.end = at;
    if (!token.span.empty()) parsed.analysis.tokens.push_back(token);
    while (at < text.size() && text[at] == ' ') ++at;
  }
  parsed.analysis.sentences.push_back({.span = {}, .last = static_cast<std::int32_t>(parsed.analysis.tokens.size())});
  return find_quotations(parsed.document, parsed.analysis);
}

} // namespace

TEST_CASE("Straight marks open and close in turn") {
  const auto found = quotations_in("\" Yes , \" she said . \" No . \"");
  REQUIRE(found.size() == 2);
  CHECK(found[0].first == 0);
  CHECK(found[0].last == 4);
  CHECK(found[1].first == 7);
  CHECK(found[1].last == 11);
  CHECK(found[1].closed);
}

TEST_CASE("A straight mark with a blank before it and none behind opens, even where the one before was never closed") {
  const auto found = quotations_in_text("\"Late. \"We go. \"We must.\" He left.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].first == 0);
  CHECK(found[0].last == 12);
}

TEST_CASE("A mark in mid-paragraph runs to its end where the next paragraph goes on with one") {
  const auto found = quotations_in("He said : “ We go . ¶ “ We end . ” He left .");
  REQUIRE(found.size() == 2);
  CHECK(found[0].first == 3);
  CHECK(found[0].last == 7);
  CHECK_FALSE(found[0].closed);
}

TEST_CASE("Curly marks know their side, so a stray closing mark opens nothing") {
  const auto found = quotations_in("Left ” then “ right ”");
  REQUIRE(found.size() == 1);
  CHECK(found[0].first == 3);
}

TEST_CASE("A mark that opens a paragraph and never closes runs to the paragraph's end") {
  const auto found = quotations_in("¶ “ We go on . ¶ “ We end . ” He left .");
  REQUIRE(found.size() == 2);
  CHECK_FALSE(found[0].closed);
  CHECK(found[0].last == 5);
  CHECK(found[1].first == 5);
  CHECK(found[1].last == 10);
}

TEST_CASE("An unclosed mark in mid-paragraph is noise and does not swallow the next paragraph") {
  CHECK(quotations_in("He \" left . ¶ All went .").empty());
}

TEST_CASE("Single curly marks quote only in pairs, and not within double ones") {
  CHECK(quotations_in("the workers ’ rights").empty());
  CHECK(quotations_in("Was ‘ mocking ’ them").size() == 1);
  const auto found = quotations_in("“ He called it ‘ odd ’ today ”");
  REQUIRE(found.size() == 1);
  CHECK(found[0].last == 9);
}

TEST_CASE("Every token knows its quotation") {
  const auto of = quotation_of_token({{1, 3, true}, {4, 5, true}}, 6);
  CHECK(of == std::vector<std::int32_t>{-1, 0, 0, -1, 1, -1});
}
