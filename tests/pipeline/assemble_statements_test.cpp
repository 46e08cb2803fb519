#include "assemble_statements.h"
#include "confidence/statement_confidence.h"
#include "tests/article/parsed_text.h"
#include "tests/lexicon/shipped_lists.h"
#include "topics/choose_topics.h"

#include <catch2/catch.hpp>

using namespace standpoint;

// Lines of "Novak said Kim had declared Ruritania would neither disarm nor negotiate on arms".
static const char* const nested = R"(
Novak Novak PROPN NNP 2 nsubj
said say VERB VBD 0 root
Kovacs Kovacs PROPN NNP 5 nsubj
had have AUX VBD 5 aux
declared declare VERB VBN 2 ccomp
Ruritania Ruritania PROPN NNP 9 nsubj
would would AUX MD 9 aux
neither neither CCONJ CC 9 cc
disarm disarm VERB VB 5 ccomp
nor nor CCONJ CC 11 cc
negotiate negotiate VERB VB 9 conj
on on ADP IN 13 case
arms arms NOUN NNS 11 obl
)";

// From attributions on, as the pipeline goes, but without names and without a learned model of positions.
static std::vector<Statement> statements_of(const ParsedText& text, const std::vector<Attribution>& attributions,
                                            const Lexicon& lexicon = lists()) {
  const Article article = text.article();
  const ArticleActors actors = resolve_actors(article, attributions, {}, lexicon.actors);
  const Claims claims = find_claims(article, attributions, actors, lexicon.stances);
  const std::vector<FoundPosition> taken = choose_positions(article, claims, actors, lexicon, nullptr);
  const std::vector<TopicChoice> topics = choose_topics(article, claims, taken, actors, lexicon);
  return assemble_statements(
      article, attributions, claims, taken, topics,
      statement_confidences(
          {.article = article, .actors = actors, .claims = claims, .positions = taken, .choices = topics},
          lexicon.confidence),
      word_claims(article, claims, taken, topics, actors, lexicon), lexicon);
}

static std::vector<Statement> positions(std::vector<Statement> statements) {
  std::erase_if(statements, [](const Statement& s) { return !s.takes_position; });
  return statements;
}

TEST_CASE("a position inside another's words is held by the inner holder, via the outer one") {
  const ParsedText text(nested);
  std::vector<Attribution> attributions{
      text.attribution("Novak", "said", "Kovacs had declared Ruritania would neither disarm nor negotiate on arms"),
      text.attribution("Kovacs", "declared", "Ruritania would neither disarm nor negotiate on arms")};
  attributions[1].outer = 0;
  Lexicon lexicon = lists();
  lexicon.topics = {{"rule", 10.0F}}; // the topics that the rules find, whatever was learned
  const std::vector<Statement> statements = positions(statements_of(text, attributions, lexicon));
  REQUIRE(statements.size() == 2);
  for (const Statement& s : statements) {
    CHECK(s.actor.name == "Kovacs");
    CHECK(s.via == "Novak");
    CHECK(s.position == Position::refuses);
    CHECK(s.polarity == -1);
    CHECK(s.doc == "test.txt");
  }
  CHECK(statements[0].topic == "disarmament of Ruritania");
  CHECK(statements[1].topic == "negotiation on arms");
  CHECK(statements[0].evidence_text == "Ruritania would neither disarm");
}

TEST_CASE("words that one actor holds in two attributions give one statement, the firmer one") {
  const ParsedText text(R"(
Kovacs Kovacs PROPN NNP 2 nsubj
said say VERB VBD 0 root
Ruritania Ruritania PROPN NNP 4 nsubj
plans plan VERB VBZ 2 ccomp
cuts cut NOUN NNS 4 obj
, , PUNCT , 7 punct
blaming blame VERB VBG 2 advcl
Kovacs Kovacs PROPN NNP 7 obj
)");
  const std::vector<Attribution> attributions{text.attribution("Kovacs", "said", "Ruritania plans cuts"),
                                              text.attribution("Kovacs", "blaming", "Ruritania plans cuts")};
  for (const auto& order : {attributions, std::vector<Attribution>{attributions[1], attributions[0]}}) {
    const std::vector<Statement> all = statements_of(text, order);
    const std::vector<Statement> kept = positions(all);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].cue_text == "blaming");
    CHECK(kept[0].polarity == -1);
    CHECK(all.size() == 2); // the other attribution stays, as one without a position
  }
}

TEST_CASE("spans are code points of the text, whatever its bytes are") {
  ParsedText text(
      "Kovács Kovács PROPN NNP 2 nsubj\nbacked back VERB VBD 0 root\nthe the DET DT 4 det\nplan plan NOUN NN 2 obj\n");
  const std::vector<Statement> statements = statements_of(text, {text.attribution("Kovács", "backed", "the plan")});
  REQUIRE(statements.size() == 1);
  CHECK(statements[0].source == CodePointSpans{{0, 6}});
  CHECK(statements[0].cue == CodePointSpans{{7, 13}});
  CHECK(statements[0].content == CodePointSpans{{14, 22}});
  CHECK(statements[0].source_text == "Kovács");
}

TEST_CASE("evidence is in the order of the text, also where the content is not") {
  const ParsedText text("Kovacs Kovacs PROPN NNP 2 nsubj\nbacked back VERB VBD 0 root\nthe the DET DT 4 det\n"
                        "plan plan NOUN NN 2 obj\non on ADP IN 6 case\nMonday Monday PROPN NNP 2 obl\n");
  Attribution attribution = text.attribution("Kovacs", "backed", "the plan");
  const Attribution later = text.attribution("Kovacs", "backed", "Monday");
  attribution.content.insert(attribution.content.begin(), later.content.front());
  const std::vector<Statement> statements = positions(statements_of(text, {attribution}));
  REQUIRE(statements.size() == 1);
  CHECK(statements[0].evidence == CodePointSpans{{14, 22}, {26, 32}});
  CHECK(statements[0].evidence_text == "the plan ... Monday");
}

TEST_CASE("an attribution without a position is kept as a record: spans and words, no actor, topic or evidence") {
  const ParsedText text(nested);
  const std::vector<Statement> statements = statements_of(text, {text.attribution("", "said", "arms")});
  REQUIRE(statements.size() == 1);
  CHECK_FALSE(statements[0].takes_position);
  CHECK(statements[0].cue_text == "said");
  CHECK(statements[0].content.size() == 1);
  CHECK(statements[0].evidence == CodePointSpans{{statements[0].content[0].begin, statements[0].content[0].begin}});
  CHECK(statements[0].actor.name.empty());
  CHECK(statements[0].topic.empty());
}

TEST_CASE("a holder's own position within what he says is one statement with the spans of what he says") {
  const ParsedText text(
      "Anna Anna PROPN NNP 3 nsubj\nNovak Novak PROPN NNP 1 flat\nsaid say VERB VBD 0 root\nshe she PRON PRP 5 nsubj\n"
      "supports support VERB VBZ 3 ccomp\nthe the DET DT 7 det\ntreaty treaty NOUN NN 5 obj\n");
  std::vector<Attribution> attributions{text.attribution("Anna Novak", "said", "she supports the treaty"),
                                        text.attribution("she", "supports", "the treaty")};
  attributions[1].outer = 0;
  const std::vector<Statement> statements = statements_of(text, attributions);
  REQUIRE(statements.size() == 1);
  CHECK(statements[0].actor.name == "Anna Novak");
  CHECK(statements[0].position == Position::supports);
  CHECK(statements[0].topic == "treaty");
  CHECK(statements[0].via.empty());
  CHECK(statements[0].cue_text == "said");
  CHECK(statements[0].evidence_text == "the treaty");
}

TEST_CASE("what stands behind the holder's own stance verb is the topic") {
  const ParsedText text("\" \" PUNCT `` 3 punct\nWe we PRON PRP 3 nsubj\nsupport support VERB VBP 8 ccomp\n"
                        "the the DET DT 5 det\ntreaty treaty NOUN NN 3 obj\n\" \" PUNCT '' 3 punct\n"
                        "Novak Novak PROPN NNP 8 nsubj\nsaid say VERB VBD 0 root\n");
  const std::vector<Statement> statements =
      statements_of(text, {text.attribution("Novak", "said", "We support the treaty")});
  REQUIRE(statements.size() == 1);
  CHECK(statements[0].position == Position::supports);
  CHECK(statements[0].topic == "treaty");
}

TEST_CASE("no attributions give no statements") {
  const ParsedText text(nested);
  CHECK(statements_of(text, {}).empty());
  CHECK(statements_of(ParsedText(""), {}).empty());
}

TEST_CASE("a quotation that goes on gives statements with the words of its own and the spans of the attribution it "
          "continues") {
  const ParsedText text(R"(
"~ " PUNCT `` 3 punct
Taxes tax NOUN NNS 3 nsubj
rise rise VERB VBP 7 ccomp
,~ , PUNCT , 7 punct
" " PUNCT '' 3 punct
Novak Novak PROPN NNP 7 nsubj
said say VERB VBD 0 root
.~ . PUNCT . 7 punct

"~ " PUNCT `` 4 punct
Wages wage NOUN NNS 4 nsubj
must must AUX MD 4 aux
rise~ rise VERB VB 0 root
.~ . PUNCT . 4 punct
" " PUNCT '' 4 punct
)");
  const std::vector<Statement> statements =
      positions(statements_of(text, {text.attribution("Novak", "said", "Taxes rise")}));
  REQUIRE(statements.size() == 2);
  CHECK(statements[1].actor.name == "Novak");
  CHECK(statements[1].position == Position::advocates);
  CHECK(statements[1].evidence_text == "Wages must rise");
  CHECK(statements[1].quote_kind == "direct");
  CHECK(statements[1].content == statements[0].content);
}

TEST_CASE("claims of one sentence that take no side are one, those that take sides stay apart") {
  const std::string said = "Novak Novak PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\n";
  const ParsedText plain(said + R"(Taxes tax NOUN NNS 4 nsubj
rise rise VERB VBP 2 ccomp
and and CCONJ CC 7 cc
wages wage NOUN NNS 7 nsubj
fall fall VERB VBP 4 conj
now now ADV RB 7 advmod
)");
  const std::vector<Statement> one =
      positions(statements_of(plain, {plain.attribution("Novak", "said", "Taxes rise and wages fall now")}));
  REQUIRE(one.size() == 1);
  CHECK(one[0].evidence_text == "Taxes rise and wages fall now");
  const ParsedText duty(said + R"(Taxes tax NOUN NNS 5 nsubj
must must AUX MD 5 aux
rise rise VERB VB 2 ccomp
and and CCONJ CC 9 cc
wages wage NOUN NNS 9 nsubj
must must AUX MD 9 aux
fall fall VERB VB 5 conj
)");
  CHECK(positions(statements_of(duty, {duty.attribution("Novak", "said", "Taxes must rise and wages must fall")}))
            .size() == 2);
}
