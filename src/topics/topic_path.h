// From a claim's head to the word that its topic is named by: rules over the tree.
#pragma once

#include "article/syntax.h"
#include "lexicon/stance_lists.h"

#include <cstdint>

namespace standpoint {

// Shapes: refers to the syntax and the lists, which must outlive it.
class TopicPath {
public:
  TopicPath(const Syntax& syntax, const StanceLists& lists) : syntax_(syntax), lists_(lists) {}

  // The word whose phrase names the topic of a claim with this root.
  std::int32_t follow(std::int32_t root) const { return descend(root, 0); }

  bool is_clausal(std::int32_t token) const;        // a verb, or an adjective or noun that is a predicate
  std::int32_t object_of(std::int32_t verb) const;  // "ratify [the treaty]", "[the treaty] was ratified"
  std::int32_t oblique_of(std::int32_t verb) const; // "act on [arms]"; not "on Tuesday"
  // "give [up]", "keep it [out] of the park"; no_token without one.
  std::int32_t particle_of(std::int32_t verb) const;
  bool is_light_verb(std::int32_t token) const;
  bool is_light_noun(std::int32_t token) const;
  bool is_effect(std::int32_t token) const; // "threatens", "puts at risk"

private:
  std::int32_t descend(std::int32_t at, int depth) const;
  std::int32_t descend_noun(std::int32_t at, int depth) const;
  std::int32_t clause_of(std::int32_t word) const;
  std::int32_t purpose_of(std::int32_t verb) const;

  const Syntax& syntax_;
  const StanceLists& lists_;
};

// A word that names nothing by itself: "it", "this", "there".
bool is_pronoun_like(const Token&);

} // namespace standpoint
