#include "base/ascii.h"
#include "positions/position_date.h"
#include "tests/article/parsed_text.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static DayTaken taken(const ParsedText& text, const Attribution& attribution, const std::string& article_date) {
  const Syntax syntax(text.document.text, text.analysis);
  return position_date(syntax, lists(), attribution, article_date);
}

// "Novak said WORDS that it rained.", WORDS hanging on the cue.
static std::string date(const std::string& words, const std::string& article_date) {
  std::string lines = "Novak Novak PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\n";
  std::istringstream in(words);
  std::string word;
  std::vector<std::string> forms;
  while (in >> word) forms.push_back(word);
  for (std::size_t i = 0; i < forms.size(); ++i) {
    std::string lemma = lower_case(forms[i]);
    const bool last = i + 1 == forms.size();
    lines += forms[i] + " " + lemma + " NOUN NN " + std::to_string(last ? 2 : forms.size() + 2) +
             (last ? " obl:tmod\n" : " det\n");
  }
  lines += "rain rain NOUN NN 2 obj\n";
  const ParsedText text(lines);
  return taken(text, text.attribution("Novak", "said", "rain"), article_date).day;
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
  CHECK(date("two weeks ago", "2023-02-22") == "2023-02-08");
  CHECK(date("a month ago", "2023-02-22") == "2023-01-22");
  CHECK(date("3 days earlier", "2023-03-01") == "2023-02-26");
  CHECK(date("99999999999 days ago", "2023-03-01") == "2023-03-01"); // no number that counts
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
  const DayTaken day = taken(text, text.attribution("Novak", "said", "talks resume Monday"), "2023-02-22");
  CHECK(day.day == "2023-02-22");
  CHECK(day.source == DateSource::article);
}

TEST_CASE("the day says whether it comes from the words or from the article") {
  const ParsedText text(
      "Novak Novak PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nTuesday Tuesday PROPN NNP 2 obl:tmod\n"
      "yes yes INTJ UH 2 obj\n");
  const Attribution said = text.attribution("Novak", "said", "yes");
  CHECK(taken(text, said, "2023-02-22").source == DateSource::text);
  CHECK(taken(text, said, "").source == DateSource::none);
}

TEST_CASE("what will be said on a weekday is dated forward") {
  const ParsedText text("Novak Novak PROPN NNP 3 nsubj\nwill will AUX MD 3 aux\nsay say VERB VB 0 root\n"
                        "yes yes INTJ UH 3 obj\nFriday Friday PROPN NNP 3 obl:tmod\n");
  CHECK(taken(text, text.attribution("Novak", "will say", "yes"), "2023-02-22").day == "2023-02-24");
}

TEST_CASE("a clause before the cue and the verb of a noun cue can hold the day") {
  const ParsedText clause(R"(
Speaking speak VERB VBG 5 advcl
on on ADP IN 3 case
Tuesday Tuesday PROPN NNP 1 obl
Novak Novak PROPN NNP 5 nsubj
said say VERB VBD 0 root
yes yes INTJ UH 5 obj
)");
  CHECK(taken(clause, clause.attribution("Novak", "said", "yes"), "2023-02-22").day == "2023-02-21");
  const ParsedText noun(R"(
Novak Novak PROPN NNP 2 nsubj
made make VERB VBD 0 root
a a DET DT 4 det
promise promise NOUN NN 2 obj
to to PART TO 6 mark
stay stay VERB VB 4 acl
yesterday yesterday NOUN NN 2 obl:tmod
)");
  CHECK(taken(noun, noun.attribution("Novak", "promise", "to stay"), "2023-02-22").day == "2023-02-21");
}

TEST_CASE("a count back at the end of the content is the cue's") {
  const ParsedText text("Shaw Shaw PROPN NNP 2 nsubj\ncalled call VERB VBD 0 root\nfor for ADP IN 5 case\n"
                        "a a DET DT 5 det\nban ban NOUN NN 2 obl\ntwo two NUM CD 7 nummod\ndays day NOUN NNS 8 obl\n"
                        "ago ago ADV RB 2 advmod\n");
  CHECK(taken(text, text.attribution("Shaw", "called", "a ban two days ago"), "2024-03-06").day == "2024-03-04");
}
