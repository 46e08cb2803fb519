#include "language/mend_titles.h"

#include <catch2/catch.hpp>

#include <vector>

using namespace standpoint;

TEST_CASE("a noun between a verb and the name behind it that is its subject describes the name") {
  // said chief executive Jill Byrne
  const std::vector<Xpos> tags = {Xpos::VBD, Xpos::JJ, Xpos::NN, Xpos::NNP, Xpos::NNP};
  std::vector<Arc> arcs = {
      {-1, Relation::root}, {2, Relation::amod}, {0, Relation::obj}, {4, Relation::nmod_desc}, {0, Relation::nsubj}};
  mend_titles(tags, arcs);
  CHECK(arcs[2].head == 4);
  CHECK(arcs[2].relation == Relation::nmod_desc);
  CHECK(arcs[1].head == 2);
}

TEST_CASE("an object that no subject follows stays one") {
  // met chief executive Jill Byrne: the name is no subject
  const std::vector<Xpos> tags = {Xpos::VBD, Xpos::JJ, Xpos::NN, Xpos::NNP, Xpos::NNP};
  std::vector<Arc> arcs = {
      {-1, Relation::root}, {2, Relation::amod}, {0, Relation::obj}, {4, Relation::nmod_desc}, {2, Relation::appos}};
  mend_titles(tags, arcs);
  CHECK(arcs[2].relation == Relation::obj);
  mend_titles({}, {});
}
