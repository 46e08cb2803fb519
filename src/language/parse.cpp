#include "language/parse.h"

#include "language/parse_features.h"
#include "language/parse_state.h"

#include <algorithm>

namespace standpoint {

static_assert(move_count == small_row_width);
static_assert(relation_count <= wide_row_width && relation_count <= 64);

static Move best_move(const ParseState& state, const SmallScores& scores) {
  int best = -1;
  for (int m = 0; m < move_count; ++m)
    if (state.allowed(static_cast<Move>(m)) && (best < 0 || scores[m] > scores[best])) best = m;
  return static_cast<Move>(best); // one is always allowed: shift, or right after an unshift
}

static Relation best_relation(const WideScores& scores) {
  int best = 0;
  for (int r = 1; r < relation_count; ++r)
    if (static_cast<Relation>(r) != Relation::root && scores[r] > scores[best]) best = r;
  return static_cast<Relation>(best);
}

std::vector<Arc> parse_sentence(std::span<const WordAtoms> words, std::span<const Xpos> tags, AnnotationStyle style,
                                const SmallRows& moves, const WideRows& relations) {
  const ParseSentence sentence = parse_sentence_of(words, tags, style);
  ParseState state(static_cast<int>(words.size()));
  ParseFeatures features;
  state.settle_end();
  while (!state.finished()) {
    move_features(sentence, state, features);
    SmallScores move_scores{};
    moves.add(features.span(), move_scores);
    const Move move = best_move(state, move_scores);
    Relation relation = Relation::dep;
    if (move == Move::left || move == Move::right) {
      const int head = move == Move::left ? state.front : state.top();
      const int child = move == Move::left ? state.top() : state.front;
      relation_features(sentence, state, head, child, features);
      WideScores relation_scores{};
      relations.add(features.span(), relation_scores);
      relation = best_relation(relation_scores);
    }
    state.apply(move, relation);
    state.settle_end();
  }
  std::vector<Arc> arcs(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) arcs[i] = {state.head[i], state.relation[i]};
  return arcs;
}

} // namespace standpoint
