#include "base/error.h"
#include "language/lemmatize.h"
#include "train_lemmas.h"

#include <catch2/catch.hpp>

using namespace standpoint;

struct Lesson {
  const char* form;
  Xpos xpos;
  const char* lemma;
  const char* feats;
};

static ConlluSentence sentence_of(const std::vector<Lesson>& lessons) {
  ConlluSentence sentence;
  for (const Lesson& lesson : lessons) {
    ConlluWord word;
    word.form = lesson.form;
    word.lemma = lesson.lemma;
    word.xpos = lesson.xpos;
    word.feats = lesson.feats;
    word.misc.assign(1, '_');
    sentence.words.push_back(word);
  }
  return sentence;
}

static std::vector<std::byte> learn(const std::vector<Lesson>& lessons) {
  return train_lemmas({sentence_of(lessons)}, {}, {});
}

static std::string lemma(const Lemmas& lemmas, std::string_view form, Xpos xpos) {
  std::string out = "before ";
  lemmas.append(form, xpos, out);
  return out.substr(7);
}

static std::vector<std::byte> verbs() {
  return learn({{"walked", Xpos::VBD, "walk", "_"},
                {"Talked", Xpos::VBD, "talk", "_"},
                {"asked", Xpos::VBD, "ask", "_"},
                {"noted", Xpos::VBD, "note", "_"},
                {"voted", Xpos::VBD, "vote", "_"},
                {"went", Xpos::VBD, "go", "_"},
                {"sed", Xpos::VBD, "say", "Typo=Yes"},
                {"Reuters", Xpos::NNP, "Reuters", "_"},
                {"Sept.", Xpos::NNP, "September", "_"},
                {"hopes", Xpos::NNS, "hope", "_"},
                {"plans", Xpos::NNS, "plan", "_"},
                {"ena", Xpos::CD, "ENA", "_"}});
}

TEST_CASE("a word that was learned as an ending of others is still a word") {
  const std::vector<std::byte> section = learn(
      {{"went", Xpos::VBD, "go", "_"}, {"underwent", Xpos::VBD, "undergo", "_"}, {"walked", Xpos::VBD, "walk", "_"}});
  const Lemmas lemmas(section);
  CHECK(lemma(lemmas, "went", Xpos::VBD) == "go");
  CHECK(lemma(lemmas, "underwent", Xpos::VBD) == "undergo");
}

TEST_CASE("a typographic apostrophe is an apostrophe") {
  const std::vector<std::byte> section = learn({{"'ll", Xpos::MD, "will", "_"}, {"o'clock", Xpos::NN, "o'clock", "_"}});
  const Lemmas lemmas(section);
  CHECK(lemma(lemmas, "’ll", Xpos::MD) == "will");
  CHECK(lemma(lemmas, "o’clock", Xpos::NN) == "o'clock");
  CHECK(lemma(lemmas, "O’Brien", Xpos::NNP) == "O’Brien");
}

TEST_CASE("words that were not seen follow the longest ending that was") {
  const std::vector<std::byte> section = verbs();
  const Lemmas lemmas(section);
  CHECK(lemma(lemmas, "baked", Xpos::VBD) == "bak");
  CHECK(lemma(lemmas, "parked", Xpos::VBD) == "park");
  CHECK(lemma(lemmas, "quoted", Xpos::VBD) == "quote");
  CHECK(lemma(lemmas, "claims", Xpos::NNS) == "claim");
}

TEST_CASE("irregular words are learned whole and teach nothing about others") {
  const std::vector<std::byte> section = verbs();
  const Lemmas lemmas(section);
  CHECK(lemma(lemmas, "went", Xpos::VBD) == "go");
  CHECK(lemma(lemmas, "Went", Xpos::VBD) == "go");
  CHECK(lemma(lemmas, "sent", Xpos::VBD) == "sent");
  CHECK(lemma(lemmas, "went", Xpos::VB) == "went");
  CHECK(lemma(lemmas, "Sept.", Xpos::NNP) == "September");
  CHECK(lemma(lemmas, "Capt.", Xpos::NNP) == "Capt.");
}

TEST_CASE("the treebank goes before the list of verb forms, and that before the news, of which inflected words count") {
  const std::vector<std::byte> section = train_lemmas(
      {sentence_of({{"lay", Xpos::VBD, "lie", "_"}})},
      {sentence_of(
          {{"fled", Xpos::VBD, "flet", "_"}, {"upheld", Xpos::VBN, "uphold", "_"}, {"data", Xpos::NN, "datum", "_"}})},
      {{.form = "fled", .xpos = Xpos::VBD, .lemma = "flee"}, {.form = "lay", .xpos = Xpos::VBD, .lemma = "lay"}});
  const Lemmas lemmas(section);
  CHECK(lemma(lemmas, "lay", Xpos::VBD) == "lie");
  CHECK(lemma(lemmas, "fled", Xpos::VBD) == "flee");
  CHECK(lemma(lemmas, "upheld", Xpos::VBN) == "uphold");
  CHECK(lemma(lemmas, "data", Xpos::NN) == "data");
}

TEST_CASE("the repository's verb forms are those of verbs, each form with its infinitive") {
  const std::vector<VerbForm> forms = read_verb_forms(STANDPOINT_SOURCE_DIR "/models/lexicon/verb_forms.tsv");
  const auto lemma_of = [&](std::string_view form, Xpos xpos) {
    for (const VerbForm& verb : forms)
      if (verb.form == form && verb.xpos == xpos) return verb.lemma;
    return std::string();
  };
  CHECK(lemma_of("upheld", Xpos::VBN) == "uphold");
  CHECK(lemma_of("controlled", Xpos::VBD) == "control");
  CHECK(lemma_of("lying", Xpos::VBG) == "lie");
  CHECK(lemma_of("-", Xpos::VBG).empty());
}

TEST_CASE("a misspelt word that is rare is not learned") {
  const std::vector<std::byte> section = verbs();
  CHECK(lemma(Lemmas(section), "sed", Xpos::VBD) != "say");
}

TEST_CASE("proper nouns keep their capitals, other words lose them") {
  const std::vector<std::byte> section = verbs();
  const Lemmas lemmas(section);
  CHECK(lemma(lemmas, "McCain", Xpos::NNP) == "McCain");
  CHECK(lemma(lemmas, "The", Xpos::DT) == "the");
}

TEST_CASE("rules of one tag never answer for another") {
  const std::vector<std::byte> section = verbs();
  const Lemmas lemmas(section);
  for (int tag = 0; tag < xpos_count; ++tag) {
    const auto xpos = static_cast<Xpos>(tag);
    if (xpos != Xpos::CD) CHECK(lemma(lemmas, "different", xpos) == "different");
  }
}

TEST_CASE("odd words pass through") {
  const std::vector<std::byte> section = verbs();
  const Lemmas lemmas(section);
  CHECK(lemma(lemmas, "", Xpos::VBD) == "");
  CHECK(lemma(lemmas, "ed", Xpos::VBD) == "ed");
  CHECK(lemma(lemmas, "대통령", Xpos::NN) == "대통령");
  CHECK(lemma(Lemmas(), "Walked", Xpos::VBD) == "walked");
}

TEST_CASE("the same sentences give the same section, and a damaged one is refused") {
  std::vector<std::byte> section = verbs();
  CHECK(section == verbs());
  CHECK_THROWS_AS(Lemmas(std::span(section).first(section.size() - 1)), Error);
  CHECK_THROWS_AS(Lemmas(std::span(section).first(3)), Error);
  section[8 + 12] = std::byte{0xFF}; // the first rule's place in the strings
  section[8 + 13] = std::byte{0xFF};
  CHECK_THROWS_AS(Lemmas(section), Error);
}
