// What one claim is worded from.
#pragma once

#include "actors/resolve_actors.h"
#include "article/article.h"
#include "claims/find_claims.h"
#include "lexicon/lexicon.h"
#include "positions/choose_positions.h"
#include "topics/find_topic.h"

#include <algorithm>
#include <cstdint>

namespace standpoint {

// Shapes: refers to all of it, which must outlive it.
struct WordingCase {
  const Article& article;
  const ArticleActors& actors;
  const Lexicon& lexicon;
  const Holding& holding;
  const FoundPosition& position;
  const TopicChoice& topic;

  Position label() const { return position.taken.position; }
  // The labels that take a noun phrase: "advocates [closing the mine]"; the others take a clause.
  bool wants_noun() const { return label() <= Position::criticizes; }
  // An act that has led to the side: "wants the cap [to go]".
  bool is_step(std::int32_t act) const {
    return std::ranges::any_of(position.taken.steps, [&](const SideStep& step) { return step.token == act; });
  }
  // Whether a law led to the side.
  bool is_by(std::string_view wanted) const {
    return std::ranges::any_of(position.taken.steps, [&](const SideStep& step) { return step.law == wanted; });
  }
  bool is_holder(std::int32_t token) const { return actors.is_same(token, holding.attribution.source_head); }
};

} // namespace standpoint
