#include "positions/forms_of_contents.h"

#include "base/one_of.h"
#include "claims/acts.h"
#include "claims/predicate.h"

#include <algorithm>
#include <string_view>

namespace standpoint {

bool is_called_something(const Syntax& syntax, const StanceLists& lists, const Attribution& attribution,
                         const Claim& claim) {
  const std::int32_t cue = attribution.cue_head;
  const Upos part = syntax[claim.root].upos;
  if (syntax[claim.root].head != cue || (part != Upos::NOUN && part != Upos::PROPN)) return false;
  const StanceEntry* entry = find_stance(syntax, lists.cues, claim.root);
  if (entry != nullptr && entry->plain != Stance::commits) return false; // "the claim", "the accusation"
  const auto calls_it = [&](std::int32_t label) {
    const Relation relation = universal(syntax[label].relation);
    return label > claim.root && (relation == Relation::obl || relation == Relation::nmod) &&
           syntax.has_child_lemma(label, "as");
  };
  return std::ranges::any_of(syntax.children(cue), calls_it) ||
         std::ranges::any_of(syntax.children(claim.root), calls_it);
}

bool is_quoted_sentence(const Syntax& syntax, const Attribution& attribution, const Claim& claim) {
  const std::int32_t root = claim.root;
  return syntax[root].upos != Upos::NOUN && attribution.quote == Quote::direct &&
         syntax.child(root, {Relation::nsubj, Relation::nsubj_pass}) != no_token &&
         syntax.child(root, {Relation::mark}) == no_token && syntax[root].xpos != Xpos::VB;
}

bool is_saying_noun(const Syntax& syntax, const StanceLists& lists, std::int32_t noun) {
  if (syntax[noun].upos != Upos::NOUN) return false;
  const StanceEntry* entry = find_stance(syntax, lists.cues, noun);
  if (entry == nullptr || (entry->plain != Stance::predicts && entry->plain != Stance::by_content)) return false;
  for (const std::int32_t above : {noun, syntax[noun].head}) { // the parser may hang the clause on the verb
    if (above == no_token) continue;
    for (const std::int32_t clause : syntax.children(above))
      if (const Relation relation = universal(syntax[clause].relation);
          clause > noun && (relation == Relation::acl || relation == Relation::ccomp) &&
          syntax.subtree(clause).first == noun + 1 &&
          syntax.child(clause, {Relation::nsubj, Relation::nsubj_pass}) != no_token &&
          syntax.has_child_lemma(clause, "that"))
        return true;
  }
  return false;
}

bool is_finding(const Syntax& syntax, const StanceLists& lists, const Attribution& attribution, const Claim& claim) {
  const std::int32_t root = claim.root;
  if (syntax[root].relation != Relation::ccomp || syntax[root].head != attribution.cue_head ||
      syntax[attribution.cue_head].upos != Upos::VERB)
    return false;
  const Mood mood = mood_of(syntax, lists.grammar, root);
  return !mood.future && !mood.duty && !mood.possible && !is_subjunctive(syntax, root) &&
         subject_of(syntax, root) != no_token;
}

bool is_subjunctive(const Syntax& syntax, std::int32_t root) {
  if (subject_of(syntax, root) == no_token && syntax.child(root, {Relation::nsubj_pass}) == no_token) return false;
  for (const std::int32_t word : syntax.children(root))
    if (word < root && syntax[word].upos == Upos::AUX) return syntax[word].xpos == Xpos::VB; // not "would be cut"
  return syntax[root].xpos == Xpos::VB;
}

bool is_left_open(const Syntax& syntax, std::int32_t root) {
  return std::ranges::any_of(syntax.children(root), [&](std::int32_t word) {
    return word < root && (syntax[word].xpos == Xpos::WP || syntax[word].xpos == Xpos::WRB) &&
           syntax.lemma(word) != "when"; // "when it rains"
  });
}

bool is_not_yet(const Syntax& syntax, const StanceLists& lists, std::int32_t verb) {
  const Stance stance = cue_stance_of(syntax, lists, verb);
  if (syntax[verb].xpos != Xpos::VBN || (stance != Stance::supports && stance != Stance::commits)) return false;
  bool is_perfect = false, is_not = false;
  for (const std::int32_t child : syntax.children(verb)) {
    is_perfect = is_perfect || (universal(syntax[child].relation) == Relation::aux && syntax.lemma(child) == "have");
    is_not = is_not || is_one_of(syntax.lower_lemma(child).text, {"not", "n't", "yet"});
  }
  return is_perfect && is_not;
}

bool is_left_unsaid(const Syntax& syntax, const GrammarLists& lists, std::int32_t verb) {
  return syntax[verb].upos == Upos::VERB && std::ranges::any_of(syntax.children(verb), [&](std::int32_t word) {
           return word < verb && syntax[word].relation == Relation::advmod &&
                  lists.negations.contains(syntax.lower_lemma(word));
         });
}

bool is_reflexive(const Syntax& syntax, std::int32_t token) {
  const std::string_view word = syntax.lower_lemma(token).text;
  return syntax[token].upos == Upos::PRON && (word.ends_with("self") || word.ends_with("selves"));
}

} // namespace standpoint
