#include "lists.h"
#include "parsed_text.h"
#include "statement/position_date.h"

#include <catch2/catch.hpp>

using namespace standpoint;

// "Novak said WORDS that it rained.", WORDS hanging on the cue.
static std::string date(const std::string& words, const std::string& article_date) {
  std::string lines = "Novak Novak PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\n";
  std::istringstream in(words);
  std::string word;
  std::vector<std::string> forms;
  while (in >> word) forms.push_back(word);
  for (std::size_t i = 0; i < forms.size(); ++i) {
    std::string lemma = lower_case(forms[i]);
    if (lemma == "weeks") lemma = "week";
    const bool last = i + 1 == forms.size();
    lines += forms[i] + " " + lemma + " NOUN NN " + std::to_string(last ? 2 : forms.size() + 2) +
             (last ? " obl:tmod\n" : " det\n");
  }
  lines += "rain rain NOUN NN 2 obj\n";
  const ParsedText text(lines);
  const Syntax syntax(text.document.text, text.analysis);
  return position_date(syntax, lists().dates, text.attribution("Novak", "said", "rain"), article_date);
}

TEST_CASE("a weekday is the last one up to the article's day") {
  CHECK(date("Tuesday", "2023-02-22") == "2023-02-21"); // a Wednesday
  CHECK(date("Wednesday", "2023-02-22") == "2023-02-22");
  CHECK(date("Thursday", "2023-02-22") == "2023-02-16");
  CHECK(date("last Sunday", "2023-03-01") == "2023-02-26");
}

TEST_CASE("days, weeks, months and years are counted back") {
  CHECK(date("yesterday", "2024-03-01") == "2024-02-29");
  CHECK(date("today", "2024-03-01") == "2024-03-01");
  CHECK(date("last week", "2023-01-03") == "2022-12-27");
  CHECK(date("last month", "2023-03-31") == "2023-02-28");
  CHECK(date("last year", "2024-02-29") == "2023-02-28");
}

TEST_CASE("written dates win, with the year nearest to the article where they have none") {
  CHECK(date("on September 8, 2022", "2023-02-22") == "2022-09-08");
  CHECK(date("on Dec. 30", "2023-01-02") == "2022-12-30");
}

TEST_CASE("without words the article's day counts, and nothing where it is not known") {
  CHECK(date("", "2023-02-22") == "2023-02-22");
  CHECK(date("Tuesday", "") == "");
  CHECK(date("next week", "2023-02-22") == "2023-02-22");
}

TEST_CASE("a day inside the content does not date the position") {
  const ParsedText text(R"(
Novak Novak PROPN NNP 2 nsubj
said say VERB VBD 0 root
talks talk NOUN NNS 4 nsubj
resume resume VERB VBP 2 ccomp
Monday Monday PROPN NNP 4 obl:tmod
)");
  const Syntax syntax(text.document.text, text.analysis);
  CHECK(position_date(syntax, lists().dates, text.attribution("Novak", "said", "talks resume Monday"), "2023-02-22") ==
        "2023-02-22");
}
