// How right the statements of one article are, held against those that a person marked in it.
//
// A statement answers a marked one when they share at least half of the words of the shorter evidence. Pairs are made
// one to one, the one that agrees best first: three points for the actor, one each for side and topic, half a point for
// the label, and up to one for evidence that covers the same words.
//
// The rules are those of ../shared/eval/score_positions.py. Run on these articles at the first commit, without second
// readings, both give the same counts of pairs, actors, labels, sides, topics and triples. A second reading differs on
// purpose: that script joins the sides and keys of a statement, here a side and a topic have to be of one reading.
#pragma once

#include "tests/accuracy/marked_statement.h"
#include "text/document.h"

#include <cstddef>
#include <string>
#include <vector>

namespace standpoint {

// What is right about a statement that answers a marked one.
struct Judgement {
  bool actor = false;
  bool label = false;
  bool side = false;
  bool topic = false;
  bool via = false;
  bool takes_wrong_side = false;    // it is for or against, and the marks are not so
  bool takes_opposite_side = false; // ... but the other way round
  bool is_triple() const { return actor && side && topic; }
};

struct StatementPair {
  std::size_t marked = 0;
  std::size_t extracted = 0;
  Judgement judgement;
};

struct ArticleScore {
  std::vector<Statement> extracted; // those that take a position
  std::vector<StatementPair> pairs; // in the order of the marked ones
};

// Judges by the first reading whose topic is right; without one, by the first whose side is.
Judgement judge(const MarkedStatement&, const Statement&);

// Errors: bad_format when a marked evidence does not stand in the text exactly once.
ArticleScore score_article(const Document&, const std::vector<MarkedStatement>&, const std::vector<Statement>&);

} // namespace standpoint
