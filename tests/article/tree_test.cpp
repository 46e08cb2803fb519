#include "article/tree.h"
#include "tests/attribution/parsed_text.h"

using namespace standpoint;

TEST_CASE("A tree lists children in order and knows the edges of a subtree across sentences") {
  const ParsedText parsed = parsed_text(R"(Rain rain NOUN 2 nsubj
fell fall VERB 0 root

The the DET 2 det
mayor mayor NOUN 4 nsubj
often often ADV 4 advmod
spoke speak VERB 0 root)");
  const Tree tree(parsed.analysis);
  REQUIRE(tree.children(5).size() == 2);
  CHECK(tree.children(5)[0] == 3);
  CHECK(tree.children(5)[1] == 4);
  CHECK(tree.left(3) == 2);
  CHECK(tree.right(3) == 3);
  CHECK(tree.left(5) == 2);
  CHECK(tree.right(1) == 1);
  CHECK(tree.depth(2) == 2);
  CHECK(tree.depth(5) == 0);
}

TEST_CASE("A crossing subtree spans from its first to its last token") {
  const ParsedText parsed = parsed_text(R"(A a DET 3 det
b b NOUN 0 root
c c NOUN 4 nsubj
d d VERB 2 acl)");
  const Tree tree(parsed.analysis);
  CHECK(tree.left(2) == 0);
  CHECK(tree.left(3) == 0);
  CHECK(tree.right(1) == 3);
}

TEST_CASE("A document without tokens has an empty tree") {
  CHECK_NOTHROW(Tree(Analysis{}));
}
