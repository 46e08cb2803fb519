#include "topics/beside_topic.h"

#include "base/one_of.h"
#include "claims/acts.h"
#include "claims/held_view.h"
#include "claims/predicate.h"
#include "statement/turned_position.h"

#include <algorithm>

namespace standpoint {

bool is_person_noun(const TopicView& view, std::int32_t token) {
  const HashedString& lemma = view.syntax.lower_lemma(token);
  return view.actors.person_words.contains(lemma) || has_calling_ending(view.actors, lemma.text); // not "border"
}

// "[when] unions shut it down", "[before] nurses miss it", "[because] it rises".
static bool opens_circumstance(const Syntax& syntax, const GrammarLists& lists, std::int32_t clause) {
  if (syntax[clause].relation != Relation::advcl ||
      syntax.child(clause, {Relation::nsubj, Relation::nsubj_pass}) == no_token)
    return false;
  for (const std::int32_t word : syntax.children(clause))
    if (word < clause && (syntax[word].relation == Relation::mark || syntax[word].relation == Relation::advmod) &&
        lists.circumstances.contains(syntax.lower_lemma(word)))
      return true;
  return false;
}

// "[until] after the election", "[before] the deadline". "After" often tells why.
static bool is_time_of_act(const Syntax& syntax, std::int32_t noun) {
  return universal(syntax[noun].relation) == Relation::obl &&
         is_one_of(leading_word(syntax, noun), {"until", "till", "before"});
}

// "rather build it [than] raise the toll", "no worse [than] a tax"
static bool is_compared(const Syntax& syntax, std::int32_t word) {
  return leading_word(syntax, word) == "than";
}

// "strip firms of aid [for cheating] workers"; not "push for building it".
static bool is_reason(const TopicView& view, std::int32_t act) {
  const Token& token = view.syntax[act];
  if (token.xpos != Xpos::VBG || token.head == no_token || view.syntax[token.head].upos != Upos::VERB) return false;
  return leading_word(view.syntax, act) == "for" && cue_stance_of(view.syntax, view.lists, token.head) == Stance::none;
}

// "fine states [that try] to build it": what is told of whom the act is on. Not "a bill that would build it".
static bool is_told_of(const TopicView& view, std::int32_t clause) {
  const std::int32_t noun = view.syntax[clause].head;
  return view.syntax[clause].relation == Relation::acl_relcl && noun != no_token &&
         view.syntax[noun].upos == Upos::NOUN && is_person_noun(view, noun);
}

// "opposes a toll [to pay] for the bridge": what the thing is for. Not "a bill to scrap the toll".
static bool is_purpose(const TopicView& view, std::int32_t root, std::int32_t clause) {
  const Syntax& syntax = view.syntax;
  return universal(syntax[clause].relation) == Relation::acl && syntax[clause].head == root &&
         syntax[clause].xpos == Xpos::VB && syntax[root].upos == Upos::NOUN &&
         !view.lists.acts.vehicles.contains(syntax.lower_lemma(root));
}

// "[drivers] should be offended that it rises": who is to feel so.
static bool is_to_feel(const Syntax& syntax, const TopicQuestion& question, std::int32_t at) {
  const std::int32_t root = question.claim.root;
  return question.position == Position::criticizes && universal(syntax[question.about].relation) == Relation::ccomp &&
         syntax[question.about].head == root && syntax[at].head == root &&
         universal(syntax[at].relation) == Relation::nsubj;
}

// "the council [failed] to build [the bridge]": who says so is against the council, not against the bridge.
static bool is_left_undone(const TopicView& view, const TopicQuestion& question, std::int32_t at) {
  if (question.position != Position::criticizes) return false;
  const std::int32_t undone = act_left_undone(view.syntax, view.lists, question.claim.root);
  const std::int32_t subject = view.syntax.child(question.claim.root, {Relation::nsubj});
  return undone != no_token && (at == undone || view.syntax.depends_on(at, undone)) && subject != no_token &&
         is_nominal(view.syntax[subject]) && view.syntax[subject].upos != Upos::PRON;
}

bool is_beside_topic(const TopicView& view, const TopicQuestion& question, std::int32_t at) {
  const Syntax& syntax = view.syntax;
  const std::int32_t root = question.claim.root;
  const auto is_said = [&](std::int32_t token) {
    return std::ranges::any_of(question.claim.evidence, [&](Span span) { return span.contains(syntax[token].span); });
  };
  if (is_demand(question.position) && syntax[at].relation == Relation::nsubj && syntax[at].head == root &&
      universal(syntax[question.about].relation) == Relation::acl && syntax[question.about].head == root)
    return true;
  const bool is_judged_state = (question.position == Position::supports || question.position == Position::criticizes) &&
                               syntax.child(root, {Relation::cop}) != no_token;
  if (is_left_undone(view, question, at) || is_to_feel(syntax, question, at)) return true;
  const bool is_asked = question.position == Position::advocates || question.position == Position::opposes;
  const bool is_against = question.position == Position::opposes || question.position == Position::criticizes;
  for (std::int32_t above = at; above != no_token && above != question.about && above != root && is_said(above);
       above = syntax[above].head) {
    if (is_judged_state && syntax[above].head == root && above > root && syntax.has_child_lemma(above, "for"))
      return true;
    if (is_judged_state && syntax[above].relation == Relation::conj && syntax[above].head == root &&
        syntax[above].upos == Upos::VERB)
      return true;
    // Of the demand itself, and not in "a law that sets out when weapons are used".
    const bool is_of_demand = syntax[above].head == root || syntax[above].head == question.about;
    if (is_demand(question.position) && is_of_demand && opens_circumstance(syntax, view.lists.grammar, above))
      return true;
    if (is_asked && is_time_of_act(syntax, above)) return true;
    if (usual_polarity(question.position) != 0 && is_compared(syntax, above)) return true;
    if (is_demand(question.position) && (is_reason(view, above) || is_told_of(view, above))) return true;
    for (const StringSet* leads : {&view.lists.grammar.concessions, &view.lists.grammar.alternatives})
      if (led_by(syntax, *leads, above) != no_token) return true;
    const Relation relation = universal(syntax[above].relation);
    if (is_against && is_purpose(view, root, above)) return true;
    const bool is_label =
        (relation == Relation::xcomp && syntax[above].upos != Upos::VERB) || syntax.has_child_lemma(above, "as");
    if (is_label && above > question.about && is_nominal(syntax[question.about]) &&
        universal(syntax[question.about].relation) == Relation::obj &&
        syntax[above].head == syntax[question.about].head)
      return true;
    for (const std::int32_t marker : syntax.children(above)) {
      if (syntax[marker].relation == Relation::case_ && syntax.lemma(marker) == "as" && above != at &&
          (relation == Relation::obl || relation == Relation::nmod) && is_person_noun(view, above))
        return true;
    }
  }
  return false;
}

bool is_to_act(const TopicView& view, const TopicQuestion& question, std::int32_t at) {
  const Syntax& syntax = view.syntax;
  const Token& token = syntax[at];
  if (!is_demand(question.position) || token.relation != Relation::nsubj || token.head == no_token ||
      at == question.claim.root)
    return false;
  if (syntax[token.head].upos != Upos::VERB || !syntax.depends_on(question.about, token.head)) return false;
  return token.upos == Upos::PROPN || (token.upos == Upos::NOUN && is_person_noun(view, at));
}

std::int32_t reproach_over(const TopicView& view, const TopicQuestion& question, std::int32_t at) {
  const Syntax& syntax = view.syntax;
  const std::int32_t verb = syntax[at].head;
  if (question.position != Position::criticizes || verb == no_token || syntax[verb].upos != Upos::VERB) return no_token;
  if (verb != question.claim.root && verb != question.about) return no_token;
  const Relation relation = universal(syntax[at].relation);
  const bool is_done_to = relation == Relation::obl && syntax.has_child_lemma(at, "to"); // "does damage to [it]"
  if ((relation != Relation::obj && !is_done_to) || at < verb) return no_token;
  return predicate_stance_of(syntax, view.lists, verb) == Stance::criticizes ? verb : no_token;
}

} // namespace standpoint
