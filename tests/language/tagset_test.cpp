#include "language/tagset.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("every label is found again by its own name") {
  for (int i = 0; i < upos_count; ++i) CHECK(find_upos(name(static_cast<Upos>(i))) == static_cast<Upos>(i));
  for (int i = 0; i < xpos_count; ++i) CHECK(find_xpos(name(static_cast<Xpos>(i))) == static_cast<Xpos>(i));
  for (int i = 0; i < relation_count; ++i)
    CHECK(find_relation(name(static_cast<Relation>(i))) == static_cast<Relation>(i));
}

TEST_CASE("labels are named as the treebank names them, whatever their enumerator is called") {
  CHECK(name(Xpos::PRP_poss) == "PRP$");
  CHECK(name(Xpos::open_quote) == "``");
  CHECK(name(Xpos::left_bracket) == "-LRB-");
  CHECK(name(Relation::case_) == "case");
  CHECK(name(Relation::nsubj_pass) == "nsubj:pass");
}

TEST_CASE("an unknown subtype gives its universal relation, an unknown relation nothing") {
  CHECK(find_relation("obl:from") == Relation::obl);
  CHECK(find_relation("nmod:npmod") == Relation::nmod);
  CHECK_FALSE(find_relation("nsubjpass"));
  CHECK_FALSE(find_relation("OBL"));
  CHECK_FALSE(find_relation(""));
  CHECK_FALSE(find_relation(":pass"));
  CHECK_FALSE(find_xpos("NOUN"));
  CHECK_FALSE(find_upos("NN"));
}

TEST_CASE("the universal relation of a subtype is the one before its colon") {
  CHECK(universal(Relation::nsubj_pass) == Relation::nsubj);
  CHECK(universal(Relation::compound_prt) == Relation::compound);
  CHECK(universal(Relation::obl_agent) == Relation::obl);
  CHECK(universal(Relation::nsubj) == Relation::nsubj);
  for (int i = 0; i < relation_count; ++i) {
    const Relation relation = universal(static_cast<Relation>(i));
    CHECK(universal(relation) == relation);
    CHECK(name(relation).find(':') == std::string_view::npos);
  }
}
