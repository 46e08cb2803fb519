#include "attribution/attribute.h"
#include "claims/held_view.h"
#include "positions/compose_side.h"
#include "tests/article/parsed_text.h"
#include "tests/attribution/shipped_models.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

using namespace standpoint;

// The position of the first claim of "X CUE CONTENT", written for one subject, one cue word and a content.
static std::string position(const ParsedText& text, const Attribution& attribution) {
  const Syntax syntax(text.document.text, text.analysis);
  const std::vector<Claim> claims = split_content(syntax, attribution);
  REQUIRE_FALSE(claims.empty());
  const auto taken =
      compose_side(syntax, lists().stances, attribution, claims[0], {.is_holder = [](std::int32_t) { return false; }});
  REQUIRE(taken.has_value());
  return std::string(name(taken->position)) + " " + std::to_string(taken->polarity);
}

static std::string said(const std::string& content_lines, const std::string& content, const std::string& cue = "said",
                        const std::string& cue_lemma = "say") {
  const ParsedText text("Novak Novak PROPN NNP 2 nsubj\n" + cue + " " + cue_lemma + " VERB VBD 0 root\n" +
                        content_lines);
  return position(text, text.attribution("Novak", cue, content));
}

TEST_CASE("a word of its own position decides, and turns when negated") {
  const std::string object = "the the DET DT 4 det\nplan plan NOUN NN 2 obj\n";
  CHECK(said(object, "the plan", "backed", "back") == "supports 1");
  CHECK(said(object, "the plan", "rejected", "reject") == "opposes -1");
  CHECK(said(object, "the plan", "condemned", "condemn") == "criticizes -1");
  CHECK(said(object, "the plan", "denied", "deny") == "denies 0");
  const ParsedText negated(R"(
Novak Novak PROPN NNP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
support support VERB VB 0 root
the the DET DT 6 det
plan plan NOUN NN 4 obj
)");
  CHECK(position(negated, negated.attribution("Novak", "did not support", "the plan")) == "opposes -1");
}

TEST_CASE("the particle makes the sense: ruled out refuses, called for advocates") {
  const ParsedText text(R"(
Novak Novak PROPN NNP 2 nsubj
ruled rule VERB VBD 0 root
out out ADP RP 2 compound:prt
talks talk NOUN NNS 2 obj
)");
  CHECK(position(text, text.attribution("Novak", "ruled out", "talks")) == "refuses -1");
  const ParsedText call(R"(
Novak Novak PROPN NNP 2 nsubj
called call VERB VBD 0 root
for for ADP IN 4 case
talks talk NOUN NNS 2 obl
)");
  CHECK(position(call, call.attribution("Novak", "called for", "talks")) == "advocates 1");
}

TEST_CASE("what must happen is advocated, what must not is opposed") {
  CHECK(said("taxes tax NOUN NNS 5 nsubj\nmust must AUX MD 5 aux\nfall fall VERB VB 2 ccomp\n", "taxes must fall") ==
        "advocates 1");
  CHECK(said("taxes tax NOUN NNS 6 nsubj\nshould should AUX MD 6 aux\nnot not PART RB 6 advmod\nfall fall VERB VB 2 "
             "ccomp\n",
             "taxes should not fall") == "opposes -1");
  CHECK(said("we we PRON PRP 4 nsubj\nneed need VERB VBP 2 ccomp\nto to PART TO 6 mark\nact act VERB VB 4 xcomp\n",
             "we need to act") == "advocates 1");
  CHECK(said("they they PRON PRP 5 nsubj\nshould should AUX MD 5 aux\norder order VERB VB 2 ccomp\n"
             "agencies agency NOUN NNS 5 obj\nto to PART TO 8 mark\nstop stop VERB VB 5 xcomp\n"
             "raising raise VERB VBG 8 xcomp\nfees fee NOUN NNS 9 obj\n",
             "they should order agencies to stop raising fees") == "opposes -1");
}

TEST_CASE("one's own future commits or refuses, another's is predicted") {
  CHECK(said("we we PRON PRP 5 nsubj\nwill will AUX MD 5 aux\nleave leave VERB VB 2 ccomp\n", "we will leave") ==
        "commits 1");
  CHECK(said("we we PRON PRP 6 nsubj\nwill will AUX MD 6 aux\nnot not PART RB 6 advmod\nleave leave VERB VB 2 ccomp\n",
             "we will not leave") == "refuses -1");
  CHECK(said("prices price NOUN NNS 5 nsubj\nwill will AUX MD 5 aux\nrise rise VERB VB 2 ccomp\n",
             "prices will rise") == "predicts 0");
}

TEST_CASE("what is declared of the future is a promise") {
  const std::string future =
      "Ruritania Ruritania PROPN NNP 6 nsubj\nwould would AUX MD 6 aux\nneither neither CCONJ CC 6 cc\n"
      "disarm disarm VERB VB 2 ccomp\n";
  CHECK(said(future, "Ruritania would neither disarm", "declared", "declare") == "refuses -1");
  CHECK(said(future, "Ruritania would neither disarm") == "predicts 0");
}

TEST_CASE("an evaluation is decided by its word") {
  CHECK(said("it it PRON PRP 6 nsubj\nis be AUX VBZ 6 cop\na a DET DT 6 det\ndisaster disaster NOUN NN 2 ccomp\n",
             "it is a disaster") == "criticizes -1");
  CHECK(said("it it PRON PRP 5 nsubj\nis be AUX VBZ 5 cop\nexcellent excellent ADJ JJ 2 ccomp\n", "it is excellent") ==
        "supports 1");
  CHECK(said("it it PRON PRP 5 nsubj\nis be AUX VBZ 5 cop\nfalse false ADJ JJ 2 ccomp\n", "it is false") == "denies 0");
  CHECK(said("it it PRON PRP 4 nsubj\nrained rain VERB VBD 2 ccomp\n", "it rained") == "asserts 0");
}

TEST_CASE("what is not possible without something else calls for that") {
  const std::string lines = R"(Peace peace NOUN NN 6 nsubj
is be AUX VBZ 6 cop
not not PART RB 6 advmod
possible possible ADJ JJ 2 ccomp
without without ADP IN 8 case
talks talk NOUN NNS 6 obl
)";
  CHECK(said(lines, "Peace is not possible without talks") == "advocates 1");
}

TEST_CASE("far from a word is its negation") {
  const auto far_from = [](const std::string& word) {
    return said("Peace peace NOUN NN 5 nsubj\nis be AUX VBZ 5 cop\nfar far ADV RB 2 ccomp\nfrom from ADP IN 7 case\n" +
                    word + " " + word + " ADJ JJ 5 obl\n",
                "Peace is far from " + word);
  };
  CHECK(far_from("necessary") == "opposes -1");
  CHECK(far_from("baseless") == "asserts 0");
}

TEST_CASE("of a cue of several verbs the first that decides counts") {
  const ParsedText text(R"(
Novak Novak PROPN NNP 3 nsubj
has have AUX VBZ 3 aux
continued continue VERB VBN 0 root
to to PART TO 5 mark
push push VERB VB 3 xcomp
for for ADP IN 7 case
talks talk NOUN NNS 5 obl
)");
  CHECK(position(text, text.attribution("Novak", "has continued to push for", "talks")) == "advocates 1");
}

TEST_CASE("what others are told to do is advocated, what they are told not to do is opposed") {
  const auto told = [](const std::string& cue, const std::string& lemma, const std::string& negation) {
    const ParsedText text("Novak Novak PROPN NNP 2 nsubj\n" + cue + " " + lemma +
                          " VERB VBD 0 root\nthem they PRON PRP 2 obj\n" + negation + "to to PART TO " +
                          (negation.empty() ? "5" : "6") + " mark\nleave leave VERB VB 2 xcomp\n");
    return position(text, text.attribution("Novak", cue, negation.empty() ? "to leave" : "not to leave"));
  };
  const std::string negated = "not not PART RB 6 advmod\n";
  CHECK(told("told", "tell", "") == "advocates 1");
  CHECK(told("told", "tell", negated) == "opposes -1");
  CHECK(told("urged", "urge", negated) == "opposes -1");
  CHECK(told("ordered", "order", "") == "advocates 1");
}

TEST_CASE("what is expressed is decided by the noun") {
  const auto with_noun = [](const std::string& cue, const std::string& lemma, const std::string& noun) {
    return said(noun + " " + noun.substr(0, noun.size() - 1) +
                    " NOUN NNS 2 obj\nabout about ADP IN 5 case\ntalks talk NOUN NNS 3 nmod\n",
                noun + " about talks", cue, lemma);
  };
  CHECK(with_noun("expressed", "express", "doubts") == "questions 0");
  CHECK(with_noun("outlined", "outline", "proposals") == "advocates 1");
  CHECK(with_noun("described", "describe", "proposals") == "asserts 0"); // says nothing of his own
}

TEST_CASE("the cue decides its own sentence only") {
  const ParsedText text(R"(
Novak Novak PROPN NNP 2 nsubj
condemned condemn VERB VBD 0 root
war war NOUN NN 2 obj

Talks talk NOUN NNS 3 nsubj
must must AUX MD 3 aux
resume resume VERB VB 0 root
)");
  Attribution attribution = text.attribution("Novak", "condemned", "war");
  attribution.content.push_back(text.find("Talks must resume"));
  const Syntax syntax(text.document.text, text.analysis);
  const std::vector<Claim> claims = split_content(syntax, attribution);
  REQUIRE(claims.size() == 2);
  const auto taken =
      compose_side(syntax, lists().stances, attribution, claims[1], {.is_holder = [](std::int32_t) { return false; }});
  REQUIRE(taken.has_value());
  CHECK(taken->position == Position::advocates);
}

TEST_CASE("one's own feelings take a side, and a predicate's adjective evaluates") {
  CHECK(said("I I PRON PRP 5 nsubj\nam be AUX VBP 5 cop\ngrateful grateful ADJ JJ 2 ccomp\n", "I am grateful") ==
        "supports 1");
  CHECK(said("It it PRON PRP 7 nsubj\nis be AUX VBZ 7 cop\na a DET DT 7 det\nbad bad ADJ JJ 7 amod\nidea idea NOUN NN "
             "2 ccomp\n",
             "It is a bad idea") == "criticizes -1");
}

TEST_CASE("an opinion is what is thought, and its negation that of what is thought") {
  const auto thought = [](const std::string& verb, bool negated) {
    const int root = negated ? 6 : 4;
    const auto at = [](int n) { return std::to_string(n); };
    return said("I I PRON PRP " + at(root) + " nsubj\n" +
                    (negated ? "do do AUX VBP 6 aux\nnot not PART RB 6 advmod\n" : "") + verb + " " + verb +
                    " VERB VBP 2 ccomp\ntaxes tax NOUN NNS " + at(root + 3) + " nsubj\nmust must AUX MD " +
                    at(root + 3) + " aux\nrise rise VERB VB " + at(root) + " ccomp\n",
                std::string("I ") + (negated ? "do not " : "") + verb + " taxes must rise");
  };
  CHECK(thought("think", false) == "advocates 1");
  CHECK(thought("think", true) == "opposes -1");
  CHECK(thought("hear", false) == "asserts 0");
}

TEST_CASE("a cue that negates an opinion negates what is held") {
  const std::string lines = R"(
Novak Novak PROPN NNP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
think think VERB VB 0 root
it it PRON PRP 8 nsubj
was be AUX VBD 8 cop
an a DET DT 8 det
achievement achievement NOUN NN 4 ccomp
)";
  const ParsedText text(lines);
  CHECK(position(text, text.attribution("Novak", "did not think", "it was an achievement")) == "criticizes -1");
}

TEST_CASE("what somebody is asked to do is advocated, also by the one who is quoted") {
  const std::string ask = "We we PRON PRP 4 nsubj\nask ask VERB VBP 2 ccomp\nyou you PRON PRP 4 obj\nto to PART TO 7 "
                          "mark\nleave leave VERB VB 4 xcomp\n";
  CHECK(said(ask, "We ask you to leave") == "advocates 1");
}

TEST_CASE("thanks and a refusal to comment are no position") {
  const auto taken = [](const std::string& lines, const std::string& cue, const std::string& content) {
    const ParsedText text(lines);
    const Syntax syntax(text.document.text, text.analysis);
    const Attribution attribution = text.attribution("Novak", cue, content);
    return compose_side(syntax, lists().stances, attribution, split_content(syntax, attribution).at(0),
                        {.is_holder = [](std::int32_t) { return false; }})
        .has_value();
  };
  const auto declined = [&](const std::string& verb) {
    return taken("Novak Novak PROPN NNP 2 nsubj\ndeclined decline VERB VBD 0 root\nto to PART TO 4 mark\n" + verb +
                     " " + verb + " VERB VB 2 xcomp\n",
                 "declined", "to " + verb);
  };
  CHECK(declined("resign"));
  CHECK_FALSE(declined("comment"));
  CHECK_FALSE(
      taken("Novak Novak PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nThank thank VERB VB 2 ccomp\nyou you PRON "
            "PRP 3 obj\n",
            "said", "Thank you"));
}

TEST_CASE("what something is called evaluates it; calling on somebody to act advocates") {
  const auto called = [](const std::string& adjective) {
    return said("the the DET DT 4 det\nplan plan NOUN NN 2 obj\n" + adjective + " " + adjective + " ADJ JJ 2 xcomp\n",
                "the plan " + adjective, "called", "call");
  };
  CHECK(called("shameful") == "criticizes -1");
  CHECK(called("brilliant") == "supports 1");
  CHECK(called("green") == "asserts 0");
  CHECK(said("it it PRON PRP 2 obj\nas as ADP IN 6 case\na a DET DT 6 det\ndisaster disaster NOUN NN 2 obl\n",
             "it as a disaster", "described", "describe") == "criticizes -1");
  CHECK(said("voters voter NOUN NNS 2 obj\nto to PART TO 5 mark\nwait wait VERB VB 2 xcomp\n", "to wait", "called",
             "call") == "advocates 1");
}

TEST_CASE("where the parser takes another word for the root, a first finite verb of duty decides") {
  const std::string plans = "plans plan NOUN NNS 2 obj\nto to PART TO 5 mark\nbuild build VERB VB 3 acl\n";
  const auto modal = [&](const std::string& word) {
    return said(plans + word + " " + word + " AUX MD 7 aux\nstop stop VERB VB 5 ccomp\n",
                "plans to build " + word + " stop");
  };
  CHECK(modal("should") == "advocates 1");
  CHECK(modal("can") != "advocates 1");
  // Not of a clause within.
  CHECK(said("those those PRON DT 2 obj\nwho who PRON WP 5 nsubj\nmust must AUX MD 6 aux\nwait wait VERB VB 3 "
             "acl:relcl\n",
             "those who must wait") == "asserts 0");
}

TEST_CASE("a command is a demand, a negated one opposes") {
  CHECK(said("Go go VERB VB 2 ccomp\n", "Go") == "advocates 1");
  CHECK(said("Do do AUX VBP 5 aux\nnot not PART RB 5 advmod\ngo go VERB VB 2 ccomp\n", "Do not go") == "opposes -1");
}

// What the first view in a sentence comes to, read by the engine as it ships: "opposes -1 cap"; "none" where nobody in
// it holds anything. Its pronouns of the third person stand for the holder.
static std::string side(const std::string& sentence) {
  Document document;
  document.id = "test.txt";
  document.text = sentence;
  const Article article = read_article(document, *models().language);
  const Syntax& syntax = article.syntax;
  const IsHolder is_holder = [&](std::int32_t token) {
    return syntax[token].upos == Upos::PRON && syntax.word(token) != "it" && syntax.word(token) != "It";
  };
  for (const Attribution& attribution : attribute(article, *models().attribution)) {
    if (suspended_by(syntax, lists().stances, attribution) != no_token) continue;
    for (const Claim& claim : split_content(syntax, attribution)) {
      const auto taken = compose_side(syntax, lists().stances, attribution, claim, {.is_holder = is_holder});
      if (!taken) continue;
      const std::int32_t about = taken->about != no_token ? taken->about : claim.root;
      return std::string(name(taken->position)) + " " + std::to_string(taken->polarity) + " " +
             std::string(syntax.word(about));
    }
  }
  return "none";
}

TEST_CASE("an act that undoes turns the side onto the thing") {
  CHECK(side("Novak urged the senate to cancel the airport.") == "opposes -1 airport");
  CHECK(side("Novak said the senate should do away with the pension.") == "opposes -1 pension");
  CHECK(side("Novak promised to tear up the contract.") == "opposes -1 contract");
  CHECK(side("Novak refused to axe the pension.") == "supports 1 pension");
  CHECK(side("Novak urged ministers not to revoke the licence.") == "supports 1 licence");
  CHECK(side("Novak warned against shelving the airport.") == "supports 1 airport");
  CHECK(side("Novak called for the airport to be cancelled.") == "opposes -1 airport");
}

TEST_CASE("a noun that only carries an act leads on to what the act is on") {
  CHECK(side("Novak rejected calls to cancel the airport.") == "supports 1 airport");
  CHECK(side("Novak condemned the decision to axe the pension.") == "supports 1 pension");
  CHECK(side("Novak backed a bill to overturn the verdict.") == "opposes -1 verdict");
}

TEST_CASE("an act that is left undone turns the side as well, and two turns are none") {
  CHECK(side("Novak promised not to build the airport.") == "refuses -1 build");
  CHECK(side("Novak urged ministers to stop blocking the budget.") == "advocates 1 budget");
  CHECK(side("Novak said it would be a disgrace to fail to pass the budget.") == "supports 1 budget");
  // The parser takes "Failing" for the predicate.
  CHECK(side("Failing to pass the budget would be a disgrace, said Novak.") == "supports 1 budget");
}

TEST_CASE("a noun that undoes stays with the act") {
  CHECK(side("Novak welcomed the repeal of the statute.") == "supports 1 repeal");
}

TEST_CASE("an open question is no side") {
  CHECK(side("Novak refused to say whether he backs the airport.").starts_with("questions 0"));
  CHECK(side("Novak has not decided whether to sign the contract.").starts_with("questions 0"));
  CHECK(side("Novak may oppose the budget.").starts_with("predicts 0"));
  CHECK(side("Novak said he would back the airport if the price were lower.").starts_with("asserts 0"));
  CHECK(side("Novak is unlikely to back the airport.") == "none");
}

TEST_CASE("what somebody denies, is accused of or should hold is not his view") {
  CHECK(side("Novak denied that he had backed the airport.").starts_with("denies 0"));
  CHECK(side("Novak said it was not true that the miners had called for a strike.").starts_with("denies 0"));
  CHECK(side("Novak said the senate must not reject the contract.") == "supports 1 contract");
}

TEST_CASE("who no longer backs a thing is against it, who does not oppose it takes no side") {
  CHECK(side("Novak no longer supports the airport.") == "opposes -1 airport");
  CHECK(side("Neither Poland nor Sweden supported the embargo.") == "opposes -1 embargo");
  CHECK(side("Novak did not oppose the airport.").starts_with("asserts 0"));
}

TEST_CASE("what is judged is the topic, never the judgement") {
  CHECK(side("Novak called the airport a waste of money.") == "criticizes -1 airport");
  CHECK(side("Novak said the verdict was a disgrace.") == "criticizes -1 verdict");
  CHECK(side("Novak described the bridge as a triumph.") == "supports 1 bridge");
}

TEST_CASE("what is foretold, was done or would have to be done is no demand") {
  CHECK(side("Novak warned that the statute would create a market.").starts_with("predicts 0"));
  CHECK(side("Novak said the town had to close two schools.").starts_with("asserts 0"));
  CHECK(side("Novak said the town would have to borrow the money.").starts_with("predicts 0"));
  CHECK(side("Novak said the town must close two schools.").starts_with("advocates 1"));
}

TEST_CASE("what something is called is no part of the verb, whatever preposition follows") {
  CHECK(side("Novak called the airport a disaster for the town.") == "criticizes -1 airport");
  CHECK(side("Novak called the statute an attack on every citizen.").starts_with("asserts 0"));
}

TEST_CASE("who shares a view holds what is shared") {
  CHECK(side("Novak agreed that the verdict was a disgrace.") == "criticizes -1 verdict");
  CHECK(side("Novak agreed with the verdict.") == "supports 1 verdict");
}

TEST_CASE("what may be a judgement is none, nor is importance that is foretold or goes with a noun") {
  CHECK(side("Novak said the airport could be a disaster.").starts_with("predicts 0"));
  CHECK(side("Novak said the airport will be important in the vote.").starts_with("predicts 0"));
  CHECK(side("Novak said the airport is an important matter.").starts_with("asserts 0"));
  CHECK(side("Novak said the airport is important.").starts_with("advocates 1"));
}

TEST_CASE("who does not rule a thing out or stops short of a pledge is not for it") {
  CHECK(side("Novak did not rule out a strike.").starts_with("asserts 0"));
  CHECK(side("Novak ruled out a strike.") == "refuses -1 strike");
  CHECK_FALSE(side("Novak stopped short of backing the airport.").find(" 1 ") != std::string::npos);
}

TEST_CASE("who quarrels over a thing says no side") {
  CHECK(side("Novak and Moreau disagree over the airport.") == "none");
}
