#include "claims/continued_quotations.h"
#include "tests/article/parsed_text.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static std::vector<Continuation> continued(const ParsedText& text, const std::vector<Attribution>& attributions) {
  return continued_quotations(text.article(), attributions);
}

static const std::string novak_said = R"(
"~ " PUNCT `` 3 punct
Taxes tax NOUN NNS 3 nsubj
rise rise VERB VBP 7 ccomp
,~ , PUNCT , 7 punct
" " PUNCT '' 3 punct
Novak Novak PROPN NNP 7 nsubj
said say VERB VBD 0 root
.~ . PUNCT . 7 punct
)";
static const std::string we_must_act = R"(
"~ " PUNCT `` 4 punct
We we PRON PRP 4 nsubj
must must AUX MD 4 aux
act~ act VERB VB 0 root
.~ . PUNCT . 4 punct
" " PUNCT '' 4 punct
)";
static const std::string it_rained = R"(
It it PRON PRP 2 nsubj
rained rain VERB VBD 0 root
all all DET DT 4 det
day day NOUN NN 2 obl
)";

TEST_CASE("a sentence of quotation goes on with the speaker of the sentence before, in the next paragraph too") {
  for (const char* between : {"\n", "\n¶\n"}) {
    const ParsedText text(novak_said + between + we_must_act);
    const auto found = continued(text, {text.attribution("Novak", "said", "Taxes rise")});
    REQUIRE(found.size() == 1);
    CHECK(found[0].attribution == 0);
    CHECK(slice(text.document.text, found[0].content[0]) == "\"We must act.\"");
  }
}

TEST_CASE("a quotation after a sentence in which nobody speaks has no speaker") {
  const ParsedText text(novak_said + "\n" + it_rained + "\n" + we_must_act);
  CHECK(continued(text, {text.attribution("Novak", "said", "Taxes rise")}).empty());
  const ParsedText apart(novak_said + "\n¶\n¶\n" + we_must_act); // a paragraph without words lies between
  CHECK(continued(apart, {apart.attribution("Novak", "said", "Taxes rise")}).empty());
}

TEST_CASE("a quotation before its speaker is his where the next sentence of the paragraph begins with quotation") {
  const ParsedText text(we_must_act + "\n" + novak_said);
  CHECK(continued(text, {text.attribution("Novak", "said", "Taxes rise")}).size() == 1);
  const ParsedText apart(we_must_act + "\n¶\n" + novak_said);
  CHECK(continued(apart, {apart.attribution("Novak", "said", "Taxes rise")}).empty());
}

TEST_CASE(
    "what an attribution with a source holds is not given to another speaker; one without a source holds nothing") {
  const ParsedText text(novak_said + "\n" + we_must_act);
  const Attribution said = text.attribution("Novak", "said", "Taxes rise");
  CHECK(continued(text, {said, text.attribution("We", "must", "act")}).empty());
  CHECK(continued(text, {said, text.attribution("", "must", "act")}).size() == 1);
}

TEST_CASE("without attributions, or without quotations, nothing goes on") {
  const ParsedText text(it_rained);
  CHECK(continued(text, {}).empty());
  CHECK(continued(text, {text.attribution("It", "rained", "day")}).empty());
  CHECK(continued(ParsedText(""), {}).empty());
}
