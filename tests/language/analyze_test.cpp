// The language engine with the model that ships.
#include "base/error.h"
#include "language/analyze.h"
#include "language/conllu.h"
#include "learned/model_parts.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace standpoint;

static const LanguageModel& model() {
  static const auto loaded = load_language_model(open_part(STANDPOINT_SOURCE_DIR "/models", "language"));
  return *loaded;
}

static Document document_of(std::string text) {
  Document document;
  document.id = "test.txt";
  document.text = std::move(text);
  return document;
}

// The first token with this form.
static std::int32_t find(const Document& document, const Analysis& analysis, std::string_view form) {
  for (std::size_t i = 0; i < analysis.tokens.size(); ++i)
    if (slice(document.text, analysis.tokens[i].span) == form) return static_cast<std::int32_t>(i);
  FAIL("no token " << form);
  return no_token;
}

static void check_sound(const Document& document, const Analysis& analysis) {
  std::int32_t next = 0;
  std::uint32_t end = 0;
  for (const Sentence& sentence : analysis.sentences) {
    REQUIRE(sentence.first == next);
    REQUIRE(sentence.last > sentence.first);
    next = sentence.last;
    int roots = 0;
    for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& token = analysis.tokens[i];
      REQUIRE(token.span.begin >= end);
      REQUIRE(token.span.begin < token.span.end);
      REQUIRE(token.span.end <= document.text.size());
      end = token.span.end;
      REQUIRE(sentence.span.contains(token.span));
      REQUIRE(&analysis.sentences[token.sentence] == &sentence);
      REQUIRE_FALSE(token.lemma.empty());
      roots += token.head == no_token;
      if (token.head != no_token) REQUIRE((token.head >= sentence.first && token.head < sentence.last));
    }
    REQUIRE(roots == 1);
  }
  REQUIRE(next == static_cast<std::int32_t>(analysis.tokens.size()));
}

TEST_CASE("subject, object, clause and by-phrase of plain news sentences are found") {
  const Document document = document_of("The mayor said the council had rejected the plan. The treaty was signed by "
                                        "the ministers.");
  const Analysis analysis = analyze(document, model());
  check_sound(document, analysis);
  REQUIRE(analysis.sentences.size() == 2);
  const auto token = [&](std::string_view form) -> const Token& {
    return analysis.tokens[find(document, analysis, form)];
  };
  CHECK(token("mayor").head == find(document, analysis, "said"));
  CHECK(token("mayor").relation == Relation::nsubj);
  CHECK(token("rejected").head == find(document, analysis, "said"));
  CHECK(token("rejected").relation == Relation::ccomp);
  CHECK(token("rejected").lemma == "reject");
  CHECK(token("plan").relation == Relation::obj);
  CHECK(token("treaty").relation == Relation::nsubj_pass);
  CHECK(token("ministers").relation == Relation::obl_agent);
  CHECK(token("ministers").upos == Upos::NOUN);
  CHECK(token("was").upos == Upos::AUX);
}

TEST_CASE("any text gives sound trees: odd characters, no words, one endless sentence") {
  std::string endless;
  for (int i = 0; i < 3000; ++i) endless += i % 50 == 49 ? "and so on, " : "he said that ";
  for (const std::string& text :
       {std::string(), std::string(" \n\n "), std::string("?"), std::string("한국은 반대했다. العربية"),
        std::string("\"\"\"\" ((((( -- -- ..."), std::string("a\0b", 3), endless}) {
    const Document document = document_of(text);
    check_sound(document, analyze(document, model()));
  }
}

TEST_CASE("sentences of more than three hundred words are cut, mostly behind a comma") {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "one more item, ";
  const Document document = document_of(text);
  const Analysis analysis = analyze(document, model());
  REQUIRE(analysis.sentences.size() > 1);
  const auto behind_comma = std::count_if(analysis.sentences.begin(), analysis.sentences.end(),
                                          [&](const Sentence& s) { return text[s.span.end - 1] == ','; });
  CHECK(behind_comma + 1 >= static_cast<std::ptrdiff_t>(analysis.sentences.size()));
  for (const Sentence& sentence : analysis.sentences) CHECK(sentence.last - sentence.first <= 300);
}

TEST_CASE("given words are kept as they are") {
  ConlluSentence sentence;
  for (const char* form : {"do", "n't", "New-York", "go"}) {
    ConlluWord word;
    word.form = form;
    sentence.words.push_back(word);
  }
  const TokenizedText given = text_of({sentence}, "given");
  const Analysis analysis = analyze_tokens(given, model());
  REQUIRE(analysis.tokens.size() == 4);
  CHECK(slice(given.document.text, analysis.tokens[2].span) == "New-York");
}

TEST_CASE("the same text gives the same analysis") {
  const Document document = document_of("Critics of the plan, who had met on Tuesday, called it a disaster.");
  const Analysis a = analyze(document, model()), b = analyze(document, model());
  REQUIRE(a.tokens.size() == b.tokens.size());
  for (std::size_t i = 0; i < a.tokens.size(); ++i) {
    CHECK(a.tokens[i].head == b.tokens[i].head);
    CHECK(a.tokens[i].lemma == b.tokens[i].lemma);
  }
}

TEST_CASE("a model file without the engine's sections is refused by name of the section") {
  const std::string path = STANDPOINT_BINARY_DIR "/without_clusters.model";
  const ModelFile whole = open_part(STANDPOINT_SOURCE_DIR "/models", "language");
  const auto orthography = whole.section("orthography", 0);
  write_model_file(path, {{"orthography", {orthography.begin(), orthography.end()}}});
  CHECK_THROWS_WITH(load_language_model(ModelFile::open(path)), Catch::Contains("has no section \"clusters\""));
}
