#include "train_parser.h"

#include "averaged_table.h"
#include "language/margins.h"
#include "language/parse_features.h"
#include "language/parse_state.h"
#include "learned/feature_tables.h"

#include <algorithm>
#include <cstdio>

namespace standpoint {

namespace {

// How many arcs of the annotated tree each move would put out of reach.
class Oracle {
public:
  explicit Oracle(const TrainingSentence& sentence) : heads_(sentence.heads), children_(sentence.heads.size()) {
    for (std::size_t i = 0; i < heads_.size(); ++i)
      if (heads_[i] >= 0) children_[heads_[i]].push_back(static_cast<int>(i));
  }

  int cost(const ParseState& state, Move move) const {
    const int s = state.top();
    const int b = state.front;
    switch (move) {
    case Move::shift:
      return head_on_stack(state, b, -1) + waiting_children(state, b, -1);
    case Move::right:
      return (heads_[b] != s && (heads_[b] < 0 || in_buffer(state, heads_[b]) || head_on_stack(state, b, s))) +
             waiting_children(state, b, -1);
    case Move::left:
      return (heads_[s] != b && (heads_[s] < 0 || in_buffer(state, heads_[s]))) + children_in_buffer(state, s);
    case Move::reduce:
      return children_in_buffer(state, s);
    }
    return 0;
  }

private:
  const std::vector<int>& heads_;
  std::vector<std::vector<int>> children_;

  static bool in_buffer(const ParseState& state, int i) {
    return state.unshifted ? i == state.front : i >= state.front;
  }
  bool head_on_stack(const ParseState& state, int word, int except) const {
    if (heads_[word] < 0 || heads_[word] == except) return false;
    return std::find(state.stack.begin(), state.stack.end(), heads_[word]) != state.stack.end();
  }
  // Words on the stack without a head that should hang on `word`.
  int waiting_children(const ParseState& state, int word, int except) const {
    int n = 0;
    for (int i : state.stack) n += i != except && heads_[i] == word && state.head[i] < 0;
    return n;
  }
  int children_in_buffer(const ParseState& state, int word) const {
    int n = 0;
    for (int child : children_[word]) n += in_buffer(state, child);
    return n;
  }
};

} // namespace

ParserSections train_parser(const std::vector<const TrainingSentence*>& sentences, const ParserOptions& options) {
  AveragedTable<move_count> moves;
  AveragedTable<relation_count> relations;
  std::vector<const TrainingSentence*> order;
  for (const TrainingSentence* s : sentences)
    if (s->projective && s->words.size() > 1) order.push_back(s);
  Random random(2);
  MoveFeatures of_move;
  RelationFeatures of_relation;
  for (int pass = 0; pass < options.passes; ++pass) {
    random.shuffle(order);
    moves.forget_seen();
    relations.forget_seen();
    std::size_t decisions = 0;
    std::size_t mistakes = 0;
    for (const TrainingSentence* gold : order) {
      const ParseSentence sentence = parse_sentence_of(gold->words, gold->own_tags, gold->style);
      const Oracle oracle(*gold);
      ParseState state(static_cast<int>(gold->words.size()));
      state.settle_end();
      while (!state.finished()) {
        of_move.start();
        for (int block = 0; block < feature_blocks; ++block) move_features(sentence, state, block, of_move);
        std::array<float, move_count> scores{};
        moves.add(of_move.span(), scores);
        int costs[move_count];
        int least = 1 << 20;
        for (int m = 0; m < move_count; ++m) {
          costs[m] = state.allowed(static_cast<Move>(m)) ? oracle.cost(state, static_cast<Move>(m)) : 1 << 20;
          least = std::min(least, costs[m]);
        }
        int right = -1;
        int wrong = -1;
        for (int m = 0; m < move_count; ++m) {
          if (costs[m] == 1 << 20) continue;
          int& best = costs[m] == least ? right : wrong;
          if (best < 0 || scores[m] > scores[best]) best = m;
        }
        ++decisions;
        bool mistaken = false;
        if (wrong >= 0) {
          if (scores[wrong] > scores[right] - options.move_margin) moves.update(of_move.span(), right, wrong);
          mistaken = scores[wrong] > scores[right];
          mistakes += mistaken;
        }
        moves.step();
        const bool follow = mistaken && pass > 0 && random.uniform() < options.exploration;
        const auto move = static_cast<Move>(follow ? wrong : right);

        Relation given = Relation::dep;
        if (move == Move::left || move == Move::right) {
          const int head = move == Move::left ? state.front : state.top();
          const int child = move == Move::left ? state.top() : state.front;
          of_relation.start();
          for (int block = 0; block < feature_blocks; ++block)
            relation_features(sentence, state, head, child, block, of_relation);
          std::array<float, relation_count> relation_scores{};
          relations.add(of_relation.span(), relation_scores);
          relation_scores[static_cast<int>(Relation::root)] = -1e30F;
          const auto best = static_cast<int>(std::max_element(relation_scores.begin(), relation_scores.end()) -
                                             relation_scores.begin());
          given = static_cast<Relation>(best);
          if (gold->heads[child] == head) {
            const int annotated = static_cast<int>(gold->relations[child]);
            int rival = -1;
            for (int k = 0; k < relation_count; ++k)
              if (k != annotated && (rival < 0 || relation_scores[k] > relation_scores[rival])) rival = k;
            if (relation_scores[rival] > relation_scores[annotated] - options.relation_margin)
              relations.update(of_relation.span(), annotated, rival);
            relations.step();
          }
        }
        state.apply(move, given);
        state.settle_end();
      }
    }
    std::fprintf(stderr, "  parser pass %d: %.2f %% of %zu moves wrong; %zu + %zu features\n", pass + 1,
                 100.0 * static_cast<double>(mistakes) / static_cast<double>(decisions), decisions, moves.size(),
                 relations.size());
  }
  std::vector<SmallRow> move_rows;
  for (const auto& row : moves.rows()) move_rows.push_back({row.feature, row.weight});
  std::vector<WideRow> relation_rows;
  for (const auto& row : relations.rows()) {
    WideRow wide{.feature = row.feature};
    std::copy(row.weight.begin(), row.weight.end(), wide.weight.begin());
    relation_rows.push_back(wide);
  }
  return {pack_small_rows(move_rows, options.moves_size), pack_wide_rows(relation_rows, options.relations_size)};
}

} // namespace standpoint
