// Whom descriptions and pronouns mean. In each text every "said" is an attribution whose source is its subject; what is
// checked is the actors of all of them, in order.
#include "actors/resolve_actors.h"
#include "tests/article/parsed_text.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static std::string speakers(ParsedText text, const std::string& day = {}) {
  text.document.date = day;
  const Article article = text.article();
  const Syntax& syntax = article.syntax;
  std::vector<Attribution> attributions;
  for (std::int32_t at = 0; at < syntax.size(); ++at) {
    const std::int32_t subject = syntax.child(at, {Relation::nsubj});
    if (syntax.lemma(at) != "say" || subject == no_token) continue;
    Attribution made;
    made.source = {syntax.span(syntax.subtree(subject))};
    made.source_head = subject;
    made.cue = {syntax[at].span};
    made.cue_head = at;
    made.content = {syntax[syntax.child(at, {Relation::obj})].span};
    attributions.push_back(made);
  }
  std::string names;
  const ArticleActors actors = resolve_actors(article, attributions, {}, lists().actors);
  for (const std::vector<Actor>& holders : actors.holders) {
    if (!names.empty()) names += " | ";
    std::string joined;
    for (const Actor& actor : holders) joined += (joined.empty() ? "" : " + ") + actor.name;
    names += joined;
  }
  return names;
}

static const std::string anna_said = R"(
Anna Anna PROPN NNP 3 nsubj
Kovacs Kovacs PROPN NNP 1 flat
said say VERB VBD 0 root
things thing NOUN NNS 3 obj
)";

TEST_CASE("a name behind a comma says who the description before it is") {
  CHECK(speakers(ParsedText(R"(
The the DET DT 2 det
leader leader NOUN NN 9 nsubj
of of ADP IN 5 case
the the DET DT 5 det
league league NOUN NN 2 nmod
, , PUNCT , 7 punct
Anna Anna PROPN NNP 9 dep
Kovacs Kovacs PROPN NNP 7 flat
said say VERB VBD 0 root
things thing NOUN NNS 9 obj
)")) == "Anna Kovacs");
}

TEST_CASE("an office stands for its holder of that day, where the article names him") {
  const std::string named = R"(
Critics critic NOUN NNS 2 nsubj
met meet VERB VBD 0 root
Tony Tony PROPN NNP 2 obj
Blair Blair PROPN NNP 3 flat

)";
  const std::string office = R"(
The the DET DT 3 det
prime prime ADJ JJ 3 amod
minister minister NOUN NN 4 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 4 obj
)";
  CHECK(speakers(ParsedText(named + office), "2004-11-02") == "Tony Blair");
  CHECK(speakers(ParsedText(named + office)) == "Tony Blair");
  CHECK(speakers(ParsedText(named + office), "2012-11-02") == "prime minister");
  CHECK(speakers(ParsedText(office), "2004-11-02") == "prime minister");
}

TEST_CASE("\"shadow\" and \"former\" make another office of a title") {
  CHECK(speakers(ParsedText(R"(
Shadow shadow ADJ JJ 3 amod
Home home PROPN NNP 3 compound
Secretary Secretary PROPN NNP 4 compound
Anna Anna PROPN NNP 6 nsubj
Kovacs Kovacs PROPN NNP 4 flat
met meet VERB VBD 0 root
Home home PROPN NNP 8 compound
Secretary Secretary PROPN NNP 9 compound
Peter Peter PROPN NNP 6 obj
Novak Novak PROPN NNP 9 flat

The the DET DT 3 det
home home NOUN NN 3 compound
secretary secretary NOUN NN 4 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 4 obj

The the DET DT 4 det
shadow shadow ADJ JJ 4 amod
home home NOUN NN 4 compound
secretary secretary NOUN NN 5 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 5 obj
)")) == "Peter Novak | Anna Kovacs");
}

TEST_CASE("\"the party\" and \"the newspaper\" are the organisations last named that may be called so") {
  CHECK(speakers(ParsedText(R"(
Labour Labour PROPN NNP 2 nsubj
met meet VERB VBD 0 root
the the DET DT 5 det
Home home PROPN NNP 5 compound
Office Office PROPN NNP 2 obj

The the DET DT 2 det
party party NOUN NN 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj

The the DET DT 2 det
newspaper newspaper NOUN NN 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj
)")) == "Labour Party | newspaper");
}

TEST_CASE("\"his party\" is the party of his role") {
  CHECK(speakers(ParsedText(R"(
Lib Lib PROPN NNP 3 compound
Dem Dem PROPN NNP 3 compound
leader leader NOUN NN 4 compound
Peter Peter PROPN NNP 6 nsubj
Novak Novak PROPN NNP 4 flat
said say VERB VBD 0 root
things thing NOUN NNS 6 obj

His his PRON PRP$ 2 nmod:poss
party party NOUN NN 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj

His his PRON PRP$ 2 nmod:poss
colleagues colleague NOUN NNS 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj
)")) == "Peter Novak | Liberal Democrats | Peter Novak's colleagues");
}

TEST_CASE("\"the official\" is the unnamed official before") {
  CHECK(speakers(ParsedText(R"(
A a DET DT 3 det
senior senior ADJ JJ 3 amod
official official NOUN NN 4 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 4 obj

The the DET DT 2 det
official official NOUN NN 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj
)")) == "senior official | senior official");
}

TEST_CASE("a statement speaks for who made it") {
  CHECK(speakers(ParsedText(R"(
The the DET DT 2 det
Pentagon Pentagon PROPN NNP 3 nsubj
warned warn VERB VBD 0 root
allies ally NOUN NNS 3 obj
in in ADP IN 7 case
a a DET DT 7 det
statement statement NOUN NN 3 obl

The the DET DT 2 det
statement statement NOUN NN 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj

The the DET DT 2 det
report report NOUN NN 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj

An a DET DT 3 det
Oxfam Oxfam PROPN NNP 3 compound
report report NOUN NN 4 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 4 obj
)")) == "Pentagon | report | Oxfam");
}

TEST_CASE("a description without a name means the person spoken of") {
  CHECK(speakers(ParsedText(anna_said + R"(
The the DET DT 3 det
seasoned seasoned ADJ JJ 3 amod
diplomat diplomat NOUN NN 4 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 4 obj
)")) == "Anna Kovacs | Anna Kovacs");
}

TEST_CASE("a description in the lead means who is named next, but for \"a lawmaker\"") {
  CHECK(speakers(ParsedText(R"(
The the DET DT 2 det
lawmaker lawmaker NOUN NN 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj
)" + anna_said)) == "Anna Kovacs | Anna Kovacs");
}

TEST_CASE("a friend of somebody in the headline and the lead is who is named next, whatever his office") {
  CHECK(speakers(ParsedText(R"(
Berg Berg PROPN NNP 2 compound
ally ally NOUN NN 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj

Otto Otto PROPN NNP 5 nmod:poss
Berg Berg PROPN NNP 1 flat
's 's PART POS 1 case
closest close ADJ JJS 5 amod
ally ally NOUN NN 6 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 6 obj

Senator Senator PROPN NNP 4 nsubj
Anna Anna PROPN NNP 1 flat
Kovacs Kovacs PROPN NNP 1 flat
said say VERB VBD 0 root
things thing NOUN NNS 4 obj
)")) == "Anna Kovacs | Anna Kovacs | Anna Kovacs");
}

TEST_CASE("later on \"a judge\" is nobody whom the article names, \"the judge\" is the person spoken of") {
  const std::string lead = anna_said + anna_said + anna_said;
  const std::string paul_said = R"(
Paul Paul PROPN NNP 3 nsubj
Lind Lind PROPN NNP 1 flat
said say VERB VBD 0 root
things thing NOUN NNS 3 obj
)";
  const auto with = [&](const std::string& determiner, const std::string& noun) {
    return speakers(ParsedText(lead + "\n" + determiner + "\n" + noun + " " + noun + R"( NOUN NN 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj
)" + paul_said));
  };
  const std::string before = "Anna Kovacs | Anna Kovacs | Anna Kovacs | ";
  CHECK(with("A a DET DT 2 det", "judge") == before + "judge | Paul Lind");
  CHECK(with("The the DET DT 2 det", "judge") == before + "Anna Kovacs | Paul Lind");
  CHECK(with("The the DET DT 2 det", "source") == before + "source | Paul Lind");
}

TEST_CASE("who was \"she\" once is no \"he\" afterwards") {
  const auto said = [](const std::string& pronoun, const std::string& lemma) {
    return "\n" + pronoun + " " + lemma + " PRON PRP 2 nsubj\nsaid say VERB VBD 0 root\nthings thing NOUN NNS 2 obj\n";
  };
  const std::string met = R"(
Zyla Zyla PROPN NNP 3 nsubj
Voss Voss PROPN NNP 1 flat
met meet VERB VBD 0 root
Peter Peter PROPN NNP 3 obj
Novak Novak PROPN NNP 4 flat
)";
  const std::string zyla_said = R"(
Zyla Zyla PROPN NNP 3 nsubj
Voss Voss PROPN NNP 1 flat
said say VERB VBD 0 root
things thing NOUN NNS 3 obj
)";
  CHECK(speakers(ParsedText(zyla_said + met + said("She", "she") + said("He", "he") + said("She", "she"))) ==
        "Zyla Voss | Zyla Voss | Peter Novak | Zyla Voss");
}

TEST_CASE("\"both leaders\" are the two persons named before, of three none") {
  const std::string both = R"(
Both both DET DT 2 det
leaders leader NOUN NNS 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj
)";
  const std::string met = R"(
Anna Anna PROPN NNP 3 nsubj
Kovacs Kovacs PROPN NNP 1 flat
met meet VERB VBD 0 root
Peter Peter PROPN NNP 3 obj
Novak Novak PROPN NNP 4 flat
)";
  const std::string met_two = met + R"(and and CCONJ CC 7 cc
Paul Paul PROPN NNP 4 conj
Lind Lind PROPN NNP 7 flat
)";
  CHECK(speakers(ParsedText(met + both)) == "Anna Kovacs + Peter Novak");
  CHECK(speakers(ParsedText(met_two + both)) == "both leaders");
}

TEST_CASE("what no one says nobody says") {
  const std::string said = "said say VERB VBD 0 root\nthings thing NOUN NNS 3 obj\n";
  CHECK(speakers(ParsedText("No no DET DT 2 det\nminister minister NOUN NN 3 nsubj\n" + said)).empty());
  CHECK(speakers(ParsedText("Few few ADJ JJ 2 amod\nexperts expert NOUN NNS 3 nsubj\n" + said)).empty());
  CHECK(speakers(ParsedText("Some some DET DT 2 det\nexperts expert NOUN NNS 3 nsubj\n" + said)) == "some experts");
}

TEST_CASE("an office of a country on a day is its holder also where he is not named") {
  const std::string said = R"(
South South PROPN NNP 2 compound
Korea~ Korea PROPN NNP 4 nmod:poss
's 's PART POS 2 case
president president NOUN NN 5 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 5 obj
)";
  CHECK(speakers(ParsedText(said), "2018-09-20") == "Moon Jae-in");
  CHECK(speakers(ParsedText(said)) != "Moon Jae-in");
}

TEST_CASE("supporters of somebody are not he") {
  CHECK(speakers(ParsedText(R"(
Supporters supporter NOUN NNS 5 nsubj
of of ADP IN 3 case
Anna Anna PROPN NNP 1 nmod
Kovacs Kovacs PROPN NNP 3 flat
said say VERB VBD 0 root
things thing NOUN NNS 5 obj
)")) == "supporters of Anna Kovacs");
}

TEST_CASE("the minister before he is named by a title and a comma") {
  CHECK(speakers(ParsedText(R"(
The the DET DT 3 det
finance finance NOUN NN 3 compound
minister minister NOUN NN 4 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 4 obj

Northern Northern PROPN NNP 3 compound
Finance Finance PROPN NNP 3 compound
Minister Minister PROPN NNP 5 nmod:desc
, , PUNCT , 5 punct
Anna Anna PROPN NNP 7 nsubj
Kovacs Kovacs PROPN NNP 5 flat
said say VERB VBD 0 root
things thing NOUN NNS 7 obj
)")) == "Anna Kovacs | Anna Kovacs");
}

TEST_CASE("the Attorney General is an office and no person of that name") {
  CHECK(speakers(ParsedText(R"(
The the DET DT 3 det
Attorney Attorney PROPN NNP 3 compound
General General PROPN NNP 7 nsubj
, , PUNCT , 3 punct
Anna Anna PROPN NNP 3 appos
Kovacs Kovacs PROPN NNP 5 flat
said say VERB VBD 0 root
things thing NOUN NNS 7 obj
)")) == "Anna Kovacs");
}

TEST_CASE("an office and the name behind it are one, also where the parser parts them") {
  CHECK(speakers(ParsedText(R"(
Former former ADJ JJ 3 amod
welfare welfare NOUN NN 3 compound
minister minister NOUN NN 6 nsubj
Anna Anna PROPN NNP 6 nsubj
Kovacs Kovacs PROPN NNP 4 flat
said say VERB VBD 0 root
things thing NOUN NNS 6 obj
)")) == "Anna Kovacs");
}

TEST_CASE("a spokesman speaks for whom he is said to, a lawyer for no person") {
  CHECK(speakers(ParsedText(anna_said + R"(
A a DET DT 3 det
Pentagon Pentagon PROPN NNP 3 compound
spokesman spokesman NOUN NN 4 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 4 obj
)")) == "Anna Kovacs | Pentagon");
  CHECK(speakers(ParsedText(R"(
A a DET DT 2 det
lawyer lawyer NOUN NN 6 nsubj
for for ADP IN 4 case
Anna Anna PROPN NNP 2 nmod
Kovacs Kovacs PROPN NNP 4 flat
said say VERB VBD 0 root
things thing NOUN NNS 6 obj
)")) == "lawyer for Anna Kovacs");
}

TEST_CASE("two Democrats are not the party") {
  CHECK(speakers(ParsedText(R"(
Two two NUM CD 2 nummod
Democrats Democrat PROPN NNPS 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj

Democrats Democrat PROPN NNPS 2 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 2 obj
)")) == "two Democrats | Democratic Party");
}

TEST_CASE("\"they\" are the group before, or the persons named together") {
  CHECK(speakers(ParsedText(R"(
Unions union NOUN NNS 2 nsubj
met meet VERB VBD 0 root
Peter Peter PROPN NNP 2 obj
Novak Novak PROPN NNP 3 flat
in in ADP IN 6 case
Gateshead Gateshead PROPN NNP 2 obl

They they PRON PRP 2 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 2 obj
)")) == "unions");
  CHECK(speakers(ParsedText(R"(
Peter Peter PROPN NNP 6 nsubj
Novak Novak PROPN NNP 1 flat
and and CCONJ CC 4 cc
Anna Anna PROPN NNP 1 conj
Kovacs Kovacs PROPN NNP 4 flat
left leave VERB VBD 0 root

They they PRON PRP 2 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 2 obj
)")) == "Peter Novak + Anna Kovacs");
}

TEST_CASE("a name of no known kind that speaks is a person's, and a pronoun can mean it") {
  CHECK(speakers(ParsedText(R"(
Ban Ban PROPN NNP 3 nsubj
Kimoon Kimoon PROPN NNP 1 flat
said say VERB VBD 0 root
things thing NOUN NNS 3 obj

He he PRON PRP 2 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 2 obj
)")) == "Ban Kimoon | Ban Kimoon");
}

// Behind "Anna Kovacs noted", all of `content` is her mixed speech, and the "she" in it says something: who she is.
static std::string she_in_mixed_speech(const std::string& content) {
  const ParsedText text("Mary Mary PROPN NNP 3 nsubj\nNovak Novak PROPN NNP 1 flat\nwaited wait VERB VBD 0 root\n\n"
                        "Anna Anna PROPN NNP 3 nsubj\nKovacs Kovacs PROPN NNP 1 flat\nnoted note VERB VBD 0 root\n" +
                        content);
  const Syntax syntax(text.document.text, text.analysis);
  std::int32_t she = 0;
  while (syntax.lemma(she) != "she") ++she;
  Attribution outer;
  outer.source = {{syntax[3].span.begin, syntax[4].span.end}};
  outer.source_head = 3;
  outer.cue = {syntax[5].span};
  outer.cue_head = 5;
  outer.content = {{syntax[6].span.begin, syntax[syntax.size() - 1].span.end}};
  outer.quote = Quote::mixed;
  Attribution inner;
  inner.source = {syntax[she].span};
  inner.source_head = she;
  inner.cue = {syntax[she + 1].span};
  inner.cue_head = she + 1;
  inner.outer = 0;
  const std::vector<Attribution> attributions = {outer, inner};
  return resolve_actors(text.article(), attributions, {}, lists().actors).holders[1].at(0).name;
}

TEST_CASE("in mixed speech a pronoun outside the marks may be the speaker; one within is somebody else") {
  CHECK(she_in_mixed_speech("what what PRON WP 3 obj\nshe she PRON PRP 6 nsubj\ncalled call VERB VBD 4 acl:relcl\n"
                            "\" \" PUNCT `` 8 punct\nmistrust mistrust NOUN NN 6 xcomp\n\" \" PUNCT '' 8 punct\n") ==
        "Anna Kovacs");
  CHECK(she_in_mixed_speech("that that SCONJ IN 7 mark\n\" \" PUNCT `` 7 punct\nshe she PRON PRP 7 nsubj\n"
                            "called call VERB VBD 3 ccomp\nus us PRON PRP 7 obj\n\" \" PUNCT '' 7 punct\n") ==
        "Mary Novak");
}
