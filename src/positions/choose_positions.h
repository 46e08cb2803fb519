// Which claims of an article are positions, and which position each takes.
//
// In two steps, so that training sees what the program sees: read_claims says what the rules make of each claim
// (compose_side.h); choose_positions leaves out those that the learned model takes for no position, and those whose
// words are held in two places.
#pragma once

#include "actors/resolve_actors.h"
#include "article/article.h"
#include "claims/find_claims.h"
#include "lexicon/lexicon.h"
#include "positions/compose_side.h"
#include "positions/position_model.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace standpoint {

// A claim with what the rules make of it.
struct ReadClaim {
  HeldClaim held;                        // with the words of later claims that are one with it
  std::optional<TakenPosition> by_rules; // empty where the rules see no position
  bool is_own = false;                   // the holder is the subject: "we will leave", "he would not resign"
};

// Claims of one sentence that are said in the same way and take no side are one. Order: as Claims::claims.
std::vector<ReadClaim> read_claims(const Article&, const Claims&, const ArticleActors&, const Lexicon&);

// Somebody's position, before it has a topic.
struct FoundPosition {
  std::size_t holding = 0; // index into Claims::holdings
  Claim claim;
  TakenPosition taken;
  std::vector<std::string> because; // the laws that led to it, on request
  std::size_t count = 0;            // of claims of its holding
  float odds = 0; // log odds that it is a position at all, above the model's threshold; 0 without a model
};

// `model` may be null: then every claim with a position by the rules counts. Order: as Claims::claims.
std::vector<FoundPosition> choose_positions(const Article&, const Claims&, const ArticleActors&, const Lexicon&,
                                            const PositionModel* model, bool explain = false);

} // namespace standpoint
