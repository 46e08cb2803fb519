#include "positions/what_is_asked.h"

#include "claims/acts.h"
#include "positions/forms_of_contents.h"

#include <algorithm>

namespace standpoint {

namespace {

// A predicate, or a noun that only carries an act: nobody who could be asked.
bool is_clausal_noun(const Syntax& syntax, const StanceLists& lists, std::int32_t root) {
  const Upos part = syntax[root].upos;
  return (part != Upos::NOUN && part != Upos::PROPN && part != Upos::PRON) ||
         lists.acts.vehicles.contains(syntax.lower_lemma(root));
}

} // namespace

std::int32_t act_to_be_done(const Syntax& syntax, const StanceLists& lists, const Attribution& attribution,
                            const Claim& claim, Stance stance, bool is_directive) {
  const bool wants = stance == Stance::advocates || is_directive;
  const bool does_not_want =
      stance == Stance::opposes && cue_stance_of(syntax, lists, attribution.cue_head) == Stance::advocates;
  if (!wants && !does_not_want) return no_token;
  const std::int32_t root = claim.root;
  const Relation relation = universal(syntax[root].relation);
  if (is_left_open(syntax, root)) return no_token; // "told them how to register": not that they should
  if (root == attribution.content_head && syntax[root].upos == Upos::VERB &&
      ((syntax[root].xpos == Xpos::VB && (relation == Relation::xcomp || relation == Relation::advcl)) ||
       (relation == Relation::ccomp && (!is_directive || is_subjunctive(syntax, root)))))
    return root;
  if (is_clausal_noun(syntax, lists, root)) return no_token;
  const std::int32_t act = act_asked_of(syntax, root);
  const bool is_said = act != no_token &&
                       std::ranges::any_of(claim.evidence, [&](Span span) { return span.contains(syntax[act].span); });
  return is_said ? act : no_token;
}

std::int32_t asked_for(const Syntax& syntax, const Attribution& attribution, const Claim& claim) {
  const std::int32_t cue = attribution.cue_head;
  const std::int32_t root = claim.root;
  if (syntax.lemma(cue) != "ask" || syntax[root].head != cue || syntax.lemma(root) == "question") return no_token;
  for (const std::int32_t above : {is_nominal(syntax[root]) ? root : cue, cue}) // not "why should they pay [for it]"
    for (const std::int32_t child : syntax.children(above))
      if (child > root && is_nominal(syntax[child]) && syntax.has_child_lemma(child, "for")) return child;
  return no_token;
}

std::int32_t warned_against(const Syntax& syntax, const Attribution& attribution, const Claim& claim) {
  const std::int32_t cue = attribution.cue_head;
  const Token& root = syntax[claim.root];
  if (root.head != cue || universal(root.relation) != Relation::obj) return no_token;
  for (const std::int32_t act : syntax.children(cue))
    if (act > claim.root && syntax.subtree(act).first == syntax.subtree(claim.root).last &&
        syntax.has_child_lemma(act, "against"))
      return act;
  return no_token;
}

bool is_manner_of_vote(const Syntax& syntax, const Attribution& attribution, const Claim& claim) {
  return syntax.lemma(attribution.cue_head) == "vote" && syntax.has_child_lemma(claim.root, "along");
}

std::int32_t voted_for(const Syntax& syntax, const Attribution& attribution, const Claim& claim) {
  const std::int32_t act = syntax.child(attribution.cue_head, {Relation::xcomp, Relation::advcl});
  const bool is_how = is_manner_of_vote(syntax, attribution, claim) ||
                      (syntax.lemma(attribution.cue_head) == "vote" && syntax[claim.root].upos == Upos::NUM);
  return is_how && act > claim.root && syntax[act].xpos == Xpos::VB ? act : no_token;
}

std::int32_t answered_for(const Syntax& syntax, const Attribution& attribution, const Claim& claim) {
  const std::int32_t cue = attribution.cue_head;
  const Token& whom = syntax[claim.root];
  if (syntax[cue].upos != Upos::VERB || whom.head != cue || universal(whom.relation) != Relation::obj) return no_token;
  for (const std::int32_t above : {claim.root, cue})
    for (const std::int32_t act : syntax.children(above)) {
      if (act < claim.root || !is_answered_for(syntax, act)) continue;
      if (std::ranges::any_of(claim.evidence, [&](Span span) { return span.contains(syntax[act].span); })) return act;
    }
  return no_token;
}

} // namespace standpoint
