#include "base/error.h"
#include "language/conllu.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace standpoint;

static std::vector<ConlluSentence> read(const std::string& text) {
  std::istringstream in(text);
  ConlluReader reader(in, "given.conllu");
  std::vector<ConlluSentence> sentences;
  for (ConlluSentence sentence; reader.next(sentence);) sentences.push_back(sentence);
  return sentences;
}

static std::string message_for(const std::string& text) {
  try {
    read(text);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_format);
    return error.what();
  }
  return "";
}

static const std::string two_sentences = "# newdoc id = d\n"
                                         "# sent_id = 1\n"
                                         "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
                                         "1\tDo\tdo\tAUX\tVB\tMood=Imp\t3\taux\t_\t_\n"
                                         "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_\n"
                                         "2.1\tghost\tghost\tVERB\tVB\t_\t_\t_\t_\t_\n"
                                         "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tX=1|SpaceAfter=No\n"
                                         "4\t!\t!\tPUNCT\t.\t_\t3\tpunct\t_\t_\n"
                                         "\n"
                                         "# newpar\n"
                                         "1\tÇa\tça\tPRON\tPRP\t_\t0\troot\t_\t_\n"
                                         "\n";

TEST_CASE("words keep their columns; ranges and empty nodes are no words") {
  const auto sentences = read(two_sentences);
  REQUIRE(sentences.size() == 2);
  REQUIRE(sentences[0].words.size() == 4);
  const ConlluWord& go = sentences[0].words[2];
  CHECK(go.form == "go");
  CHECK(go.upos == Upos::VERB);
  CHECK(go.xpos == Xpos::VB);
  CHECK(go.head == no_token);
  CHECK(go.relation == Relation::root);
  CHECK(go.misc == "X=1|SpaceAfter=No");
  CHECK(sentences[0].words[0].head == 2);
  CHECK(sentences[0].words[0].feats == "Mood=Imp");
  CHECK(sentences[0].comments == std::vector<std::string>{"newdoc id = d", "sent_id = 1"});
  CHECK(sentences[0].line == 1);
  CHECK(sentences[1].line == 10);
  CHECK(sentences[1].opens_paragraph());
}

TEST_CASE("no blank stands within a multiword token, and its last word takes the blank of the whole") {
  const auto words = read(two_sentences)[0].words;
  CHECK_FALSE(words[0].space_after);
  CHECK_FALSE(words[1].space_after);
  CHECK_FALSE(words[2].space_after);
  CHECK(words[3].space_after);
}

TEST_CASE("Windows line ends, a byte order mark, blank lines and a missing last line end are read") {
  const auto sentences =
      read("\xEF\xBB\xBF\r\n\r\n1\ta\ta\tX\tXX\t_\t0\troot\t_\t_\r\n\r\n \n1\tb\tb\tX\tXX\t_\t0\troot\t_\t_");
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].words[0].misc == "_");
  CHECK(sentences[1].words[0].form == "b");
}

TEST_CASE("labels that are not in the sets are counted, and read as X, XX, dep") {
  const auto words = read("1\ta\t_\tFOO\tBAR\t_\t0\tnsubjpass\t_\t_\n2\tb\t_\t_\t_\t_\t_\t_\t_\t_\n");
  CHECK(words[0].unknown_labels == 3);
  CHECK(words[0].words[0].relation == Relation::dep);
  CHECK(words[0].words[1].head == no_token);
}

TEST_CASE("a line that is not CoNLL-U is named with file and line") {
  CHECK(message_for("1\ta\n") == "given.conllu:1: not ten columns between tabs: a CoNLL-U word has ID, FORM, ... MISC");
  CHECK(message_for("1\ta\ta\tX\tXX\t_\t0\troot\t_\t_\t_\n") != "");
  CHECK(message_for("1\t\ta\tX\tXX\t_\t0\troot\t_\t_\n") != "");
  CHECK(message_for("# c\n2\ta\ta\tX\tXX\t_\t0\troot\t_\t_\n") == "given.conllu:2: word number 2 where 1 should stand");
  CHECK(message_for("1\ta\ta\tX\tXX\t_\t-1\troot\t_\t_\n") == "given.conllu:1: bad head -1");
  CHECK(message_for("1\ta\ta\tX\tXX\t_\t6666666666616\troot\t_\t_\n") == "given.conllu:1: bad head 6666666666616");
  CHECK(message_for("1\ta\ta\tX\tXX\t_\t1\troot\t_\t_\n") == "given.conllu:1: word 1 is its own head");
  CHECK(message_for("1\ta\ta\tX\tXX\t_\t7\troot\t_\t_\n") ==
        "given.conllu:1: head 7 of \"a\" is beyond the sentence's end");
  CHECK(message_for("1-x\ta\ta\tX\tXX\t_\t1\troot\t_\t_\n") == "given.conllu:1: bad word range 1-x");
  CHECK(message_for("") == "");
}

TEST_CASE("a file that is not there is missing input") {
  CHECK_THROWS_AS(read_conllu("/nowhere/at/all.conllu"), Error);
}

TEST_CASE("given sentences become a text with a blank between words and an empty line between paragraphs") {
  const TokenizedText text = text_of(read(two_sentences), "d");
  CHECK(text.document.id == "d");
  CHECK(text.document.text == "Don'tgo!\n\nÇa\n");
  REQUIRE(text.tokens.size() == 5);
  CHECK(slice(text.document.text, text.tokens[1]) == "n't");
  CHECK(slice(text.document.text, text.tokens[4]) == "Ça");
  REQUIRE(text.sentences.size() == 2);
  CHECK(slice(text.document.text, text.sentences[0].span) == "Don'tgo!");
  CHECK(text.sentences[0].paragraph == 0);
  CHECK(text.sentences[1].paragraph == 1);
  CHECK(text.sentences[1].first == 4);
  CHECK(text.sentences[1].last == 5);
}

static Analysis bare_analysis(const TokenizedText& text) {
  Analysis analysis;
  analysis.sentences = text.sentences;
  for (std::size_t s = 0; s < text.sentences.size(); ++s)
    for (std::int32_t i = text.sentences[s].first; i < text.sentences[s].last; ++i)
      analysis.tokens.push_back({.span = text.tokens[i],
                                 .lemma = "l",
                                 .upos = Upos::NOUN,
                                 .xpos = Xpos::NN,
                                 .relation = i == text.sentences[s].first ? Relation::root : Relation::dep,
                                 .head = i == text.sentences[s].first ? no_token : text.sentences[s].first,
                                 .sentence = static_cast<std::int32_t>(s)});
  return analysis;
}

TEST_CASE("what is written is read back with the same words, heads and blanks") {
  const TokenizedText text = text_of(read(two_sentences), "d");
  std::ostringstream out;
  write_conllu(out, text.document, bare_analysis(text));
  const auto back = read(out.str());
  REQUIRE(back.size() == 2);
  CHECK(text_of(back, "d").document.text == text.document.text);
  CHECK(back[0].words[3].head == 0);
  CHECK(back[0].words[0].head == no_token);
  CHECK(back[0].unknown_labels == 0);
}

TEST_CASE("offsets are written in code points") {
  const TokenizedText text = text_of(read("1\tÇa\t_\t_\t_\t_\t0\troot\t_\t_\n2\tva\t_\t_\t_\t_\t1\tdep\t_\t_\n"), "d");
  std::ostringstream out;
  write_conllu(out, text.document, bare_analysis(text));
  CHECK(out.str() == "# newdoc id = d\n# newpar\n# sent_id = d-1\n# text = Ça va\n"
                     "1\tÇa\tl\tNOUN\tNN\t_\t0\troot\t_\tB=0|E=2\n"
                     "2\tva\tl\tNOUN\tNN\t_\t1\tdep\t_\tB=3|E=5\n\n");
}

TEST_CASE("line breaks and tabs of the text never break a line of CoNLL-U") {
  Document document;
  document.id = "a\tb\nc";
  document.text = "one\n\ttwo\r\nthree";
  Analysis analysis;
  analysis.tokens.resize(3);
  analysis.tokens[0].span = {0, 3};
  analysis.tokens[1].span = {5, 8};
  analysis.tokens[2].span = {10, 15};
  analysis.sentences = {{.span = {0, 15}, .first = 0, .last = 3}};
  std::ostringstream out;
  write_conllu(out, document, analysis);
  const auto back = read(out.str());
  REQUIRE(back.size() == 1);
  CHECK(back[0].comments[0] == "newdoc id = a b c");
  CHECK(back[0].comments[3] == "text = one  two  three");
}
