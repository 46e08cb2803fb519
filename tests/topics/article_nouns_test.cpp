#include "tests/article/parsed_text.h"
#include "tests/lexicon/shipped_lists.h"
#include "topics/article_nouns.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static const std::string text_of_a_bill =
    "A a DET DT 3 det\nnew new ADJ JJ 3 amod\nbill bill NOUN NN 6 nsubj\n"
    "on on ADP IN 5 case\ntolls toll NOUN NNS 3 nmod\npassed pass VERB VBD 0 root\n\n"
    "The the DET DT 2 det\nbill bill NOUN NN 3 nsubj\nfailed fail VERB VBD 0 root\n\n"
    "Bills bill NOUN NNS 2 nsubj\nfail fail VERB VBP 0 root\n";

TEST_CASE("a definite bare noun has the mention that tells which as its fuller wording") {
  const ParsedText text(text_of_a_bill);
  const Syntax syntax(text.document.text, text.analysis);
  const ArticleNouns nouns(text.document, syntax, lists().stances);
  CHECK_FALSE(nouns.is_bare(2));
  CHECK(nouns.fuller(2) == no_token); // it tells which itself
  CHECK(nouns.is_bare(7));
  CHECK(nouns.fuller(7) == 2);
  CHECK(nouns.is_bare(9));
  CHECK(nouns.fuller(9) == no_token); // bills in general
}

TEST_CASE("adjectives that fit anything do not tell which") {
  const ParsedText text("The the DET DT 3 det\nnew new ADJ JJ 3 amod\nbill bill NOUN NN 4 nsubj\n"
                        "failed fail VERB VBD 0 root\n");
  const Syntax syntax(text.document.text, text.analysis);
  CHECK(ArticleNouns(text.document, syntax, lists().stances).is_bare(2));
}

TEST_CASE("the main topic is the frequent noun that the title has, with the word before it") {
  ParsedText text("Harbour harbour NOUN NN 2 compound\ntolls toll NOUN NNS 3 nsubj\nrise rise VERB VBP 0 root\n\n"
                  "City city NOUN NN 2 compound\ntaxes tax NOUN NNS 3 nsubj\nrise rise VERB VBP 0 root\n");
  text.document.title = "Anger over TAXES in the city";
  const Syntax syntax(text.document.text, text.analysis);
  const ArticleNouns nouns(text.document, syntax, lists().stances);
  CHECK(nouns.main_topics(1).front().label == "City taxes");
  CHECK(nouns.in_title(4));
  CHECK_FALSE(nouns.in_title(1));
  CHECK(nouns.use(2).count == 2);
}

TEST_CASE("a bare mention counts for the fuller one when the main topic is sought") {
  const ParsedText text("A a DET DT 3 det\ntoll toll NOUN NN 3 compound\nbill bill NOUN NN 4 nsubj\n"
                        "passed pass VERB VBD 0 root\n\nThe the DET DT 2 det\nbill bill NOUN NN 3 nsubj\n"
                        "failed fail VERB VBD 0 root\n");
  const Syntax syntax(text.document.text, text.analysis);
  CHECK(ArticleNouns(text.document, syntax, lists().stances).main_topics(1).front().label == "toll bill");
}

TEST_CASE("what is thought of a thing does not tell which it is, what it does tells") {
  const ParsedText text(
      "A a DET DT 2 det\nlaw law NOUN NN 5 nsubj\nbanning ban VERB VBG 2 acl\ntolls toll NOUN NNS 3 obj\n"
      "passed pass VERB VBD 0 root\n\nThis this DET DT 3 det\ndisastrous disastrous ADJ JJ 3 amod\n"
      "law law NOUN NN 4 nsubj\nfails fail VERB VBZ 0 root\n");
  const Syntax syntax(text.document.text, text.analysis);
  const ArticleNouns nouns(text.document, syntax, lists().stances);
  CHECK_FALSE(nouns.is_bare(1));
  CHECK(nouns.is_bare(7));
  CHECK(nouns.fuller(7) == 1);
}

TEST_CASE("headlines give no wordings: their trees are often wrong") {
  ParsedText text("Roe Roe PROPN NNP 2 compound\nattacks attack NOUN NNS 0 root\n\n"
                  "The the DET DT 2 det\nattacks attack NOUN NNS 3 nsubj\nfailed fail VERB VBD 0 root\n");
  text.analysis.sentences[0].kind = SentenceKind::headline;
  const Syntax syntax(text.document.text, text.analysis);
  const ArticleNouns nouns(text.document, syntax, lists().stances);
  CHECK(nouns.main_topics(1).empty());
  CHECK(nouns.fuller(3) == no_token);
}

TEST_CASE("an article without words has no main topic") {
  const ParsedText text("");
  const Syntax syntax(text.document.text, text.analysis);
  CHECK(ArticleNouns(text.document, syntax, lists().stances).main_topics(1).empty());
}

TEST_CASE("\"other bills\" are not \"the bill\"") {
  const auto fuller = [](const std::string& adjective) {
    const ParsedText text(adjective + " " + adjective +
                          " ADJ JJ 3 amod\ntoll toll NOUN NN 3 compound\nbill bill NOUN NN 4 nsubj\n"
                          "passed pass VERB VBD 0 root\n\n"
                          "the the DET DT 2 det\nbill bill NOUN NN 3 nsubj\nfailed fail VERB VBD 0 root\n");
    const Syntax syntax(text.document.text, text.analysis);
    return ArticleNouns(text.document, syntax, lists().stances).fuller(5);
  };
  CHECK(fuller("northern") == 2);
  CHECK(fuller("other") == no_token);
}
