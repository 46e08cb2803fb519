#include "drafts/claim_draft.h"
#include "drafts/verb_phrase.h"
#include "lexicon/lexicon.h"
#include "tests/article/parsed_text.h"
#include "tests/lexicon/shipped_lists.h"
#include "wording/keep_words.h"
#include "wording/word_claims.h"
#include "wording/write_draft.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

// The whole sentence as a draft, in at most so many words.
std::string shortened(const std::string& lines, int budget) {
  const ParsedText text(lines);
  const Syntax syntax(text.document.text, text.analysis);
  ClaimDraft draft(syntax, 0);
  for (std::int32_t at = 0; at < syntax.size(); ++at) {
    draft.word(at).taken = true;
    if (syntax[at].head == no_token) draft.root = at;
  }
  weigh_words(draft, lists(), "");
  if (!keep_words(draft, budget)) return "(does not fit)";
  return write_draft(draft, lists().actors);
}

const std::string toll_sentence = "The the DET DT 3 det\nnew new ADJ JJ 3 amod\ntoll toll NOUN NN 5 nsubj\n"
                                  "would would AUX MD 5 aux\ncost cost VERB VB 0 root\n"
                                  "many many ADJ JJ 7 amod\nfarmers farmer NOUN NNS 5 iobj\n"
                                  "their their PRON PRP$ 9 nmod:poss\nliving living NOUN NN 5 obj\n"
                                  "in in ADP IN 12 case\nthe the DET DT 12 det\nvalley valley NOUN NN 5 obl\n";

} // namespace

TEST_CASE("words are counted as the scorer of claims counts them") {
  CHECK(count_words("the U.S. plan") == 4);
  CHECK(count_words("a 1,933-mile wall") == 4);
  CHECK(count_words("24-hour drinking isn't wanted") == 4);
  CHECK(count_words("£39.6 million – the rest") == 5);
  CHECK(count_words("ministers’ plans") == 2);
  CHECK(count_words("") == 0);
}

TEST_CASE("a claim that begins with a pronoun or in which somebody speaks of himself does not stand alone") {
  CHECK(stands_alone("the US would gain"));
  CHECK(stands_alone("Itala would gain"));
  CHECK_FALSE(stands_alone(""));
  for (const std::string claim : {"it would cost jobs", "That is unacceptable", "these tolls", "farmers fear our plan",
                                  "what I want", "the toll costs us", "it's late"}) {
    INFO(claim);
    CHECK_FALSE(stands_alone(claim));
  }
}

TEST_CASE("what is short enough stays whole") {
  CHECK(shortened(toll_sentence, 12) == "the new toll would cost many farmers their living in the valley");
}

TEST_CASE("whole phrases are cut, articles before nouns, and what the verb needs stays") {
  CHECK(shortened(toll_sentence, 10) == "new toll would cost many farmers their living in valley");
  CHECK(shortened(toll_sentence, 7) == "toll would cost many farmers their living");
  CHECK(shortened(toll_sentence, 4) == "(does not fit)");
}

TEST_CASE("a negation is never cut") {
  const std::string lines = "Farmers farmer NOUN NNS 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\n"
                            "agree agree VERB VB 0 root\nyesterday yesterday NOUN NN 4 obl:unmarked\n";
  CHECK(shortened(lines, 4) == "farmers did not agree");
}

TEST_CASE("a list that loses its last member has its and before the new last one") {
  CHECK(shortened("Roads road NOUN NNS 2 nsubj\nfail fail VERB VBP 0 root\n", 5) == "roads fail");
  CHECK(shortened("Tolls toll NOUN NNS 2 nsubj\nhurt hurt VERB VBP 0 root\nfarmers~ farmer NOUN NNS 2 obj\n"
                  ", , PUNCT , 5 punct\nbakers~ baker NOUN NNS 3 conj\n, , PUNCT , 9 punct\n"
                  "and and CCONJ CC 9 cc\npoor poor ADJ JJ 9 amod\ntenants tenant NOUN NNS 3 conj\n",
                  5) == "tolls hurt farmers and bakers");
}

TEST_CASE("a possessive is no verb, and parts of names go with them") {
  CHECK(shortened("Roe~ Roe PROPN NNP 3 nmod:poss\n's 's PART POS 1 case\nplan plan NOUN NN 4 nsubj\n"
                  "fails fail VERB VBZ 0 root\n",
                  12) == "Roe's plan fails");
  CHECK(shortened("The the DET DT 3 det\nUnited united ADJ NNP 3 amod\nStates state PROPN NNPS 4 nsubj\n"
                  "pays pay VERB VBZ 0 root\n",
                  4) == "the United States pays");
}

TEST_CASE("verbs agree with a subject in the third person singular") {
  CHECK(third_person("have") == "has");
  CHECK(third_person("are") == "is");
  CHECK(third_person("carry") == "carries");
  CHECK(third_person("pay") == "pays");
  CHECK(third_person("watch") == "watches");
  CHECK(third_person("close") == "closes");
}

TEST_CASE("an article stays before a singular noun longer than before a plural") {
  const std::string lines = "The the DET DT 2 det\nfarmers farmer NOUN NNS 3 nsubj\nwant want VERB VBP 0 root\n"
                            "the the DET DT 5 det\nbridge bridge NOUN NN 3 obj\n";
  CHECK(shortened(lines, 4) == "farmers want the bridge");
}

TEST_CASE("what is compared stays whole") {
  const std::string lines = "Nothing nothing PRON NN 4 nsubj\nis be AUX VBZ 4 cop\nas as ADV RB 4 advmod\n"
                            "big big ADJ JJ 0 root\nas as ADP IN 6 case\nSandy~ Sandy PROPN NNP 4 obl\n"
                            "in in ADP IN 8 case\nautumn autumn NOUN NN 4 obl\n";
  CHECK(shortened(lines, 6) == "nothing is as big as Sandy");
}

TEST_CASE("where needed words are too many, side clauses stop being needed before the complements of verbs") {
  const ParsedText text("Roe~ Roe PROPN NNP 2 nsubj\nsaw see VERB VBD 0 root\nthe the DET DT 4 det\n"
                        "way way NOUN NN 2 obj\nit it PRON PRP 6 nsubj\nworks work VERB VBZ 4 acl\n");
  const Syntax syntax(text.document.text, text.analysis);
  ClaimDraft draft(syntax, 0);
  for (std::int32_t at = 0; at < syntax.size(); ++at) draft.word(at).taken = true;
  draft.root = 1;
  weigh_words(draft, lists(), "");
  draft.word(5).needed = true;
  need_less(draft, 1, false);
  CHECK_FALSE(draft.word(5).needed);
  CHECK(draft.word(3).needed); // the object
}
