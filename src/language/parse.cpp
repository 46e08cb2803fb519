#include "language/parse.h"

#include "base/index.h"
#include "language/parse_features.h"

#include <algorithm>

namespace standpoint {

static_assert(move_count == small_row_width);
static_assert(relation_count <= wide_row_width && relation_count <= 64);

namespace {

class Parser {
public:
  Parser(const ParseSentence& sentence, int size, const SmallRows& moves, const WideRows& relations,
         const Margins& margins)
      : sentence_(sentence), moves_(moves), relations_(relations), margins_(margins), state_(size) {}

  ParseState run() {
    state_.settle_end();
    while (!state_.finished()) {
      const Move move = next_move();
      Relation relation = Relation::dep;
      if (move == Move::left) relation = relation_of(state_.front, state_.top());
      if (move == Move::right) relation = relation_of(state_.top(), state_.front);
      state_.apply(move, relation);
      state_.settle_end();
    }
    return state_;
  }

private:
  Move next_move() {
    SmallScores scores{};
    for (int block = 0;; ++block) {
      move_features_.start(moves_.lines());
      move_features(sentence_, state_, block, move_features_);
      moves_.add(move_features_.span(), scores);
      const Leader leader = leading_move(state_, scores);
      if (settled(leader, block, margins_.move)) return static_cast<Move>(leader.best);
    }
  }

  Relation relation_of(int head, int child) {
    WideScores scores{};
    for (int block = 0;; ++block) {
      relation_features_.start(relations_.lines());
      relation_features(sentence_, state_, head, child, block, relation_features_);
      relations_.add(relation_features_.span(), scores);
      const Leader leader = leading_relation(scores);
      if (settled(leader, block, margins_.relation)) return static_cast<Relation>(leader.best);
    }
  }

  const ParseSentence& sentence_;
  const SmallRows& moves_;
  const WideRows& relations_;
  const Margins& margins_;
  ParseState state_;
  MoveFeatures move_features_;
  RelationFeatures relation_features_;
};

} // namespace

Leader leading_move(const ParseState& state, const SmallScores& scores) {
  SmallScores offered = scores;
  for (int m = 0; m < move_count; ++m) // one is always allowed: shift, or right after an unshift
    if (!state.allowed(static_cast<Move>(m))) offered[m] = not_offered;
  return leader_of(offered);
}

Leader leading_relation(const WideScores& scores) {
  WideScores offered = scores;
  offered[index_of(Relation::root)] = not_offered;
  std::fill(offered.begin() + relation_count, offered.end(), not_offered);
  return leader_of(offered);
}

std::vector<Arc> parse_sentence(std::span<const WordAtoms> words, std::span<const Xpos> tags, AnnotationStyle style,
                                const SmallRows& moves, const WideRows& relations, const Margins& margins) {
  const ParseSentence sentence = parse_sentence_of(words, tags, style);
  const ParseState state = Parser(sentence, static_cast<int>(words.size()), moves, relations, margins).run();
  std::vector<Arc> arcs(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) arcs[i] = {state.head[i], state.relation[i]};
  return arcs;
}

} // namespace standpoint
