#include "claims/predicate.h"
#include "tests/article/parsed_text.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static Mood mood(const std::string& lines, const std::string& word) {
  const ParsedText text(lines);
  const Syntax syntax(text.document.text, text.analysis);
  return mood_of(syntax, lists().stances.grammar, text.head(text.find(word)));
}

TEST_CASE("auxiliaries say duty, future and possibility, and a conjunct shares those of the first") {
  const std::string lines = R"(
We we PRON PRP 3 nsubj
should should AUX MD 3 aux
stop stop VERB VB 0 root
and and CCONJ CC 5 cc
think think VERB VB 3 conj
)";
  CHECK(mood(lines, "stop").duty);
  CHECK(mood(lines, "think").duty);
  CHECK_FALSE(mood(lines, "stop").future);
  CHECK(mood("Prices price NOUN NNS 3 nsubj\nmight might AUX MD 3 aux\nrise rise VERB VB 0 root\n", "rise").possible);
}

TEST_CASE("'has to' is a duty, 'is going to' a future") {
  const auto before_infinitive = [](const std::string& form, const std::string& lemma) {
    return mood("It it PRON PRP 2 nsubj\n" + form + " " + lemma +
                    " VERB VBZ 0 root\nto to PART TO 4 mark\nend end VERB VB 2 xcomp\n",
                form);
  };
  CHECK(before_infinitive("has", "have").duty);
  CHECK(before_infinitive("needs", "need").duty);
  CHECK(before_infinitive("going", "go").future);
  CHECK_FALSE(before_infinitive("seems", "seem").duty);
}

TEST_CASE("who 'has no power to act' has no duty to") {
  CHECK_FALSE(mood("It it PRON PRP 2 nsubj\nhas have VERB VBZ 0 root\nno no DET DT 4 det\npower power NOUN NN 2 obj\n"
                   "to to PART TO 6 mark\nact act VERB VB 2 xcomp\n",
                   "has")
                  .duty);
}

TEST_CASE("a negative subject, object or determiner negates the predicate") {
  CHECK(mood("Nobody nobody PRON NN 2 nsubj\nwants want VERB VBZ 0 root\nwar war NOUN NN 2 obj\n", "wants").negated);
  CHECK(mood("No no DET DT 2 det\ntax tax NOUN NN 3 nsubj\nrose rise VERB VBD 0 root\n", "rose").negated);
  CHECK(mood("He he PRON PRP 2 nsubj\nsaid say VERB VBD 0 root\nnothing nothing PRON NN 2 obj\n", "said").negated);
  CHECK_FALSE(mood("He he PRON PRP 2 nsubj\nsaid say VERB VBD 0 root\nmuch much PRON NN 2 obj\n", "said").negated);
}

TEST_CASE("the subject is the predicate's own or the one that it shares") {
  const ParsedText text(R"(
We we PRON PRP 3 nsubj
will will AUX MD 3 aux
stop stop VERB VB 0 root
and and CCONJ CC 5 cc
think think VERB VB 3 conj
)");
  const Syntax syntax(text.document.text, text.analysis);
  CHECK(subject_of(syntax, 4) == 0);
  CHECK(is_first_person(syntax, lists().stances.grammar, 0));
  CHECK_FALSE(is_first_person(syntax, lists().stances.grammar, 2));
  CHECK(subject_of(syntax, 1) == no_token);
}
