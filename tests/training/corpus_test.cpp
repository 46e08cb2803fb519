#include "corpus.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace standpoint;

namespace {

// One word a line: form, XPOS, head (1-based, 0 for the root), relation.
TrainingSentence sentence(const std::string& lines) {
  ConlluSentence read;
  std::istringstream in(lines);
  std::string form, xpos, relation;
  int head = 0;
  while (in >> form >> xpos >> head >> relation) {
    ConlluWord word;
    word.form = form;
    word.xpos = find_xpos(xpos).value();
    word.head = head - 1;
    word.relation = find_relation(relation).value();
    read.words.push_back(word);
  }
  return training_sentences({read}, AnnotationStyle::news, Clusters()).front();
}

std::string words(const TrainingSentence& s) {
  std::string joined;
  for (const std::string& form : s.forms) joined += (joined.empty() ? "" : " ") + form;
  return joined;
}

} // namespace

TEST_CASE("a content clause loses its \"that\", and heads stay with their words") {
  const TrainingSentence whole =
      sentence("She PRP 3 nsubj was VBD 3 cop sure JJ 0 root that IN 7 mark the DT 6 det plan NN 7 nsubj failed VBD 3 "
               "ccomp . . 3 punct");
  TrainingSentence shorter;
  REQUIRE(without_that(whole, shorter));
  CHECK(words(shorter) == "She was sure the plan failed .");
  CHECK(shorter.heads == std::vector<int>{2, 2, -1, 4, 5, 2, 2});
  CHECK(shorter.words.size() == 7);
  CHECK(shorter.tags ==
        std::vector<Xpos>{Xpos::PRP, Xpos::VBD, Xpos::JJ, Xpos::DT, Xpos::NN, Xpos::VBD, whole.tags[7]});
  CHECK(shorter.relations[5] == Relation::ccomp);
  CHECK(shorter.projective);
}

TEST_CASE("a \"that\" that a sentence cannot do without stays") {
  TrainingSentence shorter;
  // A subject clause, a clause of a noun, a demonstrative.
  CHECK_FALSE(
      without_that(sentence("That IN 3 mark it PRP 3 nsubj failed VBD 5 csubj is VBZ 5 cop sad JJ 0 root"), shorter));
  CHECK_FALSE(
      without_that(sentence("The DT 2 det fear NN 0 root that IN 5 mark it PRP 5 nsubj fails VBZ 2 acl"), shorter));
  CHECK_FALSE(without_that(sentence("She PRP 2 nsubj saw VBD 0 root that DT 2 obj"), shorter));
}
